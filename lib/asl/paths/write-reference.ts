import { isJsonObject, type Json } from '@/lib/kernel/json';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { Path, PathStep } from './path';

/** Nothing may be put where the path points, such as a field below a number. */
export type WriteError = { readonly at: number };

/**
 * `root` with `value` at a Reference Path (ASL spec, "ResultPath"): absent fields on the way are made as
 * objects; an index must exist already. What is not on the way is shared, not copied.
 */
export function writeReference(root: Json, path: Path, value: Json): Result<Json, WriteError> {
  return write(root, path.steps, 0, value);
}

function write(node: Json | undefined, steps: readonly PathStep[], at: number, value: Json): Result<Json, WriteError> {
  const step = steps[at];
  if (step === undefined) return ok(value);
  if (step.kind === 'name' && (node === undefined || isJsonObject(node))) {
    const below = node !== undefined && Object.hasOwn(node, step.name) ? node[step.name] : undefined;
    const inner = write(below, steps, at + 1, value);
    // Object.fromEntries keeps a field named "__proto__" a plain field.
    return inner.ok ? ok(Object.fromEntries([...Object.entries(node ?? {}), [step.name, inner.value]])) : inner;
  }
  if (step.kind === 'index' && Array.isArray(node) && step.index < node.length) {
    const inner = write(node[step.index], steps, at + 1, value);
    return inner.ok ? ok(node.map((item, i) => (i === step.index ? inner.value : item))) : inner;
  }
  return err({ at });
}
