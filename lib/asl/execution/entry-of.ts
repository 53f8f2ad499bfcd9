import type { Json, JsonObject } from '@/lib/kernel/json';
import type { ItemOrigin } from '../distributed/dataset';
import type { Child, Entry } from '../entry';
import { formatTimestamp } from '../timestamp';
import type { Execution, Variables, Visit } from './execution';
import { writeFlow } from './write-flow';

/** What the rule of a visited state decides from, as of now. */
export function entryOf(x: Execution, visit: Visit, item: Child['item'] = visit.thread.item): Entry {
  let context: Json | null = null;
  return {
    name: visit.name,
    input: visit.input,
    // A wait's way out reads the moment at which it is over.
    get now() {
      return x.now;
    },
    startedAt: x.startedAt,
    files: x.files,
    rules: x.rules,
    random: x.random,
    charge: x.charge,
    scale: x.scale,
    payloadBytes: x.limits.payloadBytes,
    context: () => {
      context ??= contextObject(x, visit, item);
      return context;
    },
    variable: (name) => findVariable(visit.thread.variables, name),
    flow: (stage, value, before) => writeFlow(x, visit.path, stage, value, before),
    forItem: (index, value, origin) => entryOf(x, visit, { index, value, origin }),
  };
}

function findVariable(variables: Variables, name: string): Json | undefined {
  for (let scope: Variables | null = variables; scope; scope = scope.outer) {
    if (Object.hasOwn(scope.own, name)) return scope.own[name];
  }
  return undefined;
}

/** The context object, `$$` (developer guide, "Context object"). `RetryCount` is there for the states that can be retried. */
function contextObject(x: Execution, visit: Visit, item: Child['item']): JsonObject {
  const { names } = x;
  const retried = 'Retry' in visit.state || ['Task', 'Map', 'Parallel'].includes(visit.state.Type);
  return {
    Execution: {
      Id: names.executionArn,
      Input: x.input,
      Name: names.executionName,
      RoleArn: names.roleArn,
      StartTime: formatTimestamp(x.startedAt + x.beganAt),
      RedriveCount: x.redrives.count,
      ...(x.redrives.count > 0 ? { RedriveTime: formatTimestamp(x.startedAt + x.redrives.at) } : {}),
    },
    StateMachine: { Id: names.stateMachineArn, Name: names.stateMachineName },
    State: {
      Name: visit.name,
      EnteredTime: formatTimestamp(x.startedAt + visit.enteredAt),
      ...(retried ? { RetryCount: visit.attempt - 1 } : {}),
    },
    ...(visit.token === null ? {} : { Task: { Token: visit.token } }),
    ...(item ? { Map: { Item: { Index: item.index, Value: item.value, ...originMembers(item.origin) } } } : {}),
  };
}

/** Only a distributed Map tells where an item is from. */
function originMembers(origin: ItemOrigin | undefined): JsonObject {
  if (!origin) return {};
  const { key, source } = origin;
  return key === undefined ? { Source: source } : { Key: key, Source: source };
}
