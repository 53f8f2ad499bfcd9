import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';
import type { JsonPath } from '@/lib/kernel/located-json';
import { operatorFields } from '../../choice/operator-fields';
import { type OperandType, operators } from '../../choice/operators';
import { parsePath } from '../../paths/parse-path';
import { isReferencePath } from '../../paths/path';
import { parseTimestamp } from '../../timestamp';
import type { Fields } from '../fields';
import { type Report, typeName, type ValidationRule } from '../site';
import { checkFields, didYouMean, isExpression, requireFields } from './check-fields';
import { checkAssign } from './check-template';

const combiners = ['And', 'Or', 'Not'] as const;

/** ASL spec, "Choice State": a non-empty list of rules, each one data-test with a Next. */
export const choices: ValidationRule = (sites, report) => {
  for (const { state, type, path, language } of sites.states) {
    if (type !== 'Choice' || !Array.isArray(state.Choices)) continue;
    const at = [...path, 'Choices'];
    if (state.Choices.length === 0) report('empty-value', at, { field: 'Choices' });
    for (const [i, rule] of (state.Choices as readonly Json[]).entries()) {
      if (!isJsonObject(rule)) {
        report('wrong-type', [...at, i], { field: 'Choices', expected: 'an object', found: typeName(rule) });
        continue;
      }
      requireFields(rule, [...at, i], ['Next'], report);
      if (language === 'JSONPath') checkTest(rule, [...at, i], 'rule', report);
      else checkCondition(rule, [...at, i], report);
    }
  }
};

/** Beside its Condition. */
const ruleFields: Fields = { Next: 'text', Output: 'any', Assign: 'variables', Comment: 'text' };
const testFields = ['Variable', ...combiners, ...operatorFields];

/** A rule of a JSONata state: a `Condition` and nothing of the other language. */
function checkCondition(rule: JsonObject, path: JsonPath, report: Report): void {
  const { Condition: condition } = rule;
  if (condition === undefined) report('required-field', path, { fields: ['Condition'] });
  else if (typeof condition !== 'boolean' && !isExpression(condition)) {
    const values = { field: 'Condition', expected: 'true or false', found: typeName(condition) };
    report('wrong-type', [...path, 'Condition'], values);
  }
  const own = Object.entries(rule).filter(([field]) => field !== 'Condition' && !testFields.includes(field));
  checkFields(Object.fromEntries(own), path, 'a choice rule', ruleFields, report);
  for (const field of Object.keys(rule).filter((key) => testFields.includes(key))) {
    report('other-language-field', [...path, field], { field, language: 'JSONata', of: 'JSONPath' }, 'on-key');
  }
}

/** One of And, Or, Not and Variable; with Variable, one operator. */
function checkTest(test: JsonObject, path: JsonPath, place: 'rule' | 'inside', report: Report): void {
  const used = Object.keys(test).filter((key) => operatorFields.includes(key));
  const combining = combiners.filter((key) => Object.hasOwn(test, key));
  const comparing = 'Variable' in test || used.length > 0;
  const kinds = [...combining, ...(comparing ? ['Variable'] : [])];
  if (kinds.length === 0) report('no-operator', path, { has: 'nothing' });
  else if (kinds.length > 1) report('several-tests', path, { fields: kinds });
  else if (comparing) {
    if (used.length === 0) report('no-operator', path, { has: 'variable' });
    if (used.length > 1) report('several-operators', path, { operators: used });
    if (!('Variable' in test)) report('required-field', path, { fields: ['Variable'] });
  }
  for (const [key, value] of Object.entries(test)) checkMember(key, value, path, place, report);
}

function checkMember(key: string, value: Json, path: JsonPath, place: 'rule' | 'inside', report: Report) {
  const at = [...path, key];
  const wrong = (expected: string) => report('wrong-type', at, { field: key, expected, found: typeName(value) });
  if (key === 'Comment') return typeof value === 'string' ? undefined : wrong('a text');
  if (key === 'Next') {
    if (place === 'inside') return report('nested-next', at, {}, 'on-key');
    return typeof value === 'string' ? undefined : wrong('a text');
  }
  if (key === 'Assign' && place === 'rule') {
    return isJsonObject(value) ? checkAssign(value, at, report) : wrong('an object');
  }
  if (key === 'Variable') return checkOperandPath(value, at, key, report, wrong);
  if (key === 'Not') return isJsonObject(value) ? checkTest(value, at, 'inside', report) : wrong('an object');
  if (key === 'And' || key === 'Or') return checkTests(value, at, key, report);
  if (operatorFields.includes(key)) return checkOperand(key, value, at, report, wrong);
  if (key === 'Condition') {
    return report('other-language-field', at, { field: key, language: 'JSONPath', of: 'JSONata' }, 'on-key');
  }
  const known = ['Next', ...testFields];
  return report('unknown-field', at, { field: key, of: 'a choice rule', ...didYouMean(key, known) }, 'on-key');
}

function checkTests(value: Json, path: JsonPath, field: string, report: Report) {
  if (!Array.isArray(value)) return report('wrong-type', path, { field, expected: 'a list', found: typeName(value) });
  if (value.length === 0) report('empty-value', path, { field });
  for (const [i, test] of (value as readonly Json[]).entries()) {
    if (isJsonObject(test)) checkTest(test, [...path, i], 'inside', report);
    else report('wrong-type', [...path, i], { field, expected: 'an object', found: typeName(test) });
  }
}

/** Measured: what a rule compares is a Reference Path, and a text without a dollar sign is refused as one that is none. */
function checkOperandPath(
  value: Json,
  path: JsonPath,
  field: string,
  report: Report,
  wrong: (expected: string) => void,
) {
  if (typeof value !== 'string') return wrong('a path such as "$.order.id"');
  const parsed = parsePath(value);
  if (parsed.ok && isReferencePath(parsed.value)) return;
  report('not-a-reference-path', path, { field, found: value });
}

const operandNames: Readonly<Record<OperandType, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  flag: 'true or false',
  timestamp: 'a timestamp',
};

function checkOperand(key: string, value: Json, path: JsonPath, report: Report, wrong: (expected: string) => void) {
  const operator = operators[key];
  if (!operator) return checkOperandPath(value, path, key, report, wrong);
  const { operand } = operator;
  if (operand === 'timestamp') {
    if (typeof value !== 'string') return wrong(operandNames.timestamp);
    if (parseTimestamp(value) === null) report('bad-timestamp', path, { field: key, found: value });
  } else if (typeof value !== (operand === 'flag' ? 'boolean' : operand)) wrong(operandNames[operand]);
}
