import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';
import type { Assumption } from './found-machine';
import { account, nameProperties, region, resourceValue } from './resource-values';

/** A template while its intrinsic functions are answered. */
export type Resolving = {
  readonly template: JsonObject;
  readonly assume: (assumption: Assumption) => void;
  /** Set once a text has become longer than any definition may be. */
  overflown: boolean;
};

/** No definition is longer (Step Functions quotas), so no text on the way to one need be. */
export const longestText = 1_048_576;

/** Nested conditions and functions go no deeper than a document, and a condition that asks for itself ends here. */
const deepest = 400;

const pseudo: Readonly<Record<string, string>> = {
  'AWS::Partition': 'aws',
  'AWS::Region': region,
  'AWS::AccountId': account,
  'AWS::StackName': 'stack',
  'AWS::StackId': `arn:aws:cloudformation:${region}:${account}:stack/stack/00000000-0000-4000-8000-000000000000`,
  'AWS::URLSuffix': 'amazonaws.com',
};

/** A value with every intrinsic function in it answered (CloudFormation guide). Undefined: `AWS::NoValue`, no value at all. */
export function resolve(value: Json, x: Resolving, depth = 0): Json | undefined {
  if (depth > deepest || x.overflown) return undefined;
  const inner = (part: Json) => resolve(part, x, depth + 1);
  if (Array.isArray(value)) return (value as readonly Json[]).map(inner).filter((part) => part !== undefined);
  if (!isJsonObject(value)) return value;
  const [first, ...more] = Object.entries(value);
  if (first && more.length === 0) {
    const [name, argument] = first;
    if (name === 'Ref' && typeof argument === 'string') return reference(argument, x);
    if (name.startsWith('Fn::')) return answer(name, argument, x, depth);
  }
  const members = Object.entries(value).flatMap(([name, part]) => {
    const resolved = inner(part);
    return resolved === undefined ? [] : [[name, resolved] as const];
  });
  return Object.fromEntries(members);
}

function answer(name: string, argument: Json, x: Resolving, depth: number): Json | undefined {
  const parts = Array.isArray(argument) ? (argument as readonly Json[]) : [argument];
  const part = (i: number) => resolve(parts[i] ?? null, x, depth + 1);
  switch (name) {
    case 'Fn::GetAtt':
      return attribute(argument, x);
    case 'Fn::Sub':
      return substitute(parts, x, depth);
    case 'Fn::Join':
      return limited(
        listOf(part(1))
          .map(toText)
          .join(toText(part(0))),
        x,
      );
    case 'Fn::Select':
      return listOf(part(1))[Number(toText(part(0)))];
    case 'Fn::Split':
      return toText(part(1)).split(toText(part(0)));
    case 'Fn::FindInMap':
      return mapped([part(0), part(1), part(2)].map(toText), x);
    case 'Fn::If':
      return part(conditionHolds(toText(parts[0]), x, depth) ? 1 : 2);
    case 'Fn::ToJsonString':
      return limited(JSON.stringify(resolve(argument, x, depth + 1) ?? null), x);
    case 'Fn::ImportValue': {
      const imported = toText(part(0));
      x.assume({ code: 'import-made-up', name: imported, value: imported });
      return imported;
    }
    default:
      x.assume({ code: 'function-not-read', name });
      return name;
  }
}

function reference(name: string, x: Resolving): string | undefined {
  if (name === 'AWS::NoValue') return undefined;
  const value = pseudo[name];
  if (value !== undefined) {
    x.assume({ code: 'pseudo-parameter', name, value });
    return value;
  }
  const parameter = memberOf(x.template.Parameters, name);
  if (parameter) return parameterValue(name, parameter, x);
  return resourceOrName(name, null, x);
}

function parameterValue(name: string, { Default: preset }: JsonObject, x: Resolving): string {
  if (preset === undefined || preset === '') {
    x.assume({ code: 'parameter-made-up', name, value: name });
    return name;
  }
  const value = toText(preset);
  x.assume({ code: 'parameter-default', name, value });
  return value;
}

/** `Fn::GetAtt`, as a list or with a dot. */
function attribute(argument: Json, x: Resolving): string {
  const [name = '', ...rest] = Array.isArray(argument) ? argument.map(toText) : toText(argument).split('.');
  return resourceOrName(name, rest.join('.'), x);
}

function resourceOrName(id: string, wanted: string | null, x: Resolving): string {
  const resource = memberOf(x.template.Resources, id);
  if (!resource) {
    const name = wanted === null ? id : `${id}.${wanted}`;
    x.assume({ code: 'name-made-up', name, value: name });
    return name;
  }
  const properties = isJsonObject(resource.Properties) ? resource.Properties : {};
  const own = nameProperties.map((key) => properties[key]).find((named) => typeof named === 'string' && named !== '');
  const value = resourceValue(toText(resource.Type), typeof own === 'string' ? own : id, wanted);
  x.assume({ code: 'resource-made-up', name: id, attribute: wanted, value });
  return value;
}

const subVariable = /\$\{(!?)([^}]*)\}/g;

/** `${Name}`, `${Resource.Attribute}`; `${!Name}` stands for `${Name}` itself. */
function substitute([text, own]: readonly Json[], x: Resolving, depth: number): string {
  const variables = isJsonObject(own) ? own : {};
  const known = new Map<string, string>();
  const variable = (name: string) => {
    const given = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (given !== undefined) return toText(resolve(given, x, depth + 1));
    return name.includes('.') ? attribute(name, x) : (reference(name, x) ?? '');
  };
  const result = toText(text).replace(subVariable, (_whole, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    const key = name.trim();
    const value = known.get(key) ?? variable(key);
    known.set(key, value);
    return value;
  });
  return limited(result, x);
}

function mapped([map = '', first = '', second = '']: readonly string[], x: Resolving): Json | undefined {
  return memberOf(memberOf(x.template.Mappings, map), first)?.[second] ?? `${map}.${first}.${second}`;
}

/** A condition of the template. One that cannot be decided counts as met, and that is said. */
function conditionHolds(name: string, x: Resolving, depth: number): boolean {
  const conditions = isJsonObject(x.template.Conditions) ? x.template.Conditions : {};
  const test = Object.hasOwn(conditions, name) ? conditions[name] : undefined;
  const decided = test === undefined ? null : decide(test, x, depth + 1);
  if (decided !== null) return decided;
  x.assume({ code: 'condition-taken', name });
  return true;
}

function decide(test: Json, x: Resolving, depth: number): boolean | null {
  if (!isJsonObject(test) || depth > deepest) return null;
  const tests = (name: string) => listOf(test[name]).map((part) => decide(part, x, depth + 1) ?? true);
  if ('Fn::Equals' in test) {
    const [left, right] = listOf(test['Fn::Equals']).map((part) => toText(resolve(part, x, depth + 1)));
    return left === right;
  }
  if ('Fn::And' in test) return tests('Fn::And').every(Boolean);
  if ('Fn::Or' in test) return tests('Fn::Or').some(Boolean);
  if ('Fn::Not' in test) return !tests('Fn::Not')[0];
  return typeof test.Condition === 'string' ? conditionHolds(test.Condition, x, depth) : null;
}

function memberOf(value: Json | undefined, name: string): JsonObject | undefined {
  const member = isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return isJsonObject(member) ? member : undefined;
}

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

const toText = (value: Json | undefined): string =>
  value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);

/** Functions inside functions can multiply a text; past what a definition may be, nothing is worth having. */
function limited(value: string, x: Resolving): string {
  if (value.length <= longestText) return value;
  x.overflown = true;
  return '';
}
