import type { Json } from '@/lib/kernel/json';
import { transformed } from '../distributed/child-result';
import { resultFiles } from '../distributed/write-results';
import type { Execution } from './execution';
import type { MapRun } from './map-run';
import { affords } from './recover';

/** `place`: where the manifest is, which is the state's result then; null where the results are. `count`: how many were written. */
type Written = { readonly place: Json | null; readonly count: number };

/** Files in Amazon S3, where the state has a ResultWriter with a place. Null: the run has been stopped. */
export function writeResults(x: Execution, { plan, names, visit, ...run }: MapRun): Written | null {
  if (!plan?.writer?.place) return { place: null, count: 0 };
  const { bucket } = plan.writer.place;
  const ended = run.results.map((result, index) => ({ index, result })).filter(({ result }) => result !== undefined);
  const pending: Json[] = [];
  for (let index = run.begun; index < plan.children; index += 1) {
    const planned = plan.childAt(index);
    if (planned.ok) pending.push(planned.value.input);
  }
  const { manifest, files } = resultFiles({ names, ended, pending }, plan.writer);
  const size = files.reduce((sum, { text }) => sum + text.length, 0);
  if (!affords(x, size)) return null;
  for (const { key, text } of files) x.files.write(bucket, key, text);
  x.journal.write(x.now, visit.path, { kind: 'results-written', bucket, files });
  const details = { Bucket: bucket, Key: manifest };
  return { place: { MapRunArn: names.mapRunArn, ResultWriterDetails: details }, count: ended.length };
}

/** What the children put out, in the order of the items. */
export function joinResults(x: Execution, { plan, names, results, ended }: MapRun): Json {
  const transformation = plan?.writer?.transformation ?? 'COMPACT';
  const parts = results.map((result, index) => transformed(result, transformation, names.childAt(index)));
  // FLATTEN makes several of one; what a mutated rule orders is one for each child.
  if (transformation === 'FLATTEN') return parts.flat();
  return x.rules.joinOutputs('Map', parts.flat(), ended);
}
