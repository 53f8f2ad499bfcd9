'use client';

import { type ComponentType, useEffect, useEffectEvent, useMemo } from 'react';
import { Glyph } from '@/components/ui/glyph';
import type { BaseScenario } from '@/lib/kernel/scenario';
import type { Draft, EngineName } from './engine-protocol';
import { OpenInPlayground } from './open-in-playground';
import { EmptyLane, RunFigure } from './run-figure';
import type { FigureParts } from './sandbox-frame';
import { useBench } from './use-bench';

/** What every engine's run to look at is told. */
export type RunProps<S extends BaseScenario> = {
  readonly scenario: S;
  readonly title: string;
  /** The event to show first; the end where there is none. */
  readonly cursor?: number;
  /** Has a Run button instead of the way to the playground; without a cursor it waits for it. */
  readonly onDemand?: boolean;
  /** A wrong rule to run it with, by its key. */
  readonly mutation?: string;
};

type Props<S extends BaseScenario> = RunProps<S> & {
  readonly engine: EngineName;
  /** Must be a constant. */
  readonly toDraft: (scenario: S) => Draft<S>;
  readonly Figure?: ComponentType<FigureParts<S>>;
};

/** A run to look at, not to edit: what a proof shows, or another site's frame. Runs by itself, unless on demand. */
export function RunFrame<S extends BaseScenario>(props: Props<S>) {
  const { engine, scenario, title, cursor, onDemand = false, mutation, toDraft } = props;
  const Figure: ComponentType<FigureParts<S>> = props.Figure ?? RunFigure;
  const start = useMemo(() => {
    const draft = toDraft(scenario);
    return mutation === undefined ? draft : { ...draft, mutation };
  }, [scenario, toDraft, mutation]);
  const bench = useBench({ engine, start, storageKey: `${engine}.proof`, checking: false });
  const begin = useEffectEvent((of: Draft<S>) => {
    if (!onDemand || cursor !== undefined) void bench.run(of, cursor ?? null);
  });
  useEffect(() => begin(start), [start]);
  return (
    <figure className="runbox" aria-label={title}>
      <Figure
        bench={bench}
        action={
          onDemand ? (
            <button type="button" className="btn primary" onClick={() => void bench.run()}>
              <Glyph name="running" />
              Run
            </button>
          ) : mutation !== undefined ? null : (
            // A link carries a scenario, not a wrong engine.
            <OpenInPlayground engine={engine} bench={bench} />
          )
        }
        empty={
          <EmptyLane>
            {onDemand ? 'Press Run, and the run appears here.' : 'Running it again in this browser.'}
          </EmptyLane>
        }
      />
    </figure>
  );
}
