import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';
import { err, ok } from '@/lib/kernel/result';
import type { Template } from '../definition';
import type { Entry, Evaluated, Evaluation } from '../entry';
import type { Assigned } from '../events';
import { evaluatePathField, evaluateTemplate } from './evaluate';

/**
 * The data flow of JSONPath states (ASL spec, "Input and Output Processing"):
 * raw input → InputPath → Parameters → work → ResultSelector → ResultPath (onto the raw input) → OutputPath.
 * One function per arrow, so that a second query language can answer the same questions.
 */
export function effectiveInput(state: { readonly InputPath?: string | null }, entry: Entry): Evaluated<Json> {
  if (state.InputPath === null) return ok({});
  return state.InputPath === undefined ? ok(entry.input) : evaluatePathField(state.InputPath, entry.input, entry);
}

export function withTemplate(template: Template | undefined, input: Json, evaluation: Evaluation): Evaluated<Json> {
  return template === undefined ? ok(input) : evaluateTemplate(template, input, evaluation);
}

/** Null drops the result, absent or `$` lets it replace everything, any other path puts it into the raw input. */
export function withResult(
  state: { readonly ResultPath?: string | null },
  result: Json,
  entry: Entry,
): Evaluated<Json> {
  return entry.rules.resultPath(entry.input, result, state.ResultPath);
}

export function effectiveOutput(
  state: { readonly OutputPath?: string | null },
  output: Json,
  entry: Entry,
): Evaluated<Json> {
  if (state.OutputPath === null) return ok({});
  return state.OutputPath === undefined ? ok(output) : evaluatePathField(state.OutputPath, output, entry);
}

/** The variables an `Assign` sets; undefined where it sets none. All right-hand sides see the values at entry. */
export function assignedBy(
  template: JsonObject | undefined,
  root: Json,
  evaluation: Evaluation,
): Evaluated<Assigned | undefined> {
  if (template === undefined || Object.keys(template).length === 0) return ok(undefined);
  const values = evaluateTemplate(template, root, evaluation);
  if (!values.ok) return err(values.error);
  return ok(isJsonObject(values.value) ? values.value : undefined);
}

/** `Next`, or null for `End: true`. */
export function nextOf(state: { readonly Next?: string }): string | null {
  return state.Next ?? null;
}

/**
 * A number written in the definition, or the one that the `…Path` twin points to in the input. `check` says
 * what a number from the input must be, in the words of AWS.
 */
export function numberField(
  literal: number | undefined,
  path: string | undefined,
  input: Json,
  entry: Entry,
  check: (value: Json, path: string) => Evaluated<number>,
): Evaluated<number | undefined> {
  if (path === undefined) return ok(literal);
  const value = evaluatePathField(path, input, entry);
  return value.ok ? check(value.value, path) : value;
}
