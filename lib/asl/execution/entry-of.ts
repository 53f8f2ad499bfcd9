import type { Json, JsonObject } from '@/lib/kernel/json';
import type { ItemOrigin } from '../distributed/dataset';
import type { Child, Entry } from '../entry';
import type { DataFlowStage } from '../events';
import { formatTimestamp } from '../timestamp';
import type { Execution, Variables, Visit } from './execution';
import { writeFlow } from './write-flow';

/** What the rule of a visited state decides from, as of now. */
export const entryOf = (x: Execution, visit: Visit, item: Child['item'] = visit.thread.item): Entry =>
  new VisitEntry(x, visit, item);

/** A class, because one is made for every attempt: an object of closures was most of what a short state cost. */
class VisitEntry implements Entry {
  readonly #x: Execution;
  readonly #visit: Visit;
  readonly #item: Child['item'];
  #context: Json | null = null;
  readonly name: string;
  readonly input: Json;

  constructor(x: Execution, visit: Visit, item: Child['item']) {
    this.#x = x;
    this.#visit = visit;
    this.#item = item;
    this.name = visit.name;
    this.input = visit.input;
  }
  /** A wait's way out reads the moment at which it is over. */
  get now() {
    return this.#x.now;
  }
  get startedAt() {
    return this.#x.startedAt;
  }
  get files() {
    return this.#x.files;
  }
  get rules() {
    return this.#x.rules;
  }
  get random() {
    return this.#x.random;
  }
  get charge() {
    return this.#x.charge;
  }
  get scale() {
    return this.#x.scale;
  }
  get payloadBytes() {
    return this.#x.limits.payloadBytes;
  }
  context(): Json {
    this.#context ??= contextObject(this.#x, this.#visit, this.#item);
    return this.#context;
  }
  variable(name: string): Json | undefined {
    return findVariable(this.#visit.thread.variables, name);
  }
  flow(stage: DataFlowStage, value: Json, before?: Json): void {
    writeFlow(this.#x, this.#visit.path, stage, value, before);
  }
  forItem(index: number, value: Json, origin?: ItemOrigin): Entry {
    return new VisitEntry(this.#x, this.#visit, { index, value, origin });
  }
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
