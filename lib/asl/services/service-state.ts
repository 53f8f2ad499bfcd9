import { assertNever } from '@/lib/kernel/assert-never';
import { canonicalJson, type JsonObject } from '@/lib/kernel/json';
import type { Services } from './services-schema';

/** An attribute map in DynamoDB's typed JSON. */
export type Item = JsonObject;
export type Table = { readonly key: readonly string[]; readonly items: readonly Item[] };
export type QueueMessage = {
  readonly id: string;
  readonly body: string;
  readonly groupId?: string;
  readonly attributes?: JsonObject;
};
/** `deliveredTo`: endpoints of the subscriptions at that time. */
export type Publication = {
  readonly id: string;
  readonly message: string;
  readonly subject?: string;
  readonly groupId?: string;
  readonly deliveredTo: readonly string[];
};
/** The event as rules and targets see it, with the names of the rules that matched. */
export type BusEvent = { readonly event: JsonObject; readonly rules: readonly string[] };
/** A Batch job or an ECS task, `name` being its definition's. */
export type Job = { readonly id: string; readonly name: string; readonly status: string; readonly reason?: string };
export type ChildExecution = {
  readonly arn: string;
  readonly input: string;
  readonly status: string;
  readonly output?: string;
  readonly error?: string;
  readonly cause?: string;
};

/** What the services hold at one moment of a run. */
export type ServiceState = {
  readonly tables: Readonly<Record<string, Table>>;
  readonly queues: Readonly<Record<string, readonly QueueMessage[]>>;
  readonly topics: Readonly<Record<string, readonly Publication[]>>;
  readonly buses: Readonly<Record<string, readonly BusEvent[]>>;
  readonly jobs: readonly Job[];
  readonly tasks: readonly Job[];
  readonly executions: readonly ChildExecution[];
};

/** One change of a service's state: what an event of the run carries, and all that the state after it is made of. */
export type ServiceChange =
  | { readonly of: 'table'; readonly name: string; readonly key: Item; readonly item: Item | null }
  | { readonly of: 'queue'; readonly name: string; readonly message: QueueMessage }
  | { readonly of: 'topic'; readonly name: string; readonly message: Publication }
  | { readonly of: 'bus'; readonly name: string; readonly event: BusEvent }
  | { readonly of: 'job'; readonly job: Job }
  | { readonly of: 'task'; readonly task: Job }
  | { readonly of: 'execution'; readonly execution: ChildExecution };

/** As the scenario gives them, before anything ran. */
export function initialState(services: Services): ServiceState {
  const each = <A, B>(entries: Readonly<Record<string, A>> | undefined, make: (entry: A, name: string) => B) =>
    Object.fromEntries(Object.entries(entries ?? {}).map(([name, entry]) => [name, make(entry, name)]));
  return {
    tables: each(services.tables, ({ key, items }) => ({ key, items })),
    queues: each(services.queues, ({ messages }) => messages.map((body, i) => ({ id: `message-${i + 1}`, body }))),
    topics: each(services.topics, () => []),
    buses: each(services.buses, () => []),
    jobs: [],
    tasks: [],
    executions: [],
  };
}

export function applyChange(state: ServiceState, change: ServiceChange): ServiceState {
  switch (change.of) {
    case 'table': {
      const table = state.tables[change.name];
      return table ? { ...state, tables: { ...state.tables, [change.name]: changedTable(table, change) } } : state;
    }
    case 'queue':
      return { ...state, queues: appended(state.queues, change.name, change.message) };
    case 'topic':
      return { ...state, topics: appended(state.topics, change.name, change.message) };
    case 'bus':
      return { ...state, buses: appended(state.buses, change.name, change.event) };
    case 'job':
      return { ...state, jobs: replaced(state.jobs, change.job, ({ id }) => id) };
    case 'task':
      return { ...state, tasks: replaced(state.tasks, change.task, ({ id }) => id) };
    case 'execution':
      return { ...state, executions: replaced(state.executions, change.execution, ({ arn }) => arn) };
    default:
      return assertNever(change);
  }
}

/** The key's attributes of an item, or of a `Key` that was given: as text, for comparing. */
export const keyText = (names: readonly string[], item: Item): string =>
  canonicalJson(names.map((name) => item[name] ?? null));

function changedTable(table: Table, { key, item }: Extract<ServiceChange, { of: 'table' }>): Table {
  const text = keyText(table.key, key);
  const at = table.items.findIndex((each) => keyText(table.key, each) === text);
  if (item === null) return { ...table, items: table.items.filter((_, i) => i !== at) };
  return { ...table, items: at === -1 ? [...table.items, item] : table.items.with(at, item) };
}

const appended = <T>(lists: Readonly<Record<string, readonly T[]>>, name: string, entry: T) => ({
  ...lists,
  [name]: [...(lists[name] ?? []), entry],
});

function replaced<T>(list: readonly T[], entry: T, idOf: (entry: T) => string): readonly T[] {
  const at = list.findIndex((each) => idOf(each) === idOf(entry));
  return at === -1 ? [...list, entry] : list.with(at, entry);
}
