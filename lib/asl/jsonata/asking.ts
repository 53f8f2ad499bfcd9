import { isJsonObject, type Json, type JsonObject, jsonEquals } from '@/lib/kernel/json';
import { err, ok } from '@/lib/kernel/result';
import type { Entry, Evaluated } from '../entry';
import type { Assigned } from '../events';
import { expressionIn } from './expression-in';
import { typeFault } from './faults';

/** `$states`, as an expression sees it: `result` and `errorOutput` only where the state has them. */
export type StatesVariable = {
  readonly input: Json;
  readonly context: Json;
  readonly result?: Json;
  readonly errorOutput?: Json;
};

/** An expression to be evaluated, and for which field. */
export type Question = {
  readonly expression: string;
  /** As AWS names it: `Output/v`, `Choices[1]/Condition`. */
  readonly location: string;
  readonly states: StatesVariable;
  readonly entry: Asker;
};

/** What an evaluation needs of the state it is for. */
export type Asker = Pick<Entry, 'name' | 'now' | 'startedAt' | 'random' | 'charge' | 'variable'>;

/**
 * A rule of a JSONata state. jsonata evaluates asynchronously, so the rule yields its questions one at a time and is told
 * the answers by whoever runs the machine; nothing in the rule itself waits.
 */
export type Asking<T> = Generator<Question, Evaluated<T>, Evaluated<Json>>;

export type Scope = { readonly entry: Entry; readonly states: StatesVariable };

export const scopeOf = (entry: Entry, more: Pick<StatesVariable, 'result' | 'errorOutput'> = {}): Scope => ({
  entry,
  states: { input: entry.input, context: entry.context(), ...more },
});

/** Any JSON, with every expression in it evaluated, at any depth. Recursion is as deep as the definition, which `parse` bounded. */
export function* evaluated(template: Json, location: string, scope: Scope): Asking<Json> {
  if (typeof template === 'string') {
    const expression = expressionIn(template);
    return expression === null ? ok(template) : scope.entry.rules.answered(yield { expression, location, ...scope });
  }
  if (Array.isArray(template)) {
    const items: Json[] = [];
    for (const [i, part] of (template as readonly Json[]).entries()) {
      const item = yield* evaluated(part, `${location}[${i}]`, scope);
      if (!item.ok) return item;
      items.push(item.value);
    }
    return ok(items);
  }
  if (!isJsonObject(template)) return ok(template);
  const members: [string, Json][] = [];
  for (const [name, part] of Object.entries(template)) {
    const member = yield* evaluated(part, `${location}/${name}`, scope);
    if (!member.ok) return member;
    members.push([name, member.value]);
  }
  return ok(Object.fromEntries(members));
}

/** The value of a field that may be absent, and then is `before`. The run is told where it made something else of it. */
export function* flowing(
  stage: 'Arguments' | 'Output',
  template: Json | undefined,
  before: Json,
  location: string,
  scope: Scope,
): Asking<Json> {
  if (template === undefined) return ok(before);
  const value = yield* evaluated(template, location, scope);
  if (value.ok && !jsonEquals(value.value, before)) scope.entry.flow(stage, value.value);
  return value;
}

type Named = { readonly number: number; readonly string: string; readonly boolean: boolean };
type NamedType = keyof Named;

const is = <T extends NamedType>(value: Json, type: T): value is Named[T] & Json => typeof value === type;

/** A field that must be of one type, whether written as it is or as an expression. */
export function* evaluatedAs<T extends NamedType>(
  type: T,
  field: Json | undefined,
  location: string,
  scope: Scope,
): Asking<Named[T] | undefined> {
  if (field === undefined) return ok(undefined);
  const value = yield* evaluated(field, location, scope);
  if (!value.ok) return value;
  if (is(value.value, type)) return ok(value.value);
  const expression = typeof field === 'string' ? (expressionIn(field) ?? field) : JSON.stringify(field);
  return err(typeFault(expression, location, type, value.value));
}

/** The variables an `Assign` sets; undefined where it sets none. All of them see the variables as they were before. */
export function* assignedVariables(
  assign: JsonObject | undefined,
  location: string,
  scope: Scope,
): Asking<Assigned | undefined> {
  if (assign === undefined || Object.keys(assign).length === 0) return ok(undefined);
  const values = yield* evaluated(assign, location, scope);
  if (!values.ok) return values;
  const variables = isJsonObject(values.value) ? values.value : {};
  scope.entry.flow('Assign', variables);
  return ok(variables);
}
