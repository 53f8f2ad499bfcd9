'use client';

import { type ReactNode, useState } from 'react';
import { formatClock } from '@/lib/kernel/duration';
import type { BaseScenario } from '@/lib/kernel/scenario';
import { RunState } from './run-state';
import { Segments } from './segments';
import { TimelineTable } from './timeline-table';
import { Transport } from './transport';
import type { Bench } from './use-bench';
import { useLazy } from './use-lazy';
import './sandbox.css';

const views = [
  { value: 'line', says: 'Timeline' },
  { value: 'table', says: 'Table' },
] as const;

type Props<S extends BaseScenario> = {
  readonly bench: Bench<S>;
  /** In front of the clock: a title, knobs. */
  readonly head?: ReactNode;
  /** The Run button, or null while something else asks for the run. */
  readonly action: ReactNode;
  /** Shown where the timeline will be. */
  readonly empty: ReactNode;
  /** Buttons and a clock for the cursor; the playhead's flag shows the time as well. */
  readonly clock?: boolean;
};

/** Nothing is drawn before the first run, so what draws comes with it: a lesson's page loads without. */
const loadTimeline = () => import('./timeline').then((module) => module.Timeline);

/** A run with its clock, timeline or table, scrubber, and what is going on at the cursor. */
export function RunFigure<S extends BaseScenario>({ bench, head, action, empty, clock = true }: Props<S>) {
  const [shown, setShown] = useState<'line' | 'table'>('line');
  const { view, player, moment, status } = bench;
  const drawn = view !== null && view.at.length > 0;
  const { Face: Timeline, failed, retry } = useLazy(loadTimeline, drawn || status.kind === 'running');
  return (
    <>
      <div className="runhead">
        {head}
        {drawn && clock && (
          <>
            <Transport player={player} events={view.at.length} />
            <p className="clock">
              <span className="mono">{formatClock(player.cursor.at)}</span>{' '}
              <span className="wide-only">virtual time</span>
            </p>
          </>
        )}
        <div className="acts">
          {drawn && <Segments label="Show as" options={views} value={shown} onChange={setShown} />}
          {action}
        </div>
      </div>
      <div className="stage">
        {!drawn ? (
          view === null ? (
            empty
          ) : (
            <EmptyLane>{view.outcome.detail}</EmptyLane>
          )
        ) : shown === 'table' ? (
          <TimelineTable model={view.timeline} caption="The run as a table, in virtual time" />
        ) : Timeline ? (
          <Timeline model={view.timeline} player={player} says={moment ? `${moment.place} ${moment.word}` : ''} />
        ) : (
          <EmptyLane>
            {failed ? (
              <button type="button" className="btn" onClick={retry}>
                The timeline could not be loaded. Try again
              </button>
            ) : (
              'Drawing.'
            )}
          </EmptyLane>
        )}
      </div>
      {drawn && (
        <p className="eventline" aria-live={player.playing ? 'off' : 'polite'}>
          <span className="mute">
            Event {player.cursor.n} of {view.at.length - 1}:
          </span>{' '}
          {moment?.sentence}
        </p>
      )}
      <p className="outcome" role="status">
        {(status.kind !== 'idle' || drawn) && (
          <RunState status={status} outcome={view?.outcome ?? null} stale={bench.stale} />
        )}
      </p>
    </>
  );
}

/** A dashed lane and what to press: planned, not run. */
export function EmptyLane({ children }: { readonly children: ReactNode }) {
  return (
    <div className="emptylane">
      <div className="dashlane" aria-hidden="true" />
      <p className="mute">{children}</p>
    </div>
  );
}
