import type { Json } from '@/lib/kernel/json';
import { ok } from '@/lib/kernel/result';
import type { Catcher, QueryLanguageName } from '../definition';
import type { Entry, Evaluated, Leave } from '../entry';
import type { Asking } from '../jsonata/asking';
import { catching } from '../jsonata/states/leaving';
import { assignedBy } from '../jsonpath/data-flow';

/** The way out through a catcher, the `index`th of its state, in the language of the state. */
export function leaveByCatcher(
  language: QueryLanguageName,
  catcher: Catcher,
  index: number,
  error: Json,
  entry: Entry,
): Evaluated<Leave> | Asking<Leave> {
  if (language === 'JSONata') return catching(catcher, index, error, entry);
  const output = entry.rules.catchOutput(entry.input, error, catcher);
  if (!output.ok) return output;
  const assigned = assignedBy(catcher.Assign, error, entry);
  if (!assigned.ok) return assigned;
  return ok({ kind: 'leave', output: output.value, next: catcher.Next, assigned: assigned.value });
}
