import { isJsonObject, type Json } from '@/lib/kernel/json';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { Template } from '../definition';
import type { Evaluated, Evaluation } from '../entry';
import { type Fault, runtimeFault, stopped, tooLargeFault } from '../fault';
import { type CallTools, intrinsics } from '../intrinsics/functions';
import { type Argument, type Expression, parseExpression } from '../intrinsics/parse-expression';
import { parsePath } from '../paths/parse-path';
import type { Path } from '../paths/path';
import { type SelectError, select } from '../paths/select';
import { stepsOf } from '../payload';

/** The value of a path whose `$` is `root`. */
export function evaluatePath(path: Path, root: Json, evaluation: Evaluation): Result<Json, SelectError> {
  if (path.root.kind === 'input') return select(path, root, evaluation.charge);
  if (path.root.kind === 'context') return select(path, evaluation.context(), evaluation.charge);
  const value = evaluation.variable(path.root.name);
  return value === undefined
    ? err({ code: 'missing', text: `No results for path: $${path.root.name}` })
    : select(path, value, evaluation.charge);
}

/** A whole field that is a path, such as InputPath. Fails in the words of AWS: "Invalid path …". */
export function evaluatePathField(text: string, root: Json, evaluation: Evaluation): Evaluated<Json> {
  const path = parsePath(text);
  if (!path.ok) return err(runtimeFault(`Invalid path '${text}'`));
  const value = evaluatePath(path.value, root, evaluation);
  if (value.ok) return value;
  if (value.error.code === 'stopped') return err(stopped);
  return err(runtimeFault(`Invalid path '${text}' : ${value.error.text}`));
}

/** A path or an intrinsic call, in the field named `field`. */
export function evaluateExpression(text: string, field: string, root: Json, evaluation: Evaluation): Evaluated<Json> {
  const expression = parseExpression(text);
  if (!expression.ok) {
    return err(
      runtimeFault(`The value for the field '${field}' must be a valid JSONPath or a valid intrinsic function call`),
    );
  }
  return expressionValue(expression.value, { field, text, root, evaluation });
}

/** `text` is the whole expression: causes quote it also where a call inside it failed. */
type Scene = {
  readonly field: string;
  readonly text: string;
  readonly root: Json;
  readonly evaluation: Evaluation;
};

function expressionValue(expression: Expression, scene: Scene): Evaluated<Json> {
  if (expression.kind === 'call') return answerCall(expression, scene);
  const value = evaluatePath(expression.path, scene.root, scene.evaluation);
  if (value.ok) return value;
  return err(value.error.code === 'stopped' ? stopped : notFound(expression.path.text, value.error.text, scene));
}

/** Recorded, both: a path by itself, and one that is an argument. Of the library's own words AWS lets only "Filter" out. */
function notFound(path: string, why: string, { field, text, root }: Scene): Fault {
  const where = `could not be found in the input '${JSON.stringify(root)}'`;
  if (text.startsWith('$')) return runtimeFault(`The JSONPath '${path}' specified for the field '${field}' ${where}`);
  const detail = why.startsWith('Filter: ') ? why : `The JsonPath argument for the field '${path}' ${where}`;
  return runtimeFault(callFailed(text, detail));
}

const callFailed = (text: string, detail: string) => `The function '${text}' had the following error: ${detail}`;

function answerCall(call: Extract<Expression, { kind: 'call' }>, scene: Scene): Evaluated<Json> {
  const { charge, random, scale, payloadBytes, rules } = scene.evaluation;
  if (!charge(1)) return err(stopped);
  const intrinsic = Object.hasOwn(intrinsics, call.name) ? intrinsics[call.name] : undefined;
  const invalid = () => err(rules.intrinsicFault(callFailed(scene.text, `Invalid arguments in ${call.name}`)));
  if (!intrinsic) return invalid();
  const args: Json[] = [];
  for (const [i, argument] of call.args.entries()) {
    const value = argumentValue(argument, call.name === 'States.Format' && i === 0, scene);
    if (!value.ok) return value;
    args.push(value.value);
  }
  // A call reads its arguments whole, so it costs by their size as well; the same value again costs no more.
  const sizes = [...new Set(args)].map((value) => scale(value, payloadBytes));
  const bytes = sizes.reduce((sum, size) => sum + ('bytes' in size ? size.bytes : payloadBytes), 0);
  if (!charge(stepsOf(bytes))) return err(stopped);
  const tools: CallTools = { random, maxText: payloadBytes };
  const answer = intrinsic.call(args, tools);
  if (!answer.ok && answer.error.code === 'bad-argument') return invalid();
  // Every answer is measured, so that calls inside calls cannot build a value without end.
  if (!answer.ok || 'over' in scale(answer.value, payloadBytes)) return err(tooLargeFault(call.name, true));
  return answer;
}

function argumentValue(argument: Argument, isTemplate: boolean, scene: Scene): Evaluated<Json> {
  if (argument.kind !== 'literal') return expressionValue(argument, scene);
  return ok(isTemplate && argument.raw !== undefined ? argument.raw : argument.value);
}

/**
 * A payload template (ASL spec, "Payload Template"): each field whose name ends in `.$` is evaluated and loses
 * the ending, at any depth. Recursion is as deep as the definition, which `parse` bounded.
 */
export function evaluateTemplate(template: Template, root: Json, evaluation: Evaluation): Evaluated<Json> {
  if (Array.isArray(template)) {
    const items: Json[] = [];
    for (const part of template as readonly Json[]) {
      const item = evaluateTemplate(part, root, evaluation);
      if (!item.ok) return item;
      items.push(item.value);
    }
    return ok(items);
  }
  if (!isJsonObject(template)) return ok(template);
  const fields: [string, Json][] = [];
  for (const [key, part] of Object.entries(template)) {
    const dynamic = key.endsWith('.$') && typeof part === 'string';
    const value = dynamic ? evaluateExpression(part, key, root, evaluation) : evaluateTemplate(part, root, evaluation);
    if (!value.ok) return value;
    fields.push([dynamic ? key.slice(0, -2) : key, value.value]);
  }
  return ok(Object.fromEntries(fields));
}
