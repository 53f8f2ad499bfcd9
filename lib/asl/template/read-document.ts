import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';
import { parseLocatedJson } from '@/lib/kernel/located-json';
import { err, ok, type Result } from '@/lib/kernel/result';
import { createScale } from '../payload';
import type { ReadYaml, TemplateProblem } from './found-machine';

/** No template is longer (CloudFormation quotas: 1 MB), and nothing is read that could not be walked. */
const mostBytes = 4 * 1024 * 1024;

/** What was pasted, as JSON: JSON text, or YAML through the port. */
export function readDocument(text: string, readYaml: ReadYaml | undefined): Result<JsonObject, TemplateProblem> {
  if (text.trim() === '') return err({ code: 'empty' });
  const json = parseLocatedJson(text);
  if (json.ok) return isJsonObject(json.value.value) ? ok(json.value.value) : err({ code: 'neither-json-nor-yaml' });
  if (!readYaml) return err({ code: 'yaml-not-read-here' });
  // What the port gives is JSON by its contract, but its depth is the text's.
  const read = readYaml(text) as Json;
  if (!isJsonObject(read)) return err({ code: 'neither-json-nor-yaml' });
  if ('over' in createScale()(read, mostBytes)) return err({ code: 'too-deep' });
  const long = withLongNames(read);
  return isJsonObject(long) ? ok(long) : err({ code: 'neither-json-nor-yaml' });
}

/** `!Sub x` is another way to write `{ "Fn::Sub": x }` (CloudFormation guide, "Intrinsic function reference"). */
function withLongNames(value: Json): Json {
  if (Array.isArray(value)) return value.map(withLongNames);
  if (!isJsonObject(value)) return value;
  const members = Object.entries(value).map(([name, member]): [string, Json] => {
    const inner = withLongNames(member);
    if (!name.startsWith('!')) return [name, inner];
    const tag = name.slice(1);
    if (tag === 'Ref' || tag === 'Condition') return [tag, inner];
    return [`Fn::${tag}`, inner];
  });
  return Object.fromEntries(members);
}
