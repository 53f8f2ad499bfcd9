import type { GraphQLSchema } from 'graphql';
import type { Interpreter } from '@/lib/kernel/interpreter';
import type { Json } from '@/lib/kernel/json';
import type { Behaviours } from '../behaviours';
import type { AppSyncDoc } from '../document';
import type { AppSyncEvent, AppSyncOutcome, Response, StopLimit } from '../events';
import { createCodeRunner } from '../resolvers/code-runner';
import type { AppSyncScenario } from '../scenario';
import { createAgenda } from './agenda';
import type { Execution } from './execution';
import { createJournal } from './journal';
import { type Request, runRequest } from './run-request';

export type AppSyncPorts = { readonly interpreter: Interpreter };

/** The requests of a sound scenario, one after the other. */
export function execute(
  scenario: AppSyncScenario,
  doc: AppSyncDoc,
  schema: GraphQLSchema,
  { interpreter }: AppSyncPorts,
  rules: Behaviours,
): { readonly events: readonly AppSyncEvent[]; readonly outcome: AppSyncOutcome } {
  const agenda = createAgenda();
  const journal = createJournal();
  const runner = createCodeRunner(scenario, interpreter, agenda.now);
  const ended: { limit: StopLimit | null } = { limit: null };
  const execution: Execution = {
    scenario,
    doc,
    schema,
    rules,
    agenda,
    journal,
    runner,
    tables: new Map(),
    subscribers: [],
    spent: { resolverCalls: 0, fields: 0 },
    stopped: () => ended.limit,
    stop: (limit) => {
      if (ended.limit !== null) return;
      ended.limit = limit;
      journal.write(agenda.now(), [], { kind: 'run-stopped', limit });
    },
  };
  try {
    loadTables(execution);
    const first = { document: 'query', variables: doc.variables, operationName: scenario.operationName, at: 0 };
    let answered: Response = { data: null };
    for (const [index, { at, ...request }] of [first, ...scenario.operations].entries()) {
      agenda.waitUntil(at);
      const response = runRequest(execution, index, request as Request);
      if (ended.limit !== null) return { events: journal.events, outcome: { kind: 'stopped', limit: ended.limit } };
      if (response) answered = response;
    }
    return { events: journal.events, outcome: { kind: 'answered', output: answered as unknown as Json } };
  } finally {
    runner.close();
  }
}

function loadTables({ scenario, tables, journal }: Execution): void {
  for (const [name, source] of Object.entries(scenario.dataSources)) {
    if (source.type !== 'DYNAMODB') continue;
    tables.set(name, source.items);
    const body = { kind: 'table-changed', dataSource: name, change: 'loaded', key: null, items: source.items } as const;
    journal.write(0, ['Tables', source.table], body);
  }
}
