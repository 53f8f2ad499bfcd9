import { isJsonObject, type Json } from '@/lib/kernel/json';
import { parseResource } from '../resource';

/** What a machine's role must be allowed to do: the functions it names itself, and everything else it calls. */
export type Called = { readonly functions: readonly string[]; readonly others: readonly string[] };

/** Reads the Tasks of a definition, those inside other states too. A name that only the input gives is among the others. */
export function findCalled(definition: Json): Called {
  const functions = new Set<string>();
  const others = new Set<string>();
  const open: Json[] = [definition];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (Array.isArray(value)) open.push(...value);
    if (!isJsonObject(value)) continue;
    open.push(...Object.values(value));
    const resource = typeof value.Resource === 'string' ? parseResource(value.Resource) : null;
    if (resource?.kind === 'function') functions.add(nameOf(resource.arn));
    if (resource?.kind !== 'service') continue;
    const given = isJsonObject(value.Parameters) ? value.Parameters : value.Arguments;
    const name = isJsonObject(given) && typeof given.FunctionName === 'string' ? given.FunctionName : null;
    if (resource.type === 'lambda' && name !== null && !name.startsWith('{%')) functions.add(nameOf(name));
    else others.add(`${resource.type}:${resource.action}`);
  }
  return { functions: [...functions].sort(), others: [...others].sort() };
}

/** The name in a function's ARN, without its version or alias; a plain name as it is. */
function nameOf(text: string): string {
  return /:function:([^:]+)/.exec(text)?.[1] ?? text.split(':')[0] ?? text;
}
