'use client';

import { useState } from 'react';
import type { Bins } from '@/lib/asl/many-seeds/spread';
import { formatDuration } from '@/lib/kernel/duration';
import { Segments } from '../../../shared/segments';
import type { SeedsSide } from '../../lab/lab-protocol';
import { BinsChart } from './bins-chart';
import { BinsTable } from './bins-table';
import { FiguresTable } from './figures-table';

const views = [
  { value: 'chart', says: 'Chart' },
  { value: 'table', says: 'Table' },
] as const;

type Props = { readonly sides: readonly SeedsSide[]; readonly states: readonly string[] };

/** What came of all the runs: figures, durations, and the calls that reach one service over time. */
export function SeedsResult({ sides, states }: Props) {
  const [picked, setPicked] = useState('');
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  const state = states.includes(picked) ? picked : (states[0] ?? '');
  const perSecond = sides.flatMap(({ calls }) => calls[state]?.bins.step ?? []).at(0) ?? 1;
  const over = perSecond === 1 ? 'each second' : `every ${perSecond} s`;
  return (
    <>
      <FiguresTable sides={sides} state={state} />
      <div className="sd-line">
        <label>
          Calls of{' '}
          <select value={state} onChange={({ target }) => setPicked(target.value)}>
            {states.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <Segments label="Show the spread as" options={views} value={shown} onChange={setShown} />
      </div>
      <Spread
        title={`Calls of ${state} that go out ${over}, all runs started together`}
        what="Time"
        unit="calls"
        shown={shown}
        edge={(seconds) => formatDuration(seconds * 1000)}
        sides={sides.flatMap(({ says, calls }) => (calls[state] ? [{ says, bins: calls[state].bins }] : []))}
      />
      <Spread
        title="How long the runs take"
        ownScale
        what="Duration"
        unit="runs"
        shown={shown}
        edge={formatDuration}
        sides={sides.map(({ says, durations }) => ({ says, bins: durations }))}
      />
    </>
  );
}

type SpreadProps = {
  readonly title: string;
  readonly what: string;
  readonly unit: string;
  readonly shown: 'chart' | 'table';
  /** Each chart up to its own tallest bar: where one side is a single bar, the other would be flat beside it. */
  readonly ownScale?: boolean;
  readonly edge: (value: number) => string;
  readonly sides: readonly { readonly says: string; readonly bins: Bins }[];
};

function Spread({ title, what, unit, shown, ownScale = false, edge, sides }: SpreadProps) {
  const tallest = Math.max(0, ...sides.flatMap(({ bins }) => bins.counts));
  return (
    <section className="sd-spread" aria-label={title}>
      <h3>{title}</h3>
      {shown === 'table' ? (
        <BinsTable caption={title} what={what} sides={sides} edge={edge} />
      ) : (
        sides.map(({ says, bins }) => (
          <figure key={says}>
            <figcaption>{says}</figcaption>
            <BinsChart
              bins={bins}
              most={ownScale ? Math.max(0, ...bins.counts) : tallest}
              edge={edge}
              label={`${title}. ${says}: ${inWords(bins, unit, edge)}`}
            />
          </figure>
        ))
      )}
    </section>
  );
}

function inWords({ counts, from, step }: Bins, unit: string, edge: (value: number) => string): string {
  const most = Math.max(0, ...counts);
  const at = counts.indexOf(most);
  return `most at ${edge(from + at * step)}, ${most} ${unit}. The table has all numbers.`;
}
