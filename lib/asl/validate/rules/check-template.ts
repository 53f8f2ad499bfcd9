import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';
import type { JsonPath } from '@/lib/kernel/located-json';
import { intrinsics } from '../../intrinsics/functions';
import { type Argument, parseExpression } from '../../intrinsics/parse-expression';
import type { Report } from '../site';

/** ASL spec, "Payload Template": what stands in `.$` fields, and fields that would meet when the ending goes. */
export function checkTemplate(template: Json, path: JsonPath, report: Report): void {
  if (Array.isArray(template)) {
    for (const [i, item] of (template as readonly Json[]).entries()) checkTemplate(item, [...path, i], report);
  } else if (isJsonObject(template)) {
    for (const [field, value] of Object.entries(template)) checkField(template, field, value, [...path, field], report);
  }
}

function checkField(template: JsonObject, field: string, value: Json, path: JsonPath, report: Report) {
  if (!field.endsWith('.$')) {
    if (typeof value === 'string' && looksLikePath(value)) report('path-as-text', path, { field, found: value });
    return checkTemplate(value, path, report);
  }
  const plain = field.slice(0, -2);
  if (Object.hasOwn(template, plain)) report('template-collision', path, { field: plain }, 'on-key');
  if (typeof value !== 'string') {
    return report('bad-expression', path, { field, found: JSON.stringify(value), expected: 'a text' });
  }
  const parsed = parseExpression(value);
  const expected = parsed.ok ? misuse(parsed.value) : parsed.error.expected;
  if (expected !== null) report('bad-expression', path, { field, found: value, expected });
}

/** Surely meant as a path: "$." or "$[" or "$$." with more behind it. A plain "$" may be a currency. */
const looksLikePath = (text: string) => /^\$(?:\$)?[.[]\S+$/.test(text);

/** A function that does not exist, or a number of arguments it does not take; null where all is well. */
export function misuse(argument: Argument): string | null {
  if (argument.kind !== 'call') return null;
  const intrinsic = Object.hasOwn(intrinsics, argument.name) ? intrinsics[argument.name] : undefined;
  if (!intrinsic) return `one of ${Object.keys(intrinsics).join(', ')}`;
  const [least, most] = intrinsic.arity;
  if (argument.args.length < least || argument.args.length > most) {
    return `${least === most ? least : `at least ${least}`} arguments for ${argument.name}`;
  }
  return argument.args.map(misuse).find((found) => found !== null) ?? null;
}

/** Developer guide, "Passing data between states with variables": a Unicode identifier of at most 80 characters, not `states`; only whole variables can be set. */
const variableName = /^[\p{ID_Start}_][\p{ID_Continue}]{0,79}$/u;

export function checkAssign(assign: JsonObject, path: JsonPath, report: Report): void {
  checkVariableNames(assign, path, report);
  checkTemplate(assign, path, report);
}

export function checkVariableNames(assign: JsonObject, path: JsonPath, report: Report): void {
  for (const field of Object.keys(assign)) {
    const name = field.endsWith('.$') ? field.slice(0, -2) : field;
    if (!variableName.test(name) || name === 'states') {
      report('bad-variable-name', [...path, field], { name }, 'on-key');
    }
  }
}
