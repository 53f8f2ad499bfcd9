'use client';

import { FacePlace } from '../shared/face-place';
import type { AslSandboxProps } from './asl-sandbox';

const load = () => import('./asl-sandbox').then((module) => module.AslSandbox);

/** The sandbox in its own chunk, fetched when it comes near the window. */
export function LazyAslSandbox(props: AslSandboxProps) {
  const { predict, checks = [] } = props.scenario;
  const size = checks.length > 0 ? 'place-task' : predict ? 'place-predict' : 'place-run';
  return (
    <FacePlace
      load={load}
      props={props}
      className={`wide ${size}`}
      says={predict?.question ?? 'A sandbox: press Run when it is here.'}
    />
  );
}
