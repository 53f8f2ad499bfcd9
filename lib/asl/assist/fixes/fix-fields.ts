import { isJsonObject, type Json } from '@/lib/kernel/json';
import { type JsonPath, type LocatedJson, nodeAt } from '@/lib/kernel/located-json';
import type { QuickFix } from '@/lib/kernel/text-edit';
import { addMembers } from './place-edits';

/** The members that are missing, with values that hold until somebody writes better ones. */
export function addRequired(json: LocatedJson, path: JsonPath, fields: readonly string[]): QuickFix | null {
  const values: { [field: string]: unknown } = {};
  for (const field of fields) {
    const value = sensible(json, path, field);
    if (value === null) return null;
    values[field] = value;
  }
  return { says: `Add ${fields.map((field) => `"${field}"`).join(' and ')}`, edits: addMembers(json, path, values) };
}

/** One member where one of several is missing. */
export function addOneOf(json: LocatedJson, path: JsonPath, fields: readonly string[]): QuickFix | null {
  const [field] = fields;
  if (field === undefined) return null;
  const value = alternatives[field] ?? (field === 'ItemProcessor' ? processor(json, path) : null);
  return value === null ? null : { says: `Add "${field}"`, edits: addMembers(json, path, { [field]: value }) };
}

const alternatives: { readonly [field: string]: unknown } = {
  Seconds: 1,
  MaxItemsPerBatch: 10,
  Resource: 'arn:aws:states:::s3:putObject',
};

function sensible(json: LocatedJson, path: JsonPath, field: string): unknown {
  switch (field) {
    case 'Type':
      return 'Pass';
    case 'StartAt':
      return Object.keys(statesAt(json.value, path) ?? {})[0] ?? null;
    case 'States':
      return { Done: { Type: 'Succeed' } };
    case 'Resource':
      return path.at(-1) === 'ItemReader'
        ? 'arn:aws:states:::s3:getObject'
        : path.at(-1) === 'ResultWriter'
          ? 'arn:aws:states:::s3:putObject'
          : 'arn:aws:states:::lambda:invoke';
    case 'ErrorEquals':
      return ['States.TaskFailed'];
    case 'Next':
      return otherState(json.value, path);
    case 'Choices': {
      const next = otherState(json.value, path);
      return next === null ? null : [{ Variable: '$', IsPresent: true, Next: next }];
    }
    case 'Variable':
      return '$';
    case 'Condition':
      return '{% true %}';
    case 'RoleArn':
      return 'arn:aws:iam::123456789012:role/other';
    case 'ExecutionType':
      return 'STANDARD';
    case 'CSVHeaderLocation':
      return 'FIRST_ROW';
    case 'CSVHeaders':
      return ['column'];
    case 'Parameters':
    case 'Arguments':
      return path.at(-1) === 'ResultWriter' ? { Bucket: 'results' } : {};
    default:
      return null;
  }
}

/** A Map's body, whose one state has a name that no other has. */
function processor(json: LocatedJson, path: JsonPath): unknown {
  if (!nodeAt(json, path)) return null;
  const name = freeName(json.text, `${String(path.at(-1) ?? 'Map')} item`);
  return { StartAt: name, States: { [name]: { Type: 'Pass', End: true } } };
}

/** A name that the text does not have in quotes yet, and that is short enough for a state. */
export function freeName(text: string, wanted: string): string {
  const start = [...wanted].slice(0, 74).join('');
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? start : `${start} ${n}`;
    if (!text.includes(JSON.stringify(name))) return name;
  }
}

/** A state of the same block to go on to: the one behind, else another one, else itself. */
function otherState(root: Json, path: JsonPath): string | null {
  const at = path.lastIndexOf('States');
  const own = path[at + 1];
  const names = Object.keys(statesAt(root, path.slice(0, at)) ?? {});
  const index = names.findIndex((name) => name === own);
  return names[index + 1] ?? names.find((name) => name !== own) ?? names[0] ?? null;
}

function statesAt(root: Json, block: JsonPath): { readonly [name: string]: Json } | null {
  let value: Json | undefined = root;
  for (const step of [...block, 'States']) {
    if (Array.isArray(value)) value = typeof step === 'number' ? (value[step] as Json) : undefined;
    else value = isJsonObject(value) && Object.hasOwn(value, String(step)) ? value[String(step)] : undefined;
  }
  return isJsonObject(value) ? value : null;
}
