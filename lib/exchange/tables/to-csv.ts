import { stringify } from 'csv-stringify/sync';

export type Cell = string | number;

/**
 * A table as a file for a spreadsheet: RFC 4180, with a byte order mark, without which some read UTF-8 as something
 * else. A cell that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return stringify([...rows], {
    bom: true,
    record_delimiter: '\r\n',
    // A lone line feed or carriage return in a cell would end the row for some readers.
    quote_record_delimiter: true,
    escape_formulas: true,
  });
}
