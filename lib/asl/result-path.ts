import type { Json } from '@/lib/kernel/json';
import { err, ok } from '@/lib/kernel/result';
import type { Evaluated } from './entry';
import { runtimeFault } from './fault';
import { parsePath } from './paths/parse-path';
import { writeReference } from './paths/write-reference';

/** ASL spec, "ResultPath": where a result goes in the raw input. The same rule serves a catcher's error output. */
export function applyResultPath(input: Json, result: Json, path: string | null | undefined): Evaluated<Json> {
  if (path === null) return ok(input);
  if (path === undefined || path === '$') return ok(result);
  const parsed = parsePath(path);
  if (!parsed.ok) return err(runtimeFault(`Invalid path '${path}'`));
  const written = writeReference(input, parsed.value, result);
  if (written.ok) return written;
  return err({
    kind: 'runtime',
    error: 'States.ResultPathMatchFailure',
    detail: `Unable to apply ReferencePath ${path} to input ${JSON.stringify(input)}`,
    terminal: false,
  });
}
