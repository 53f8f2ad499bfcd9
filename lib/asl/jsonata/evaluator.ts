import type { Json } from '@/lib/kernel/json';
import { err, ok } from '@/lib/kernel/result';
import type { Evaluated } from '../entry';
import { type Fault, stopped } from '../fault';
import type { Asker, Question } from './asking';
import { type Compiled, type CompileError, compile, isCoded } from './compile';
import { limitWords, thrownFault, undefinedFault, unsupportedFault } from './faults';
import type { Moment } from './functions';
import { equip, type Library, libraryOf } from './library';
import { createMeter, isLimitReached } from './meter';
import { type Nesting, nestingOf } from './nesting';
import { createRegexEngine } from './regex-engine';
import { toJson } from './to-json';
import { variablesOf } from './variables-of';
import type { Weights } from './weigh';

/** Evaluates the expressions of one run, one at a time: the next question is asked when the last one has been answered. */
export type Evaluator = { readonly evaluate: (question: Question) => Promise<Evaluated<Json>> };

type Prepared = Pick<Compiled, 'expression'> & { readonly nesting: Nesting; readonly variables: readonly string[] };
type PreparedOrNot = { readonly prepared: Prepared } | { readonly error: CompileError };

export function createEvaluator(): Evaluator {
  const known = new Map<string, PreparedOrNot>();
  const weights: Weights = new WeakMap();
  const now: { moment: Moment | null } = { moment: null };
  const moment = (): Moment => {
    if (!now.moment) throw new Error('No expression is being evaluated');
    return now.moment;
  };
  const engine = createRegexEngine((count) => moment().meter.spend(count));
  let library: Promise<Library> | null = null;

  const prepare = (text: string, functions: Library): PreparedOrNot => {
    const seen = known.get(text);
    if (seen) return seen;
    const made = prepared(text, functions);
    known.set(text, made);
    return made;
  };
  const prepared = (text: string, functions: Library): PreparedOrNot => {
    const compiled = compile(text, engine);
    if (!compiled.ok) return { error: compiled.error };
    const { expression, tree } = compiled.value;
    equip(expression, functions, moment);
    return { prepared: { expression, nesting: nestingOf(tree), variables: variablesOf(tree) } };
  };

  const evaluate = async ({ expression: text, location, states, entry }: Question): Promise<Evaluated<Json>> => {
    library ??= libraryOf(moment);
    const found = prepare(text, await library);
    if ('error' in found) return err(thrownFault(text, location, found.error));
    const { expression, nesting, variables } = found.prepared;
    const { random, charge, startedAt } = entry;
    now.moment = { random, meter: createMeter(charge, nesting, weights), millis: startedAt + entry.now };
    try {
      const result: unknown = await expression.evaluate(undefined, { ...valuesOf(variables, entry), states });
      return resultOf(result, text, location);
    } catch (thrown) {
      // jsonata evaluates the members of an object side by side: one may fail while another uses the last step.
      return err(charge(0) ? faultOf(thrown, text, location) : stopped);
    } finally {
      now.moment = null;
    }
  };
  return { evaluate };
}

function valuesOf(names: readonly string[], entry: Asker): Record<string, Json> {
  const known = names.flatMap((name): [string, Json][] => {
    const value = entry.variable(name);
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(known);
}

function resultOf(result: unknown, text: string, location: string): Evaluated<Json> {
  const json = toJson(result);
  if (json.ok) return json.value === undefined ? err(undefinedFault(text, location)) : ok(json.value);
  const tooDeep = () => thrownFault(text, location, { message: limitWords.memory });
  return err(json.error === 'unsupported' ? unsupportedFault(text, location) : tooDeep());
}

/** jsonata's own two refusals of a long list, which AWS refuses for its memory. */
const tooLong = new Set(['D2014', 'D2015']);

function faultOf(thrown: unknown, text: string, location: string): Fault {
  if (isLimitReached(thrown)) {
    return thrown.limit === 'steps' ? stopped : thrownFault(text, location, { message: limitWords[thrown.limit] });
  }
  if (isCoded(thrown) && tooLong.has(thrown.code)) return thrownFault(text, location, { message: limitWords.memory });
  if (isCoded(thrown)) return thrownFault(text, location, thrown);
  // What the JavaScript engine says of its own accord differs from one to the next.
  const message = isRefusal(thrown) ? thrown.message : 'The expression could not be evaluated';
  return thrownFault(text, location, { message });
}

/** Thrown by a function of ours. */
const isRefusal = (thrown: unknown): thrown is { readonly message: string } =>
  typeof thrown === 'object' &&
  thrown !== null &&
  !(thrown instanceof Error) &&
  'message' in thrown &&
  typeof thrown.message === 'string';
