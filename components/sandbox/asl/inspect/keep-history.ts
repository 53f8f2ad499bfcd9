import { isInChild } from '@/lib/asl/distributed/child-run';
import type { AslRun } from '@/lib/asl/events';
import { defaultNames } from '@/lib/asl/execution/names';
import type { AwsHistoryEvent } from '@/lib/asl/history/aws-history-event';
import { hasHistoryEvent } from '@/lib/asl/history/has-history-event';
import { toHistory } from '@/lib/asl/history/to-history';
import { laneTitle } from '@/lib/asl/timeline-words';
import { parseTimestamp } from '@/lib/asl/timestamp';
import type { HistoryFilter, KeptHistory } from '../../shared/inspections';
import { countUpTo } from '../../shared/replay';
import { isFailure } from './is-failure';
import { toHistoryRow } from './to-history-row';

/** A line of AWS's history beside our event `n` that it is derived from. `place`: the state, with its branch or item. */
export type Line = {
  readonly n: number;
  readonly previousN: number | null;
  readonly at: number;
  readonly state: string;
  readonly place: string;
  readonly event: AwsHistoryEvent;
};

/** AWS's history of a run, found by number, by event and by what a reader looks for. */
export function keepHistory(run: AslRun, startTime: string): KeptHistory & { readonly length: number } {
  const lines = linesOf(run, startTime);
  const types = [...new Set(lines.map(({ event }) => event.type))].sort();
  const states = [...new Set(lines.map(({ state }) => state))].filter((state) => state !== '');
  let newest: { readonly key: string; readonly found: readonly Line[] } | null = null;
  const found = (filter: HistoryFilter): readonly Line[] => {
    const key = JSON.stringify(filter);
    if (newest?.key !== key) newest = { key, found: lines.filter(lets(filter)) };
    return newest.found;
  };
  return {
    length: lines.length,
    page: (filter, from, to) => {
      const all = found(filter);
      return { count: all.length, rows: all.slice(from, to).map(toHistoryRow), types, states };
    },
    place: (filter, n) => {
      const before = countUpTo(found(filter), n);
      return before === 0 ? null : before - 1;
    },
    event: (id) => {
      const line = lines[id - 1];
      return line ? JSON.stringify(line.event, null, 2) : '';
    },
    json: (filter) => JSON.stringify({ events: found(filter).map(({ event }) => event) }, null, 2),
  };
}

function linesOf(run: AslRun, startTime: string): Line[] {
  const startedAt = parseTimestamp(startTime) ?? 0;
  const sources = run.events.filter(({ kind, path }) => hasHistoryEvent(kind) && !isInChild(path));
  return toHistory(run, defaultNames, startedAt).flatMap((event, i) => {
    const source = sources[i];
    if (!source) return [];
    const { n, at, path } = source;
    const previousN = sources[event.previousEventId - 1]?.n ?? null;
    return [{ n, previousN, at, state: stateOf(path), place: path.length === 0 ? '' : laneTitle(path), event }];
  });
}

/** A branch or item belongs to the state that it is part of. */
const stateOf = (path: readonly string[]) => path.at(path.length % 3 === 0 ? -2 : -1) ?? '';

function lets({ type, state, errorsOnly, text }: HistoryFilter): (line: Line) => boolean {
  const wanted = text.trim().toLowerCase();
  return (line) =>
    (type === '' || line.event.type === type) &&
    (state === '' || line.state === state) &&
    (!errorsOnly || isFailure(line.event.type)) &&
    (wanted === '' || JSON.stringify(line.event).toLowerCase().includes(wanted));
}
