import type { Json, JsonObject } from './json';

/**
 * Reads a reference path: `$`, then `.name`, `['name']` or `[0]`, in any number. Undefined where the path
 * does not parse or nothing is there. Engines with a path language of their own do not use this one.
 */
export function readReference(root: Json, path: string): Json | undefined {
  if (!path.startsWith('$')) return undefined;
  const steps = /\.([\p{L}\p{N}_-]+)|\['([^']*)'\]|\[(\d+)\]/uy;
  let value: Json | undefined = root;
  let end = 1;
  steps.lastIndex = 1;
  for (let step = steps.exec(path); step; step = steps.exec(path)) {
    end = steps.lastIndex;
    const [, dotted, quoted, index] = step;
    if (index !== undefined) value = Array.isArray(value) ? (value as readonly Json[])[Number(index)] : undefined;
    else {
      const name = (dotted ?? quoted) as string;
      const holder: Json | undefined = value;
      const isObject = typeof holder === 'object' && holder !== null && !Array.isArray(holder);
      value = isObject && Object.hasOwn(holder, name) ? (holder as JsonObject)[name] : undefined;
    }
    if (value === undefined) return undefined;
  }
  return end === path.length ? value : undefined;
}
