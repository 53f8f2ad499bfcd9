import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';
import { err, ok } from '@/lib/kernel/result';
import type { Template } from '../definition';
import type { Entry, Evaluated, Evaluation } from '../entry';
import type { Assigned, DataFlowStage } from '../events';
import { evaluatePathField, evaluateTemplate } from './evaluate';

/**
 * The data flow of JSONPath states (ASL spec, "Input and Output Processing"):
 * raw input → InputPath → Parameters → work → ResultSelector → ResultPath (onto the raw input) → OutputPath.
 * One function per arrow, so that a second query language can answer the same questions. Each tells the run what its
 * field made of the data.
 */
export function effectiveInput(state: { readonly InputPath?: string | null }, entry: Entry): Evaluated<Json> {
  const { InputPath: path } = state;
  if (path === undefined) return ok(entry.input);
  const seen = path === null ? ok(entry.rules.nullFilter(entry.input)) : evaluatePathField(path, entry.input, entry);
  return told('InputPath', entry.input, seen, entry);
}

/** `stage`: the field the template stands in; none where what it builds does not flow on, or is told elsewhere. */
export function withTemplate(
  template: Template | undefined,
  input: Json,
  entry: Entry,
  stage?: 'Parameters' | 'ResultSelector',
): Evaluated<Json> {
  if (template === undefined) return ok(input);
  const built = evaluateTemplate(template, input, entry);
  return stage ? told(stage, input, built, entry) : built;
}

function told(stage: DataFlowStage, before: Json, after: Evaluated<Json>, entry: Entry): Evaluated<Json> {
  if (after.ok) entry.flow(stage, after.value, before);
  return after;
}

/** Null drops the result, absent or `$` lets it replace everything, any other path puts it into the raw input. */
export function withResult(
  state: { readonly InputPath?: string | null; readonly ResultPath?: string | null },
  result: Json,
  entry: Entry,
): Evaluated<Json> {
  const base = entry.rules.resultBase(state, entry);
  if (!base.ok) return base;
  const merged = entry.rules.resultPath(base.value, result, state.ResultPath);
  return state.ResultPath === undefined ? merged : told('ResultPath', result, merged, entry);
}

/** ResultPath puts the result into what the state was given, not into what InputPath left of it. */
export function rawInput(_state: { readonly InputPath?: string | null }, entry: Entry): Evaluated<Json> {
  return ok(entry.input);
}

/** A null InputPath or OutputPath lets nothing through (ASL spec). */
export function nullFilter(): Json {
  return {};
}

export function effectiveOutput(
  state: { readonly OutputPath?: string | null },
  output: Json,
  entry: Entry,
): Evaluated<Json> {
  const { OutputPath: path } = state;
  if (path === undefined) return ok(output);
  const left = path === null ? ok(entry.rules.nullFilter(output)) : evaluatePathField(path, output, entry);
  return told('OutputPath', output, left, entry);
}

/** The variables an `Assign` sets; undefined where it sets none. */
export function assignedBy(
  template: JsonObject | undefined,
  root: Json,
  entry: Entry,
): Evaluated<Assigned | undefined> {
  if (template === undefined || Object.keys(template).length === 0) return ok(undefined);
  const values = entry.rules.assign(template, root, entry);
  if (!values.ok) return err(values.error);
  if (!isJsonObject(values.value)) return ok(undefined);
  entry.flow('Assign', values.value);
  return ok(values.value);
}

/** All right-hand sides see the variables as they were when the state was entered (ASL spec, "Variables"). */
export function assignTogether(template: JsonObject, root: Json, evaluation: Evaluation): Evaluated<Json> {
  return evaluateTemplate(template, root, evaluation);
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
