import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';
import type { JsonPath } from '@/lib/kernel/located-json';
import { compile } from '../../jsonata/compile';
import { expressionIn } from '../../jsonata/expression-in';
import { findUnsupported } from '../../jsonata/find-unsupported';
import { listOf } from '../find-sites';
import type { Report, StateSite, ValidationRule } from '../site';

/**
 * Every expression of a JSONata state can be read, and refers to nothing that is not there. `$states.result` exists in
 * the Output and Assign of a state that does work, `$states.errorOutput` in those of a catcher (ASL spec, "Reserved
 * variable: $states").
 */
export const jsonataExpressions: ValidationRule = (sites, report) => {
  const compiled = new Map<string, ReturnType<typeof compile>>();
  const compileOnce: typeof compile = (expression) => {
    const made = compiled.get(expression) ?? compile(expression);
    compiled.set(expression, made);
    return made;
  };
  for (const site of sites.states) {
    if (site.language === 'JSONata' && !isDowngraded(site)) checkState(site, { report, compileOnce });
  }
};

type Check = { readonly report: Report; readonly compileOnce: typeof compile };

/** Measured: a state that wrongly says JSONPath is told that, and nothing else about its language. */
export const isDowngraded = ({ state, machineLanguage }: StateSite) =>
  state.QueryLanguage === 'JSONPath' && machineLanguage === 'JSONata';

/** Literal text, or looked into by itself. */
const unread = ['Type', 'Comment', 'QueryLanguage', 'Next', 'Default', 'Resource', 'Label', 'Retry', 'End'];
const blocks = ['ItemProcessor', 'Iterator', 'Branches'];
const leaving = ['Output', 'Assign'];
const anywhere = ['input', 'context'];

function checkState({ state, type, path }: StateSite, check: Check): void {
  const works = type === 'Task' || type === 'Parallel' || type === 'Map';
  for (const [field, value] of Object.entries(state)) {
    const at = [...path, field];
    if (unread.includes(field) || blocks.includes(field)) continue;
    if (field === 'Catch') checkList(value, at, [...anywhere, 'errorOutput'], check);
    else if (field === 'Choices') checkList(value, at, anywhere, check);
    else checkValue(value, at, works && leaving.includes(field) ? [...anywhere, 'result'] : anywhere, check);
  }
}

function checkList(list: Json | undefined, path: JsonPath, fields: readonly string[], check: Check): void {
  for (const [i, item] of listOf(list).entries()) {
    if (!isJsonObject(item)) continue;
    const read = Object.entries(item as JsonObject).filter(([field]) => ['Condition', ...leaving].includes(field));
    for (const [field, value] of read) checkValue(value, [...path, i, field], fields, check);
  }
}

function checkValue(value: Json, path: JsonPath, fields: readonly string[], check: Check) {
  if (typeof value === 'string') return checkText(value, path, fields, check);
  if (typeof value !== 'object' || value === null) return;
  const parts = Array.isArray(value) ? (value as readonly Json[]).entries() : Object.entries(value);
  for (const [step, part] of parts) checkValue(part, [...path, step], fields, check);
}

function checkText(text: string, path: JsonPath, fields: readonly string[], check: Check) {
  const { report, compileOnce } = check;
  const expression = expressionIn(text);
  if (expression === null) return;
  const compiled = compileOnce(expression);
  if (!compiled.ok) return report('bad-jsonata', path, { found: expression, reason: compiled.error.message });
  for (const found of findUnsupported(compiled.value.tree, fields)) {
    const values = found.what === 'states-field' ? { ...found, allowed: fields } : found;
    report('unsupported-jsonata', path, values);
  }
}
