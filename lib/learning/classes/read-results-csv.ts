import 'server-only';
import { toResultsCsv } from '@/lib/classes/results-csv';
import type { ClassRefusal } from '@/lib/classes/wire';
import { ok, type Result } from '@/lib/kernel/result';
import type { Viewer } from '@/lib/session/viewer';
import { readResults } from './read-results';

export type ResultsFile = { readonly name: string; readonly text: string };

/** The results as a file, named after what it holds: `Cloud 101, Retry basics.csv`. */
export async function readResultsCsv(
  viewer: Viewer | null,
  classId: string,
  assignmentId: string,
  now: Date,
): Promise<Result<ResultsFile, ClassRefusal>> {
  const results = await readResults(viewer, classId, assignmentId, now);
  if (!results.ok) return results;
  const name = `${results.value.class.name}, ${results.value.assignment.title}.csv`;
  return ok({ name, text: toResultsCsv(results.value) });
}
