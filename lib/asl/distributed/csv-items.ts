import type { JsonObject } from '@/lib/kernel/json';
import { err, ok, type Result } from '@/lib/kernel/result';
import { parseCsv } from './parse-csv';

/** Developer guide, "ItemReader": the delimiters by name. */
export const csvDelimiters = { COMMA: ',', PIPE: '|', SEMICOLON: ';', SPACE: ' ', TAB: '\t' } as const;
export type CsvDelimiter = keyof typeof csvDelimiters;

/** `headers`: null where they are the first row of the file. */
export type CsvLayout = { readonly headers: readonly string[] | null; readonly delimiter: CsvDelimiter };

/**
 * A row becomes an object of texts. Recorded: fields past the last header are dropped, missing ones are empty texts, an empty
 * header is one like any other, and two equal ones fail the reader.
 */
export function csvItems(
  text: string,
  { headers: given, delimiter }: CsvLayout,
  most: number,
): Result<readonly JsonObject[], string> {
  const parsed = parseCsv(text, csvDelimiters[delimiter], given ? most : most + 1);
  if (!parsed.ok) return parsed;
  const headers = given ?? parsed.value[0] ?? [];
  if (new Set(headers).size < headers.length) return err('CSV headers cannot contain duplicates.');
  const rows = given ? parsed.value : parsed.value.slice(1);
  return ok(rows.map((row) => Object.fromEntries(headers.map((header, i) => [header, row[i] ?? '']))));
}
