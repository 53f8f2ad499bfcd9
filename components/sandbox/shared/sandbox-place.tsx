'use client';

import type { ComponentType } from 'react';
import type { BaseScenario } from '@/lib/kernel/scenario';
import { FacePlace } from './face-place';

type Props<P extends { readonly scenario: Pick<BaseScenario, 'predict' | 'checks'> }> = {
  /** A constant: the chunk of one engine's sandbox. */
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
};

/** The place of a lesson's sandbox, as high as what will come: a task, a prediction, or a run. */
export function SandboxPlace<P extends { readonly scenario: Pick<BaseScenario, 'predict' | 'checks'> }>({
  load,
  props,
}: Props<P>) {
  const { predict, checks = [] } = props.scenario;
  const size = checks.length > 0 ? 'place-task' : predict ? 'place-predict' : 'place-run';
  const asked = predict && ('fields' in predict ? predict.fields[0]?.says : predict.question);
  return (
    <FacePlace
      load={load}
      props={props}
      className={`wide ${size}`}
      says={asked ?? 'A sandbox: press Run when it is here.'}
    />
  );
}
