import type { AppSyncEvent, AppSyncRun } from '@/lib/appsync/events';
import { formatDuration } from '@/lib/kernel/duration';
import type { Json, JsonObject } from '@/lib/kernel/json';
import type { Description } from '@/lib/kernel/run';
import type { MarkState } from '@/lib/kernel/timeline';
import type { Moment, MomentPayload, TableView } from '../shared/engine-protocol';
import { toPayload } from '../shared/payload';
import { stateWord } from '../shared/state-word';
import { toEventRow } from './appsync-event-words';

/** What the inspector shows at event `n`: the way of one field from `ctx` to its value, and what the tables hold. */
export function toMoment(run: AppSyncRun, n: number, describe: (event: AppSyncEvent) => Description): Moment | null {
  const event = run.events[n];
  if (!event) return null;
  const before = run.events.slice(0, n + 1);
  const mine = before.filter((other) => sameField(other, event));
  const { text, spec } = describe(event);
  const started = mine.findLast((e) => e.kind === 'field-started');
  const [state, word] = standing(event);
  return {
    n,
    at: event.at,
    sentence: text,
    spec,
    place: event.path.length === 0 ? 'request' : event.path.join('.'),
    state,
    word,
    span: null,
    facts: [
      ...(started
        ? [
            { name: 'Field', value: `${started.parentType}.${started.field}: ${started.returnType}`, code: true },
            { name: 'Data source', value: started.dataSource ?? 'none, a member of its parent', code: false },
          ]
        : []),
      ...(event.kind === 'field-failed' && event.cause !== undefined
        ? [{ name: 'Cause', value: event.cause, code: false }]
        : []),
      { name: 'Next', value: nextWords(run, n), code: false },
    ],
    payloads: payloadsOf(mine, event),
    around: run.events.slice(Math.max(0, n - 3), n + 4).map(toEventRow),
    nodes: {},
    taken: [],
    tables: tablesOf(before),
  };
}

function sameField(other: AppSyncEvent, event: AppSyncEvent): boolean {
  const request = (e: AppSyncEvent) => ('operation' in e ? e.operation : null);
  return request(other) === request(event) && other.path.join('/') === event.path.join('/');
}

function standing(event: AppSyncEvent): [MarkState, string] {
  const is = (state: MarkState, word = stateWord(state)): [MarkState, string] => [state, word];
  switch (event.kind) {
    case 'field-resolved':
      return event.value === null ? is('null') : is('succeeded', 'resolved');
    case 'field-failed':
    case 'validation-failed':
    case 'error-appended':
      return is('failed');
    case 'null-bubbled':
      return is('null', 'null bubbled');
    case 'run-stopped':
      return is('null', 'stopped');
    case 'subscription-registered':
      return is('waiting', 'listening');
    case 'subscription-filtered':
      return is('null', 'not delivered');
    case 'subscription-delivered':
      return is('succeeded', 'delivered');
    case 'operation-finished':
      return event.response.errors ? is('failed', 'answered with errors') : is('succeeded', 'answered');
    case 'data-source-answered':
      return event.error ? is('failed') : is('running');
    case 'request-received':
    case 'parsed':
    case 'operation-started':
    case 'field-started':
    case 'resolver-request':
    case 'data-source-called':
    case 'table-changed':
    case 'resolver-response':
    case 'early-returned':
      return is('running');
  }
}

function nextWords(run: AppSyncRun, n: number): string {
  const next = run.events[n + 1];
  if (!next) return 'nothing, the run is over';
  const { what, detail } = toEventRow(next);
  const when = next.at > (run.events[n]?.at ?? 0) ? ` at ${formatDuration(next.at)}` : '';
  return `${what} ${detail}`.trim() + when;
}

/** `ctx` → request → data source → response, as far as the field has come; what this event made is open. */
function payloadsOf(mine: readonly AppSyncEvent[], event: AppSyncEvent): MomentPayload[] {
  const shown = mine.flatMap((e) => membersOf(e).map(([name, value]) => ({ name, value, open: e === event })));
  // A name that comes twice (an error appended, then another) keeps its newest value.
  const names = [...new Set(shown.map(({ name }) => name))];
  return names.flatMap((name) => {
    const last = shown.findLast((payload) => payload.name === name);
    return last ? [{ ...toPayload(name, last.value), open: last.open }] : [];
  });
}

function membersOf(event: AppSyncEvent): [name: string, value: Json][] {
  switch (event.kind) {
    case 'request-received':
      return [['Variables', event.variables]];
    case 'resolver-request':
      return [
        ['ctx.args', event.args],
        ...(event.source === null ? [] : [['ctx.source', event.source] as [string, Json]]),
        ['Request', event.request],
      ];
    case 'data-source-answered':
      return event.error ? [['ctx.error', { ...event.error }]] : [['ctx.result', event.result]];
    case 'resolver-response':
      return [['Response', event.value]];
    case 'early-returned':
    case 'field-resolved':
      return [['Value', event.value]];
    case 'subscription-registered':
      return [['Arguments', event.args]];
    case 'field-failed':
    case 'error-appended':
      return [['Error', asJson(event.error)]];
    case 'subscription-delivered':
    case 'operation-finished':
      return [['Response', asJson(event.response)]];
    case 'validation-failed':
      return [['Errors', asJson(event.errors)]];
    default:
      return [];
  }
}

/** Events are plain JSON; their types say more than `Json` can. */
export const asJson = (value: unknown): Json => value as Json;

const shownItems = 20;

function tablesOf(events: readonly AppSyncEvent[]): TableView[] {
  const newest = new Map<string, readonly JsonObject[]>();
  for (const event of events) if (event.kind === 'table-changed') newest.set(event.path.at(-1) ?? '', event.items);
  return [...newest].map(([name, items]) => {
    const columns = [...new Set(items.flatMap((item) => Object.keys(item)))];
    const rows = items.slice(0, shownItems).map((item) => columns.map((column) => cellText(item[column])));
    return { name, columns, rows, rowsCut: Math.max(0, items.length - shownItems) };
  });
}

function cellText(value: Json | undefined): string {
  return value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
}
