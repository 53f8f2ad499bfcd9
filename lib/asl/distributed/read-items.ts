import { digestHex } from '@/lib/kernel/digest';
import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { Evaluated } from '../entry';
import { stopped } from '../fault';
import type { Charge } from '../paths/select';
import { stepsOf } from '../payload';
import type { Dataset } from './dataset';
import type { FileStore } from './file-store';
import { parseItems } from './parse-items';
import { type ItemReader, lists, type ReaderConfig } from './reader';
import { readerFault } from './reader-fault';

export type ReadTools = {
  readonly files: FileStore;
  readonly charge: Charge;
  /** Milliseconds since 1970: when the simulated files were written. */
  readonly startedAt: number;
};

/** `parameters` and `most` are evaluated already; `most` is the whole `MaxItems`, infinity where there is none. */
export function readItems(reader: ItemReader, parameters: Json, most: number, tools: ReadTools): Evaluated<Dataset> {
  const wanted: JsonObject = isJsonObject(parameters) ? parameters : {};
  const config = reader.ReaderConfig ?? {};
  const found = lists(reader) ? listed(wanted, config, most, tools) : fetched(wanted, config, most, tools);
  if (found.ok) return found;
  return err(found.error === outOfSteps ? stopped : readerFault(found.error));
}

/** No cause: the budget of the run is used up. */
const outOfSteps = 'out of steps';

const textOf = (value: Json | undefined) => (typeof value === 'string' ? value : '');
const sourceOf = (bucket: string, key: string) => `s3://${bucket}/${key}`;

/** Reading costs by size, as every payload does. */
function load(bucket: string, key: string, { files, charge }: ReadTools): Result<string, string> {
  const text = files.read(bucket, key);
  if (!text.ok) return text;
  return charge(1 + stepsOf(text.value.length)) ? text : err(outOfSteps);
}

function fetched(wanted: JsonObject, config: ReaderConfig, most: number, tools: ReadTools): Result<Dataset, string> {
  const bucket = textOf(wanted.Bucket);
  const key = textOf(wanted.Key);
  const text = load(bucket, key, tools);
  if (!text.ok) return text;
  if (config.ManifestType === 'ATHENA_DATA') return athenaData(text.value, config, most, tools);
  if (config.InputType === 'MANIFEST') return inventory(text.value, bucket, sourceOf(bucket, key), most, tools);
  return parseItems(text.value, config, most, sourceOf(bucket, key));
}

/** Developer guide, "ItemReader": what the list says of each object, or with LOAD_AND_FLATTEN what stands in all of them. */
function listed(wanted: JsonObject, config: ReaderConfig, most: number, tools: ReadTools): Result<Dataset, string> {
  const bucket = textOf(wanted.Bucket);
  const prefix = textOf(wanted.Prefix);
  const keys = tools.files.list(bucket, prefix);
  if (!keys.ok) return keys;
  if (config.Transformation === 'LOAD_AND_FLATTEN') {
    return flattened(
      keys.value.map((key) => ({ bucket, key })),
      config,
      most,
      tools,
    );
  }
  const items: Json[] = [];
  for (const key of keys.value.slice(0, most)) {
    const text = load(bucket, key, tools);
    if (!text.ok) return text;
    items.push({
      Etag: `"${digestHex('MD5', text.value)}"`,
      Key: key,
      LastModified: Math.floor(tools.startedAt / 1000),
      Size: new TextEncoder().encode(text.value).length,
      StorageClass: 'STANDARD',
    });
  }
  return ok({ items, keys: null, source: sourceOf(bucket, prefix) });
}

type Place = { readonly bucket: string; readonly key: string };

function flattened(places: readonly Place[], config: ReaderConfig, most: number, tools: ReadTools) {
  const items: Json[] = [];
  for (const { bucket, key } of places) {
    if (items.length >= most) break;
    const text = load(bucket, key, tools);
    if (!text.ok) return text;
    const part = parseItems(text.value, config, most - items.length, '');
    if (!part.ok) return part;
    for (const item of part.value.items) items.push(item);
  }
  const [first] = places;
  return ok({ items, keys: null, source: first ? sourceOf(first.bucket, first.key) : '' });
}

/** An Athena manifest is a list of places, one a line; `InputType` says what stands there. */
function athenaData(manifest: string, config: ReaderConfig, most: number, tools: ReadTools): Result<Dataset, string> {
  const lines = manifest.split(/\r?\n/).filter((line) => line.trim() !== '');
  const places: Place[] = [];
  for (const line of lines) {
    const match = /^"?s3:\/\/([^/]+)\/(.+?)"?$/.exec(line.trim());
    if (!match) return err('The manifest has a line that is no place in Amazon S3.');
    places.push({ bucket: match[1] ?? '', key: match[2] ?? '' });
  }
  return flattened(places, config, most, tools);
}

/** An S3 inventory: a JSON manifest that names CSV files without headers, whose columns are its `fileSchema`. */
function inventory(
  text: string,
  bucket: string,
  source: string,
  most: number,
  tools: ReadTools,
): Result<Dataset, string> {
  const manifest = inventoryManifest(text);
  if (!manifest) return err('The manifest is not one of an S3 inventory.');
  const from = manifest.bucket ?? bucket;
  const config: ReaderConfig = { InputType: 'CSV', CSVHeaderLocation: 'GIVEN', CSVHeaders: manifest.columns };
  const found = flattened(
    manifest.keys.map((key) => ({ bucket: from, key })),
    config,
    most,
    tools,
  );
  return found.ok ? ok({ ...found.value, source }) : found;
}

function inventoryManifest(text: string) {
  let parsed: Json;
  try {
    parsed = JSON.parse(text) as Json;
  } catch {
    return null;
  }
  if (!isJsonObject(parsed) || typeof parsed.fileSchema !== 'string' || !Array.isArray(parsed.files)) return null;
  const files = parsed.files as readonly Json[];
  return {
    columns: parsed.fileSchema.split(',').map((column) => column.trim()),
    keys: files.map((file) => textOf(isJsonObject(file) ? file.key : undefined)),
    bucket:
      typeof parsed.destinationBucket === 'string' ? parsed.destinationBucket.replace(/^arn:aws:s3:::/, '') : null,
  };
}
