import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';
import { parseLocatedJson } from '@/lib/kernel/located-json';
import { ok, type Result } from '@/lib/kernel/result';
import type { State } from '../definition';
import { parseResource } from '../resource';
import { checkShape } from './mock-shapes';
import { any, numberFrom, object, type Shape, text, texts } from './mock-shapes/shape';
import { refuse, type TestStateRefusal } from './refusal';

/** Developer guide, "Context object". */
const contextShape = object({
  Execution: object({
    ...texts('Id', 'Name', 'RoleArn', 'StartTime', 'RedriveTime'),
    Input: any,
    RedriveCount: numberFrom(0),
  }),
  State: object({ ...texts('EnteredTime', 'Name'), RetryCount: numberFrom(0) }),
  StateMachine: object(texts('Id', 'Name')),
  Task: object({ Token: text }),
  Map: object({ Item: object({ Index: numberFrom(0), Value: any, Key: text, Source: text }) }),
});

/** A context object handed in is the whole context object: nothing is added to it (recorded). */
export function checkContext(given: string, state: State): Result<JsonObject, TestStateRefusal> {
  const parsed = parseLocatedJson(given);
  if (!parsed.ok || !isJsonObject(parsed.value.value)) return invalid('Context must be a valid JSON object');
  const context = parsed.value.value;
  const unknown = unknownField(context, contextShape);
  if (unknown !== null) return invalid(`Field '${unknown}' is not allowed`);
  const misshapen = checkShape(context, contextShape, 'PRESENT');
  if (misshapen !== null) return invalid(misshapen);
  if ('Task' in context && !handsOutToken(state)) {
    return invalid(
      "Context object contains 'Task' when state is not a Task state with a '.sync' or '.waitForTaskToken' service integration pattern",
    );
  }
  return ok(context);
}

const invalid = (why: string) => refuse(`Invalid Context object provided: ${why}`);

/** The first member, in the order written, that the context object does not have. */
function unknownField(value: Json, shape: Shape): string | null {
  if (shape.is !== 'object' || !isJsonObject(value)) return null;
  for (const [name, member] of Object.entries(value)) {
    const known = Object.hasOwn(shape.members, name) ? shape.members[name] : undefined;
    const unknown = known ? unknownField(member, known) : name;
    if (unknown !== null) return unknown;
  }
  return null;
}

function handsOutToken(state: State): boolean {
  const resource = state.Type === 'Task' ? parseResource(state.Resource) : null;
  return resource?.kind === 'service' && resource.pattern !== 'request-response';
}
