import type { Json, JsonObject } from '@/lib/kernel/json';
import { isJsonObject } from '@/lib/kernel/json';
import { parseLocatedJson } from '@/lib/kernel/located-json';
import { seededRandom } from '@/lib/kernel/random';
import { err, ok } from '@/lib/kernel/result';
import type { Behaviours } from '../behaviours';
import type { FileStore } from '../distributed/file-store';
import type { Entry } from '../entry';
import type { Assigned, DataFlowStage } from '../events';
import type { ExecutionNames } from '../execution/names';
import { createScale } from '../payload';
import { formatTimestamp } from '../timestamp';
import { testedName } from './find-state';

/** Budgets of one test: the steps of a scenario, the payload of AWS. */
const mostSteps = 200_000;
const payloadBytes = 262_144;

export type EntrySource = {
  readonly input: Json;
  readonly variables: Assigned;
  readonly context: JsonObject;
  readonly readerData: string | undefined;
  readonly rules: Behaviours;
  readonly startedAt: number;
  readonly seed: number;
  /** Told what each field made of the data. */
  readonly told: Map<DataFlowStage, Json>;
};

/** The one state as its rule sees it: the same entry that an execution makes, with what the request says in it. */
export function testedEntry(source: EntrySource): Entry {
  const { input, variables, context, rules, startedAt, told } = source;
  const steps = { left: mostSteps };
  const common = {
    name: testedName,
    input,
    now: 0,
    startedAt,
    files: readerFiles(source.readerData),
    rules,
    random: seededRandom(source.seed),
    charge: (count: number) => {
      steps.left -= count;
      return steps.left >= 0;
    },
    scale: createScale(),
    payloadBytes,
    variable: (name: string) => (Object.hasOwn(variables, name) ? variables[name] : undefined),
    flow: (stage: DataFlowStage, value: Json) => {
      told.set(stage, value);
    },
  };
  const withContext = (whole: JsonObject, flow: Entry['flow']): Entry => ({
    ...common,
    flow,
    context: () => whole,
    // What a selector makes of each item is seen in the items, not as a stage of the state.
    forItem: (index, value, origin) =>
      withContext({ ...context, Map: { Item: { Index: index, Value: value, ...origin } } }, () => undefined),
  });
  return withContext(context, common.flow);
}

/** Recorded: the context object of a test that was given none. A state that can be retried has a count of retries. */
export function defaultContext(
  { executionArn, executionName, stateMachineArn, stateMachineName }: ExecutionNames,
  {
    input,
    roleArn,
    retried,
    startedAt,
  }: { input: Json; roleArn: string | undefined; retried: boolean; startedAt: number },
): JsonObject {
  const now = formatTimestamp(startedAt);
  return {
    Execution: { Id: executionArn, Input: input, Name: executionName, RoleArn: roleArn ?? null, StartTime: now },
    StateMachine: { Id: stateMachineArn, Name: stateMachineName },
    State: { Name: testedName, EnteredTime: now, ...(retried ? { RetryCount: 0 } : {}) },
  };
}

/** An ItemReader finds what the request says it reads, wherever it looks. */
function readerFiles(data: string | undefined): FileStore {
  const missing = 'The specified key does not exist.';
  return {
    read: () => (data === undefined ? err(missing) : ok(data)),
    list: () => (data === undefined ? err(missing) : ok(keysIn(data))),
    write: () => undefined,
  };
}

function keysIn(data: string): string[] {
  const parsed = parseLocatedJson(data);
  const listed = parsed.ok && Array.isArray(parsed.value.value) ? (parsed.value.value as readonly Json[]) : [];
  return listed.flatMap((object) => (isJsonObject(object) && typeof object.Key === 'string' ? [object.Key] : []));
}
