'use client';

import { useState } from 'react';
import { formatClock } from '@/lib/kernel/duration';
import type { BaseScenario } from '@/lib/kernel/scenario';
import type { LanePicks } from './bench-timeline';
import type { HistoryListing } from './history-table';
import { EmptyLane } from './run-figure';
import { Segments } from './segments';
import { SpokenEvent } from './spoken-event';
import { Transport } from './transport';
import type { Bench } from './use-bench';
import { useLazy } from './use-lazy';

const views = [
  { value: 'line', says: 'Timeline' },
  { value: 'table', says: 'Table' },
  { value: 'history', says: 'History' },
] as const;

type Props<S extends BaseScenario> = LanePicks & {
  readonly bench: Bench<S>;
  /** Changes with every run. */
  readonly runKey: string;
  /** What the service itself writes down, and where it does not, the list of our events alone. */
  readonly lists: readonly HistoryListing[];
};

/** Nothing is drawn before the first run, so what draws comes with it. */
const loadDrawnRun = () => import('./drawn-run').then((module) => module.DrawnRun);

export function TimelinePane<S extends BaseScenario>({ bench, runKey, lists, onPickLane, isPickedLane }: Props<S>) {
  const [shown, setShown] = useState<(typeof views)[number]['value']>('line');
  const { view, player, moment, client, status } = bench;
  const drawn = view !== null && view.at.length > 0;
  const { Face: DrawnRun, failed, retry } = useLazy(loadDrawnRun, drawn || status.kind === 'running');
  return (
    <section className="pane p-time" aria-labelledby="h-time">
      <header>
        <h2 id="h-time">Timeline</h2>
        {drawn && (
          <>
            <Transport player={player} events={view.at.length} speeds />
            <p className="clock">
              <span className="mono">{formatClock(player.cursor.at)}</span>{' '}
              <span className="wide-only">
                virtual time, event {player.cursor.n} of {view.at.length - 1}
              </span>
            </p>
          </>
        )}
        <Segments label="Show as" options={views} value={shown} onChange={setShown} />
      </header>
      {!drawn ? (
        <EmptyLane>{view?.outcome.detail ?? 'Press Run, and the run appears here.'}</EmptyLane>
      ) : DrawnRun ? (
        <DrawnRun
          shown={shown}
          view={view}
          player={player}
          moment={moment}
          client={client}
          runKey={runKey}
          scaleKey={bench.draft.scenario.title}
          lists={lists}
          onPickLane={onPickLane}
          isPickedLane={isPickedLane}
        />
      ) : (
        <EmptyLane>
          {failed && (
            <>
              The timeline could not be loaded.{' '}
              <button type="button" className="btn" onClick={retry}>
                Try again
              </button>
            </>
          )}
        </EmptyLane>
      )}
      <SpokenEvent sentence={moment?.sentence ?? ''} playing={player.playing} />
    </section>
  );
}
