import { type LocatedJson, parseLocatedJson } from '@/lib/kernel/located-json';
import { err, type Result } from '@/lib/kernel/result';
import type { Problem } from './engine-protocol';

/** The JSON of a tab, or where it stops being JSON. An empty text is an empty object. */
export function readJsonText(tab: string, text: string): Result<LocatedJson, Problem> {
  const parsed = parseLocatedJson(text.trim() === '' ? '{}' : text);
  if (parsed.ok) return parsed;
  const { at, expected, found } = parsed.error;
  const message =
    found === '' ? 'The JSON stops before it is complete.' : `This is not JSON: ${found} cannot stand here.`;
  return err({ tab, ...at, severity: 'error', message, fix: `Write ${expected} here.` });
}
