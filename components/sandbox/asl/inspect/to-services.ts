import type { MapRunCounts } from '@/lib/asl/distributed/map-run-counts';
import { type MapRunDescription, toMapRuns } from '@/lib/asl/distributed/to-map-runs';
import type { AslEvent } from '@/lib/asl/events';
import type { AslScenario } from '@/lib/asl/scenario';
import { keyText, type ServiceChange, type Table } from '@/lib/asl/services/service-state';
import type { Services } from '@/lib/asl/services/services-schema';
import { isJsonObject, type Json } from '@/lib/kernel/json';
import type { TableView } from '../../shared/engine-protocol';
import type { ServicesView } from '../../shared/inspections';
import type { AslReplay } from './asl-replay';
import type { HeldServices } from './held-services';

/**
 * What services hold, Map Runs count and results were written when event `n` has happened, and the calls so far: read off the events.
 * `whole`: a table to show with all its rows.
 */
export function toServices(
  { run, services, changes, calls }: AslReplay,
  { services: given }: Pick<AslScenario, 'services'>,
  n: number,
  whole: string | null,
): ServicesView {
  const before = changes(n);
  // At a moment before the end nothing is over yet, and a Map Run without an end still runs.
  const isOver = n === run.events.length - 1;
  const outcome = isOver ? run.outcome : ({ kind: 'stopped', limit: 'steps' } as const);
  const shown = (tables: readonly Listing[]) => tables.map((table) => toView(table, table.name === whole));
  return {
    tables: [
      ...toMapRuns({ events: before, outcome }).map(mapRunTable),
      ...(services ? shown(heldTables(services.after(n), before, n)) : []),
      ...(given?.activities ? shown([activityTable(given.activities)]) : []),
      ...shown(writtenTables(before)),
    ],
    calls: [...calls.after(n).values()],
  };
}

/** A table with all its rows, before it is cut. `key`: what a change names a row by. */
type Listing = {
  readonly kind: string;
  readonly name: string;
  readonly unit: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly changed?: readonly number[];
  readonly changedBy?: number | null;
};

function heldTables({ state }: HeldServices, before: readonly AslEvent[], n: number): Listing[] {
  const each = <T>(held: Readonly<Record<string, T>>, make: (name: string, entry: T) => Listing) =>
    Object.entries(held).map(([name, entry]) => make(name, entry));
  const some = (table: Listing) => (table.rows.length > 0 ? [table] : []);
  /** The newest change of a table, and the row of it where that is at the cursor. */
  const marked = (of: ServiceChange['of'], table: Listing, rowOf: (change: ServiceChange) => number): Listing => {
    const last = before.findLast(
      (event) =>
        event.kind === 'service-changed' &&
        event.change.of === of &&
        (!('name' in event.change) || event.change.name === table.name),
    );
    const row = last?.kind === 'service-changed' && last.n === n ? rowOf(last.change) : -1;
    return { ...table, changed: row === -1 ? [] : [row], changedBy: last?.n ?? null };
  };
  const added = (of: ServiceChange['of'], table: Listing) => marked(of, table, () => table.rows.length - 1);
  return [
    ...each(state.tables, (name, table) =>
      marked('table', tableOf(name, table), (change) =>
        change.of === 'table'
          ? table.items.findIndex((item) => keyText(table.key, item) === keyText(table.key, change.key))
          : -1,
      ),
    ),
    ...each(state.queues, (name, messages) =>
      added('queue', {
        kind: 'Queue',
        name,
        unit: 'message',
        columns: ['Id', 'Body'],
        rows: messages.map(({ id, body }) => [id, body]),
      }),
    ),
    ...each(state.topics, (name, messages) =>
      added('topic', {
        kind: 'Topic',
        name,
        unit: 'message',
        columns: ['Id', 'Message', 'Delivered to'],
        rows: messages.map(({ id, message, deliveredTo }) => [id, message, deliveredTo.join(', ')]),
      }),
    ),
    ...each(state.buses, (name, events) =>
      added('bus', {
        kind: 'Event bus',
        name,
        unit: 'event',
        columns: ['No.', 'Event', 'Rules'],
        rows: events.map(({ event, rules }, i) => [
          String(i + 1),
          JSON.stringify(event),
          rules.join(', ') || 'none matches',
        ]),
      }),
    ),
    ...some(
      marked(
        'job',
        { kind: 'AWS Batch', name: 'jobs', unit: 'job', columns: jobColumns, rows: state.jobs.map(jobRow) },
        (change) => (change.of === 'job' ? state.jobs.findIndex(({ id }) => id === change.job.id) : -1),
      ),
    ),
    ...some(
      marked(
        'task',
        { kind: 'Amazon ECS', name: 'tasks', unit: 'task', columns: jobColumns, rows: state.tasks.map(jobRow) },
        (change) => (change.of === 'task' ? state.tasks.findIndex(({ id }) => id === change.task.id) : -1),
      ),
    ),
    ...some(
      marked(
        'execution',
        {
          kind: 'Started',
          name: 'executions',
          unit: 'execution',
          columns: ['Execution', 'Status', 'Input', 'Output or error'],
          rows: state.executions.map(({ arn, status, input, output, error }) => [
            lastOf(arn),
            status,
            input,
            output ?? error ?? '',
          ]),
        },
        (change) =>
          change.of === 'execution' ? state.executions.findIndex(({ arn }) => arn === change.execution.arn) : -1,
      ),
    ),
  ];
}

/** Activities hold nothing: who takes their tasks is what the scenario says of them. */
function activityTable(activities: NonNullable<Services['activities']>): Listing {
  return {
    kind: 'Activities',
    name: 'and their workers',
    unit: 'activity',
    columns: ['Activity', 'Worker', 'Takes a task after'],
    rows: Object.entries(activities).map(([name, { deleted, worker }]) =>
      deleted
        ? [name, 'deleted', '']
        : [name, worker ? (worker.name ?? 'without a name') : 'nobody', worker ? `${worker.takesAfterSeconds} s` : ''],
    ),
  };
}

const jobColumns = ['Id', 'Definition', 'Status', 'Reason'];
const jobRow = ({
  id,
  name,
  status,
  reason = '',
}: Readonly<Record<'id' | 'name' | 'status', string>> & { reason?: string }) => [id, name, status, reason];
const lastOf = (arn: string) => arn.replace(/^.*:/, '');

/** The key's attributes first, then the others as they come up. */
function tableOf(name: string, { key, items }: Table): Listing {
  const columns = [...new Set([...key, ...items.flatMap((item) => Object.keys(item))])];
  const rows = items.map((item) => columns.map((column) => attributeText(item[column])));
  return { kind: 'Table', name, unit: 'item', columns, rows };
}

/** DynamoDB's typed JSON without its type where that is a text or a number: what a console's table shows. */
function attributeText(attribute: Json | undefined): string {
  if (attribute === undefined) return '';
  const typed = isJsonObject(attribute) ? (attribute.S ?? attribute.N) : undefined;
  return typeof typed === 'string' ? typed : JSON.stringify(attribute);
}

function mapRunTable({ path, status, itemCounts, executionCounts }: MapRunDescription): TableView {
  const count = (counts: MapRunCounts | null, name: keyof MapRunCounts) =>
    counts === null ? 'known at its end' : String(counts[name]);
  const rows = counted.map(([says, name]) => [says, count(itemCounts, name), count(executionCounts, name)]);
  return {
    kind: 'Map Run of',
    name: path.at(-1) ?? '',
    note: status.toLowerCase(),
    columns: ['Count', 'Items', 'Executions'],
    rows: itemCounts === null ? rows.slice(0, 1) : rows,
    rowsCut: 0,
  };
}

const counted = [
  ['total', 'total'],
  ['succeeded', 'succeeded'],
  ['failed', 'failed'],
  ['timed out', 'timedOut'],
  ['aborted', 'aborted'],
  ['pending', 'pending'],
  ['results written', 'resultsWritten'],
] as const;

function writtenTables(events: readonly AslEvent[]): Listing[] {
  const files = new Map<string, Map<string, string>>();
  for (const event of events) {
    if (event.kind !== 'results-written') continue;
    const bucket = files.get(event.bucket) ?? new Map<string, string>();
    for (const { key, text } of event.files) bucket.set(key, text);
    files.set(event.bucket, bucket);
  }
  return [...files].map(([name, written]) => ({
    kind: 'Written to bucket',
    name,
    unit: 'file',
    columns: ['Key', 'Content'],
    rows: [...written],
  }));
}

const mostRows = 50;
const mostChars = 300;

/** The newest rows are the last ones: those are shown where not all are, and whatever is marked is among them or is marked by nobody. */
function toView({ unit, rows, changed = [], ...table }: Listing, isWhole: boolean): TableView {
  const from = isWhole ? 0 : Math.max(0, rows.length - mostRows);
  const shown = rows.slice(from).map((row) => row.map((text) => shortened(text, isWhole)));
  const note = rows.length === 1 ? `1 ${unit}` : `${rows.length} ${unit.replace(/y$/, 'ie')}s`;
  return { ...table, note, rows: shown, rowsCut: from, changed: changed.map((i) => i - from).filter((i) => i >= 0) };
}

const shortened = (text: string, isWhole: boolean) =>
  text.length > mostChars && !isWhole ? `${text.slice(0, mostChars)}…` : text;
