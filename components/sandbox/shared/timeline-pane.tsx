'use client';

import { useState } from 'react';
import { StateWord } from '@/components/ui/glyph';
import { formatClock } from '@/lib/kernel/duration';
import type { BaseScenario } from '@/lib/kernel/scenario';
import type { MarkState, TimelineModel } from '@/lib/kernel/timeline';
import { type HistoryListing, HistoryTable } from './history-table';
import { EmptyLane } from './run-figure';
import { Segments } from './segments';
import { stateWord } from './state-word';
import { Timeline } from './timeline';
import { TimelineTable } from './timeline-table';
import { Transport } from './transport';
import type { Bench } from './use-bench';

const views = [
  { value: 'line', says: 'Timeline' },
  { value: 'table', says: 'Table' },
  { value: 'history', says: 'History' },
] as const;

type Props<S extends BaseScenario> = {
  readonly bench: Bench<S>;
  /** Changes with every run. */
  readonly runKey: string;
  /** What the service itself writes down, and where it does not, the list of our events alone. */
  readonly lists: readonly HistoryListing[];
};

export function TimelinePane<S extends BaseScenario>({ bench, runKey, lists }: Props<S>) {
  const [shown, setShown] = useState<(typeof views)[number]['value']>('line');
  const { view, player, moment, client } = bench;
  const drawn = view !== null && view.at.length > 0;
  return (
    <section className="pane p-time" aria-labelledby="h-time">
      <header>
        <h2 id="h-time">Timeline</h2>
        {drawn && (
          <>
            <Transport player={player} events={view.at.length} />
            <p className="clock">
              <span className="mono">{formatClock(player.cursor.at)}</span>{' '}
              <span className="wide-only">
                virtual time, event {player.cursor.n} of {view.at.length - 1}
              </span>
            </p>
            <Legend model={view.timeline} />
          </>
        )}
        <Segments label="Show as" options={views} value={shown} onChange={setShown} />
      </header>
      {!drawn ? (
        <EmptyLane>{view?.outcome.detail ?? 'Press Run, and the run appears here.'}</EmptyLane>
      ) : shown === 'line' ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        <section className="tlwrap" tabIndex={0} aria-label="Timeline of the run">
          <Timeline model={view.timeline} player={player} says={moment ? `${moment.place} ${moment.word}` : ''} />
        </section>
      ) : shown === 'table' ? (
        <TimelineTable model={view.timeline} caption="The run as a table, in virtual time" />
      ) : (
        <HistoryTable
          client={client}
          lists={lists}
          runKey={runKey}
          lengths={{ history: view.historyLength, events: view.at.length }}
          n={player.cursor.n}
          onPick={player.jump}
        />
      )}
      <p className="vh" aria-live={player.playing ? 'off' : 'polite'}>
        {moment?.sentence}
      </p>
    </section>
  );
}

/** Only the states that are in the picture. */
function Legend({ model }: { readonly model: TimelineModel }) {
  const present = new Set<MarkState>([
    ...model.bars.map((bar) => bar.state),
    ...model.gaps.map((gap) => gap.state),
    ...(model.turns.length > 0 ? (['caught'] as const) : []),
  ]);
  present.delete('null');
  return (
    <ul className="legend" aria-label="States">
      {[...present].map((state) => (
        <li key={state}>
          <StateWord state={state}>{stateWord(state)}</StateWord>
        </li>
      ))}
      {model.marks?.some(({ kind }) => kind === 'heartbeat') && <li className="beatkey">heartbeat</li>}
    </ul>
  );
}
