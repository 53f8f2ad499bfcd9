'use client';

import { lazy, Suspense, useState } from 'react';
import type { EngineClient } from './engine-client';
import { EventTable } from './event-table';
import { PageTurner } from './page-turner';
import { Segments } from './segments';
import { useAnswer } from './use-engine';

/** Most readers look at the picture only, so the list comes when it is asked for. */
const ServiceHistory = lazy(() =>
  import('./service-history').then(({ ServiceHistory }) => ({ default: ServiceHistory })),
);

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

export type HistoryListing = { readonly value: HistoryList; readonly says: string };
export const allEvents: HistoryListing = { value: 'events', says: 'All events' };

/** The service's own history beside our events, a page at a time: a run may have 25,000, and they stay in the worker. */
export function HistoryTable({ client, lists, runKey, lengths, n, onPick }: Props) {
  const [list, setList] = useState<HistoryList>(lists[0]?.value ?? 'events');
  const switching = lists.length > 1 && <Segments label="Which list" options={lists} value={list} onChange={setList} />;
  return (
    <section className="history" aria-label="History">
      {list === 'history' ? (
        <Suspense fallback={<div className="historyhead">{switching}</div>}>
          <ServiceHistory key={runKey} client={client} runKey={runKey} n={n} onPick={onPick}>
            {switching}
          </ServiceHistory>
        </Suspense>
      ) : (
        <AllEvents client={client} runKey={runKey} length={lengths.events} n={n} onPick={onPick}>
          {switching}
        </AllEvents>
      )}
    </section>
  );
}

const pageLength = 100;

type AllProps = Pick<Props, 'client' | 'runKey' | 'n' | 'onPick'> & {
  readonly length: number;
  readonly children: React.ReactNode;
};

function AllEvents({ client, runKey, length, n, onPick, children }: AllProps) {
  const [chosen, setChosen] = useState<{ readonly key: string; readonly page: number } | null>(null);
  const key = `${runKey} ${n}`;
  // The page of the cursor, until the reader turns pages.
  const page = chosen?.key === key ? chosen.page : Math.floor(n / pageLength);
  const from = page * pageLength;
  const to = Math.min(from + pageLength, length);
  const rows = useAnswer(`${runKey} ${page}`, async () => {
    const asked = await client.ask('events', { from, to });
    return asked.kind === 'answer' ? asked.answer : null;
  });
  return (
    <>
      <div className="historyhead">
        {children}
        <PageTurner page={page} pageLength={pageLength} count={length} onTurn={(to) => setChosen({ key, page: to })} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="scroll" tabIndex={0} aria-label="All events">
        {rows && <EventTable caption="All events of the run" rows={rows} n={n} onPick={onPick} withPlace />}
      </section>
    </>
  );
}
