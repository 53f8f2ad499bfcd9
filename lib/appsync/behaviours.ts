import type { Json, JsonObject } from '@/lib/kernel/json';
import { jsonEquals } from '@/lib/kernel/json';

/**
 * The rules that a misconception may bend. A wrong engine for a distractor is `{ ...specified, key: wrong }`; the
 * rules carry no flags.
 */
export type Behaviours = {
  /** Whether a null in a non-null place makes its parent null. GraphQL spec, "Handling Field Errors". */
  readonly nullBubbles: boolean;
  /** Whether fields of a query's root start together. Those of a mutation never do. */
  readonly queryFieldsInTurn: boolean;
  /** The value of a field without a resolver. DG, "Troubleshooting": the parent's member, null at the root. */
  readonly unresolved: (source: Json, field: string) => Json;
  /** What remains of the data where there are errors. */
  readonly dataWithErrors: (data: Json) => Json;
  /** The argument of a subscription that keeps a mutation's result from it; null where none does. */
  readonly deniedBy: (args: JsonObject, payload: JsonObject) => string | null;
  /** What a subscriber's selection may choose from. DG, "Real-time data": only what the mutation selected. */
  readonly deliverable: (selected: JsonObject, whole: Json) => Json;
  /** Whether `util.appendError` lets the field keep its value. */
  readonly appendKeepsValue: boolean;
};

export const specified: Behaviours = {
  nullBubbles: true,
  queryFieldsInTurn: false,
  unresolved: (source, field) => member(source, field),
  dataWithErrors: (data) => data,
  // An argument that is null asks for null; one that was left out asks nothing.
  deniedBy: (args, payload) =>
    Object.keys(args).find((name) => !jsonEquals(args[name] ?? null, member(payload, name))) ?? null,
  deliverable: (selected) => selected,
  appendKeepsValue: true,
};

/** A member of an object; null where there is none. */
export function member(value: Json | undefined, name: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, name)) return null;
  return (value as JsonObject)[name] ?? null;
}
