import { formatDuration, joinWords } from '@/lib/kernel/duration';
import type { Bar, Lane, MarkState, TimelineModel, TimelineRow } from '@/lib/kernel/timeline';
import type { AppSyncEvent, AppSyncOutcome, AppSyncRun } from './events';

/** A picture past this says less, not more. */
const limits = { lanes: 24, rows: 400 };

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Open = { readonly bar: Mutable<Bar>; readonly row: Mutable<TimelineRow> };

/**
 * What the timeline draws of a run: a lane per field with a resolver, a bar from its start to its end, and a lane per
 * subscriber with a mark for each delivery. Pure; times in virtual ms.
 */
export function toTimeline(run: AppSyncRun): TimelineModel {
  const lanes: Lane[] = [];
  const laneOf = new Map<string, number>();
  const bars: Bar[] = [];
  const rows: TimelineRow[] = [];
  const open = new Map<string, Open>();
  const hidden = { lanes: new Set<string>(), rows: 0 };

  const draw = (event: AppSyncEvent, id: string, title: string, note: string, state: MarkState): Open | null => {
    let lane = laneOf.get(id);
    if (lane === undefined) {
      if (lanes.length >= limits.lanes) {
        hidden.lanes.add(id);
        return null;
      }
      lane = lanes.push({ id, title, note }) - 1;
      laneOf.set(id, lane);
    }
    if (rows.length >= limits.rows) {
      hidden.rows += 1;
      return null;
    }
    const bar: Mutable<Bar> = { lane, from: event.at, to: null, state, openedBy: event.n, closedBy: null };
    const row: Mutable<TimelineRow> = {
      lane: title,
      what: note,
      from: event.at,
      state,
      result: '',
      next: '',
      event: event.n,
    };
    bars.push(bar);
    rows.push(row);
    return { bar, row };
  };
  const close = (event: AppSyncEvent, drawn: Open, state: MarkState, result: string) => {
    Object.assign(drawn.bar, { to: event.at, state, closedBy: event.n });
    Object.assign(drawn.row, { state, result });
  };

  for (const event of run.events) {
    // Aliases may meet again in a later request.
    const key = 'operation' in event ? `${event.operation}/${event.path.join('/')}` : '';
    const drawn = open.get(key);
    switch (event.kind) {
      case 'field-started': {
        if (event.dataSource === null) break;
        const started = draw(event, key, titleOf(event.path), event.dataSource, 'running');
        if (started) open.set(key, started);
        break;
      }
      case 'field-resolved':
        if (drawn) close(event, drawn, event.value === null ? 'null' : 'succeeded', event.value === null ? 'null' : '');
        break;
      case 'field-failed': {
        const isDenied = event.error.errorType === 'Unauthorized';
        if (drawn) close(event, drawn, isDenied ? 'denied' : 'failed', event.error.message);
        break;
      }
      case 'subscription-delivered':
      case 'subscription-filtered': {
        const title = `subscriber ${event.subscription + 1}`;
        const received = draw(event, title, title, titleOf(event.path), 'running');
        if (!received) break;
        if (event.kind === 'subscription-delivered') close(event, received, 'succeeded', `after ${event.mutation}`);
        else close(event, received, 'null', `filtered by ${event.argument}`);
        break;
      }
      default:
        break;
    }
  }
  const end = run.events.at(-1)?.at ?? 0;
  const omitted = { lanes: hidden.lanes.size, rows: hidden.rows };
  return {
    lanes,
    bars,
    gaps: [],
    turns: [],
    rows,
    summary: summarize(rows, end, run.outcome),
    end,
    ...(omitted.lanes + omitted.rows > 0 ? { omitted } : {}),
  };
}

/** `["Query","posts","item:0","author"]` → `posts[0].author`. */
function titleOf(path: readonly string[]): string {
  return path
    .slice(1)
    .map((part, i) => (part.startsWith('item:') ? `[${part.slice(5)}]` : `${i === 0 ? '' : '.'}${part}`))
    .join('');
}

/** The picture in a sentence or two. */
function summarize(rows: readonly TimelineRow[], end: number, outcome: AppSyncOutcome): string {
  const named = (state: MarkState) => [...new Set(rows.flatMap((row) => (row.state === state ? [row.lane] : [])))];
  const said = (names: readonly string[], verb: string) =>
    names.length === 0 ? [] : [`${joinWords(names.slice(0, 6))} ${verb}.`];
  return [
    ...said(named('succeeded'), 'answered'),
    ...said(named('null'), 'came to null'),
    ...said([...named('failed'), ...named('denied')], 'failed'),
    `${ending(outcome)} at ${formatDuration(end)}.`,
  ].join(' ');
}

function ending(outcome: AppSyncOutcome): string {
  switch (outcome.kind) {
    case 'answered':
      return 'The last request is answered';
    case 'stopped':
      return 'The run was stopped at its budget';
    case 'refused':
      return 'The scenario was refused';
  }
}
