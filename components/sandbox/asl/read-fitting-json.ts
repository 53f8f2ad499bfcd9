import type { z } from 'zod';
import type { Json } from '@/lib/kernel/json';
import { keySpan, type LocatedJson, valueSpan } from '@/lib/kernel/located-json';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { Problem } from '../shared/engine-protocol';
import { readJsonText } from '../shared/read-json-text';

/** The JSON of a tab, where it fits the schema of what the tab holds; else where it does not, and why. */
export function readFittingJson<S extends z.ZodType>(
  tab: string,
  text: string,
  schema: S,
  fix: string,
): Result<Json, readonly Problem[]> {
  const read = readJsonText(tab, text);
  if (!read.ok) return err([read.error]);
  const checked = schema.safeParse(read.value.value);
  if (checked.success) return ok(read.value.value);
  return err(checked.error.issues.flatMap((issue) => toProblems(issue, read.value, tab, fix)));
}

function toProblems(issue: z.core.$ZodIssue, json: LocatedJson, tab: string, fix: string): Problem[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  const problem = { tab, severity: 'error', fix } as const;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      ...problem,
      ...keySpan(json, [...path, key]),
      message: `"${key}" is not known here.`,
    }));
  }
  const place = path.length === 0 ? 'This' : `"${path.join('.')}"`;
  const reason = issue.message.replace(/^Invalid input: /, '');
  return [{ ...problem, ...valueSpan(json, path), message: `${place} does not fit: ${reason}.` }];
}
