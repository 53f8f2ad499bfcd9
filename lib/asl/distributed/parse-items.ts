import { isJsonObject, type Json } from '@/lib/kernel/json';
import { err, ok, type Result } from '@/lib/kernel/result';
import { csvItems } from './csv-items';
import { type Dataset, toDataset } from './dataset';
import type { ReaderConfig } from './reader';

/** Recorded for a JSON file that is an object; a pointer may lead to one. */
const notIterable = 'Attempting to map over non-iterable node.';

/** Items of one text, at most `most` of them. The error is a cause for `States.ItemReaderFailed`. */
export function parseItems(text: string, config: ReaderConfig, most: number, source: string): Result<Dataset, string> {
  switch (config.InputType) {
    case 'CSV': {
      const headers = config.CSVHeaderLocation === 'GIVEN' ? (config.CSVHeaders ?? []) : null;
      const items = csvItems(text, { headers, delimiter: config.CSVDelimiter ?? 'COMMA' }, most);
      return items.ok ? ok({ items: items.value, keys: null, source }) : items;
    }
    case 'JSONL': {
      const lines = text.split('\n').filter((line) => line.trim() !== '');
      const items: Json[] = [];
      for (const line of lines.slice(0, most)) {
        const item = parseJson(line);
        if (!item.ok) return item;
        items.push(item.value);
      }
      return ok({ items, keys: null, source });
    }
    case 'PARQUET':
      return err('Parquet files are binary; a simulated file is a text.');
    default:
      return jsonItems(text, config.ItemsPointer, most, source);
  }
}

function jsonItems(text: string, pointer: string | undefined, most: number, source: string): Result<Dataset, string> {
  const root = parseJson(text);
  if (!root.ok) return root;
  const value = pointer === undefined ? root.value : valueAt(root.value, pointer);
  if (value === undefined || (pointer === undefined && !Array.isArray(value))) return err(notIterable);
  const dataset = toDataset(value, source);
  if (!dataset) return err(notIterable);
  return ok({ ...dataset, items: dataset.items.slice(0, most) });
}

function parseJson(text: string): Result<Json, string> {
  try {
    return ok(JSON.parse(text) as Json);
  } catch {
    return err('The file is not valid JSON.');
  }
}

/** RFC 6901, "JSON Pointer". */
function valueAt(root: Json, pointer: string): Json | undefined {
  const steps = pointer === '' ? [] : pointer.split('/').slice(1);
  return steps.reduce<Json | undefined>((value, step) => {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(value)) return /^(?:0|[1-9]\d{0,8})$/.test(name) ? (value[Number(name)] as Json) : undefined;
    return isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }, root);
}
