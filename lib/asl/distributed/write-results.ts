import type { Json, JsonObject } from '@/lib/kernel/json';
import type { ChildResult, Transformation } from './child-result';
import { transformed } from './child-result';
import type { MapRunNames } from './map-run-names';

/** `ResultWriter`, evaluated. Without a place the results only take its form, and go on as the state's result. */
export type Writer = {
  readonly place: { readonly bucket: string; readonly prefix: string } | null;
  readonly transformation: Transformation;
  readonly lines: boolean;
};

export type WrittenFile = { readonly key: string; readonly text: string };

/** `pending`: inputs of the children that were never started. */
export type Results = {
  readonly names: MapRunNames;
  readonly ended: readonly { readonly index: number; readonly result: ChildResult }[];
  readonly pending: readonly Json[];
};

/** Developer guide, "ResultWriter": a manifest, and a file for each way a child can have ended. */
export function resultFiles(
  results: Results,
  writer: Writer,
): { readonly manifest: string; readonly files: WrittenFile[] } {
  const { bucket, prefix } = writer.place ?? { bucket: '', prefix: '' };
  const folder = `${prefix === '' ? '' : `${prefix.replace(/\/$/, '')}/`}${results.names.id}`;
  const entries = (wanted: (result: ChildResult) => boolean, transformation: Transformation) =>
    results.ended
      .filter(({ result }) => wanted(result))
      .flatMap(({ index, result }) => transformed(result, transformation, results.names.childAt(index)));
  const contents = {
    FAILED: entries(({ status }) => status !== 'SUCCEEDED', 'NONE'),
    PENDING: results.pending.map((input) => ({ Input: JSON.stringify(input), Status: 'PENDING' })),
    SUCCEEDED: entries(({ status }) => status === 'SUCCEEDED', writer.transformation),
  };
  const files: WrittenFile[] = [];
  const listed: Record<string, JsonObject[]> = {};
  for (const [status, content] of Object.entries(contents)) {
    listed[status] = [];
    if (content.length === 0) continue;
    const key = `${folder}/${status}_0.${writer.lines ? 'jsonl' : 'json'}`;
    const text = writer.lines ? content.map((entry) => JSON.stringify(entry)).join('\n') : JSON.stringify(content);
    files.push({ key, text });
    listed[status].push({ Key: key, Size: new TextEncoder().encode(text).length });
  }
  const manifest = `${folder}/manifest.json`;
  const text = JSON.stringify({ DestinationBucket: bucket, MapRunArn: results.names.mapRunArn, ResultFiles: listed });
  return { manifest, files: [{ key: manifest, text }, ...files] };
}
