'use client';

import { useEffect, useEffectEvent, useMemo } from 'react';
import type { AslScenario } from '@/lib/asl/scenario';
import { EmptyLane, RunFigure } from '../shared/run-figure';
import { useBench } from '../shared/use-bench';
import { type AslDraft, toAslDraft } from './asl-draft';
import { OpenInPlayground } from './open-in-playground';

export type AslRunProps = {
  readonly scenario: AslScenario;
  readonly title: string;
  /** The event to show first; the end where there is none. */
  readonly cursor?: number;
};

/** A run to look at, not to edit: what a proof shows. Runs by itself. */
export function AslRun({ scenario, title, cursor }: AslRunProps) {
  const start = useMemo(() => toAslDraft(scenario), [scenario]);
  const bench = useBench({ engine: 'asl', start, storageKey: 'asl.proof', checking: false });
  const begin = useEffectEvent((of: AslDraft) => void bench.run(of, cursor ?? null));
  useEffect(() => begin(start), [start]);
  return (
    <figure className="runbox" aria-label={title}>
      <RunFigure
        bench={bench}
        action={<OpenInPlayground bench={bench} />}
        empty={<EmptyLane>Running it again in this browser.</EmptyLane>}
      />
    </figure>
  );
}
