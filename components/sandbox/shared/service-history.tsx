'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { EngineClient } from './engine-client';
import type { HistoryRow } from './engine-protocol';
import { HistoryFilters } from './history-filters';
import { HistoryLine } from './history-line';
import { type HistoryFilter, noFilter, noHistory } from './inspections';
import { PageTurner } from './page-turner';
import { useAnswer } from './use-engine';
import './history.css';

type Props = {
  readonly client: EngineClient;
  readonly runKey: string;
  readonly n: number;
  readonly onPick: (n: number) => void;
  /** What stands first in the row above the table. */
  readonly children: ReactNode;
};

const pageLength = 100;

/**
 * The history as the service's console shows it. The filter runs in the worker; the line of the cursor is marked and kept in
 * view. One line at a time is in the tab order: arrows move to the next, C copies, and Enter expands because a button has the focus.
 */
export function ServiceHistory({ client, runKey, n, onPick, children }: Props) {
  const [filter, setFilter] = useState<HistoryFilter>(noFilter);
  const [turned, setTurned] = useState<{ readonly key: string; readonly page: number } | null>(null);
  const [open, setOpen] = useState<number | null>(null);
  const [active, setActive] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const body = useRef<HTMLTableSectionElement>(null);
  /** The line that gets the focus as soon as it is there: it may be on the next page. */
  const wanted = useRef<number | null>(null);

  const filterKey = `${runKey} ${JSON.stringify(filter)}`;
  const place = useAnswer(`${filterKey} ${n}`, async () => {
    const asked = await client.ask('historyPlace', { filter, n });
    return asked.kind === 'answer' ? { line: asked.answer } : null;
  });
  const key = `${filterKey} ${n}`;
  const here = place?.line ?? null;
  const page = turned?.key === key ? turned.page : Math.floor((here ?? 0) / pageLength);
  const from = page * pageLength;
  const shown = useAnswer(`${filterKey} ${page}`, async () => {
    const asked = await client.ask('history', { filter, from, to: from + pageLength });
    return asked.kind === 'answer' ? { from, ...asked.answer } : null;
  });
  const { rows, count, types, states } = shown ?? noHistory;
  const first = shown?.from ?? 0;
  const current = here === null ? null : (rows[here - first]?.id ?? null);
  const tabbable = rows.some(({ id }) => id === active) ? active : (current ?? rows[0]?.id ?? null);

  useEffect(() => {
    if (current === null) return;
    showRow(body.current?.querySelector<HTMLElement>('[aria-current]') ?? null);
  }, [current]);
  useEffect(() => {
    const line = wanted.current;
    const button = line === null ? null : body.current?.querySelector<HTMLElement>(`[data-line="${line}"] .expand`);
    if (!button) return;
    wanted.current = null;
    button.focus();
  });

  const copy = async (words: string, text: Promise<string | null>) => {
    const copied = await text
      .then((found) => (found === null ? null : navigator.clipboard?.writeText(found)))
      .then(
        () => true,
        () => false,
      );
    setSaid(copied ? `Copied ${words}.` : 'The clipboard is closed to this page: expand a row and copy its text.');
  };
  const textOf = async (id: number) => {
    const asked = await client.ask('historyEvent', { event: id });
    return asked.kind === 'answer' ? asked.answer : null;
  };
  const copyAll = async () => {
    const asked = await client.ask('historyJson', { filter });
    return asked.kind === 'answer' ? asked.answer : null;
  };
  const onKey = (event: KeyboardEvent, row: HistoryRow, line: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0 && event.key.toLowerCase() !== 'c') return;
    event.preventDefault();
    if (by === 0) return void copy(`event ${row.id}`, textOf(row.id));
    const to = Math.max(0, Math.min(line + by, count - 1));
    wanted.current = to;
    setActive(rows[to - first]?.id ?? null);
    if (to < first || to >= first + rows.length) setTurned({ key, page: Math.floor(to / pageLength) });
  };

  return (
    <>
      <div className="historyhead">
        {children}
        <HistoryFilters filter={filter} types={types} states={states} onChange={setFilter} />
        <PageTurner page={page} pageLength={pageLength} count={count} onTurn={(to) => setTurned({ key, page: to })} />
        <button type="button" className="btn bare" onClick={() => void copy(`${count} events`, copyAll())}>
          Copy all
        </button>
        <span className="mute" role="status">
          {said}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="scroll" tabIndex={0} aria-label="AWS history">
        <table className="events awshistory">
          <caption className="vh">
            Execution history as AWS writes it. Arrow keys move between rows, Enter expands, C copies.
          </caption>
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
              <th scope="col">State</th>
              <th scope="col" className="details">
                Details
              </th>
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map((row, i) => (
              <HistoryLine
                key={row.id}
                row={row}
                line={first + i}
                isCurrent={row.id === current}
                isAhead={row.n > n}
                isOpen={row.id === open}
                tabIndex={row.id === tabbable ? 0 : -1}
                textOf={textOf}
                onPick={onPick}
                onOpen={() => setOpen(row.id === open ? null : row.id)}
                onCopy={() => void copy(`event ${row.id}`, textOf(row.id))}
                onFocus={() => setActive(row.id)}
                onKeyDown={(event) => onKey(event, row, first + i)}
              />
            ))}
          </tbody>
        </table>
        {shown && count === 0 && <p className="mute">No event is like that. Change the filter.</p>}
      </section>
    </>
  );
}

/** Scrolls the list and nothing around it, so that a page on a phone stays where its reader is. */
function showRow(row: HTMLElement | null): void {
  const list = row?.closest('.scroll');
  if (!row || !list) return;
  const { top, bottom } = list.getBoundingClientRect();
  const { top: above, bottom: below, height } = row.getBoundingClientRect();
  // The head of the table stays on top of the first rows.
  if (above < top + height) list.scrollTop -= top + height - above;
  else if (below > bottom) list.scrollTop += below - bottom;
}
