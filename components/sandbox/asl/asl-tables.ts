import type { MapRunCounts } from '@/lib/asl/distributed/map-run-counts';
import { type MapRunDescription, toMapRuns } from '@/lib/asl/distributed/to-map-runs';
import type { AslEvent, AslRun } from '@/lib/asl/events';
import type { AslScenario } from '@/lib/asl/scenario';
import type { Table } from '@/lib/asl/services/service-state';
import { servicesAfter } from '@/lib/asl/services/services-after';
import { isJsonObject, type Json } from '@/lib/kernel/json';
import type { TableView } from '../shared/engine-protocol';

/** What services hold, Map Runs count and results were written when event `n` has happened: read off the events. */
export function toTables(scenario: AslScenario, run: AslRun, n: number): readonly TableView[] {
  const before = run.events.slice(0, n + 1);
  const isOver = before.length === run.events.length;
  // At a moment before the end nothing is over yet, and a Map Run without an end still runs.
  const outcome: AslRun['outcome'] = isOver ? run.outcome : { kind: 'stopped', limit: 'steps' };
  return [
    ...toMapRuns({ events: before, outcome }).map(mapRunTable),
    ...serviceTables(scenario, before),
    ...writtenTables(before),
  ];
}

function serviceTables(scenario: AslScenario, events: readonly AslEvent[]): TableView[] {
  const state = servicesAfter(scenario, events);
  if (!state) return [];
  const each = <T>(held: Readonly<Record<string, T>>, make: (name: string, entry: T) => TableView) =>
    Object.entries(held).map(([name, entry]) => make(name, entry));
  const some = (table: TableView) => (table.rows.length > 0 ? [table] : []);
  return [
    ...each(state.tables, tableOf),
    ...each(state.queues, (name, messages) =>
      listed({ kind: 'Queue', name, unit: 'message' }, ['Id', 'Body'], messages, ({ id, body }) => [id, body]),
    ),
    ...each(state.topics, (name, messages) =>
      listed({ kind: 'Topic', name, unit: 'message' }, ['Id', 'Message', 'Delivered to'], messages, (each) => [
        each.id,
        each.message,
        each.deliveredTo.join(', '),
      ]),
    ),
    ...each(state.buses, (name, events) =>
      listed({ kind: 'Event bus', name, unit: 'event' }, ['No.', 'Event', 'Rules'], events, ({ event, rules }, i) => [
        String(i + 1),
        JSON.stringify(event),
        rules.join(', ') || 'none matches',
      ]),
    ),
    ...some(listed({ kind: 'AWS Batch', name: 'jobs', unit: 'job' }, jobColumns, state.jobs, jobRow)),
    ...some(listed({ kind: 'Amazon ECS', name: 'tasks', unit: 'task' }, jobColumns, state.tasks, jobRow)),
    ...some(
      listed(
        { kind: 'Started', name: 'executions', unit: 'execution' },
        ['Execution', 'Status', 'Input', 'Output or error'],
        state.executions,
        ({ arn, status, input, output, error }) => [lastOf(arn), status, input, output ?? error ?? ''],
      ),
    ),
  ];
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
function tableOf(name: string, { key, items }: Table): TableView {
  const columns = [...new Set([...key, ...items.flatMap((item) => Object.keys(item))])];
  return listed({ kind: 'Table', name, unit: 'item' }, columns, items, (item) =>
    columns.map((column) => attributeText(item[column])),
  );
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

function writtenTables(events: readonly AslEvent[]): TableView[] {
  const files = new Map<string, Map<string, string>>();
  for (const event of events) {
    if (event.kind !== 'results-written') continue;
    const bucket = files.get(event.bucket) ?? new Map<string, string>();
    for (const { key, text } of event.files) bucket.set(key, text);
    files.set(event.bucket, bucket);
  }
  return [...files].map(([name, written]) =>
    listed({ kind: 'Written to bucket', name, unit: 'file' }, ['Key', 'Content'], [...written], (row) => row),
  );
}

const mostRows = 50;
const mostChars = 300;

function listed<T>(
  { kind, name, unit }: { readonly kind: string; readonly name: string; readonly unit: string },
  columns: readonly string[],
  entries: readonly T[],
  toRow: (entry: T, index: number) => readonly string[],
): TableView {
  const rows = entries.slice(0, mostRows).map((entry, i) => toRow(entry, i).map(shortened));
  const note = entries.length === 1 ? `1 ${unit}` : `${entries.length} ${unit}s`;
  return { kind, name, note, columns, rows, rowsCut: entries.length - rows.length };
}

const shortened = (text: string) => (text.length > mostChars ? `${text.slice(0, mostChars)}…` : text);
