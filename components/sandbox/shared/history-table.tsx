'use client';

import { useState } from 'react';
import type { EngineClient } from './engine-client';
import type { EventRow, HistoryRow } from './engine-protocol';
import { EventTable } from './event-table';
import { Segments } from './segments';
import { useAnswer } from './use-engine';

export type HistoryList = 'history' | 'events';

type Props = {
  readonly client: EngineClient;
  /** Which lists there are; the first shows first. */
  readonly lists: readonly HistoryListing[];
  /** Changes with every run. */
  readonly runKey: string;
  readonly lengths: { readonly [list in HistoryList]: number };
  readonly n: number;
  readonly onPick: (n: number) => void;
};

const pageLength = 100;
export type HistoryListing = { readonly value: HistoryList; readonly says: string };
export const allEvents: HistoryListing = { value: 'events', says: 'All events' };

/** The service's own history beside our events, a page at a time: a run may have 25,000, and they stay in the worker. */
export function HistoryTable({ client, lists, runKey, lengths, n, onPick }: Props) {
  const [list, setList] = useState<HistoryList>(lists[0]?.value ?? 'events');
  const [chosen, setChosen] = useState<{ readonly key: string; readonly page: number } | null>(null);
  const key = `${runKey} ${list}`;
  // The page of the cursor, until the reader turns pages.
  const follows = list === 'events' ? Math.floor(n / pageLength) : 0;
  const page = chosen?.key === key ? chosen.page : follows;
  const last = Math.max(0, Math.ceil(lengths[list] / pageLength) - 1);
  const from = page * pageLength;
  const to = Math.min(from + pageLength, lengths[list]);
  const rows = useAnswer<{ key: string; events?: readonly EventRow[]; history?: readonly HistoryRow[] }>(
    `${key} ${page}`,
    async () => {
      const asked = await client.ask(list, { from, to });
      return asked.kind === 'answer' ? { key, [list]: asked.answer } : null;
    },
  );
  const turn = (by: number) => setChosen({ key, page: page + by });
  return (
    <section className="history" aria-label="History">
      <div className="historyhead">
        {lists.length > 1 && <Segments label="Which list" options={lists} value={list} onChange={setList} />}
        <span className="mute">{lengths[list] === 0 ? 'none' : `${from + 1} to ${to} of ${lengths[list]}`}</span>
        {last > 0 && (
          <>
            <button
              type="button"
              className="btn bare"
              aria-disabled={page <= 0}
              onClick={() => turn(Math.max(-1, -page))}
            >
              Earlier
            </button>
            <button
              type="button"
              className="btn bare"
              aria-disabled={page >= last}
              onClick={() => turn(Math.min(1, last - page))}
            >
              Later
            </button>
          </>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="scroll" tabIndex={0} aria-label={list === 'history' ? 'AWS history' : 'All events'}>
        {rows?.key === key && rows.history && <AwsRows rows={rows.history} />}
        {rows?.key === key && rows.events && (
          <EventTable caption="All events of the run" rows={rows.events} n={n} onPick={onPick} withPlace />
        )}
      </section>
    </section>
  );
}

function AwsRows({ rows }: { readonly rows: readonly HistoryRow[] }) {
  return (
    <table>
      <caption className="vh">Execution history as AWS writes it</caption>
      <thead>
        <tr>
          <th scope="col" className="n">
            id
          </th>
          <th scope="col" className="n">
            previous
          </th>
          <th scope="col" className="n">
            at, s
          </th>
          <th scope="col">Type</th>
          <th scope="col">Details</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="n">{row.id}</td>
            <td className="n">{row.previous}</td>
            <td className="n">{(row.at / 1000).toFixed(3)}</td>
            <td className="mono">{row.type}</td>
            <td className="mono mute details">{row.detail}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
