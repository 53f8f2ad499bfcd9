import { err, ok, type Result } from '@/lib/kernel/result';

/**
 * Rows of a delimited text (RFC 4180): a field may stand in double quotes, and then hold delimiters, line ends and doubled
 * quotes. Space belongs to the field (recorded). A line with nothing in it is no row. At most `rows` are read.
 */
export function parseCsv(
  text: string,
  delimiter: string,
  rows: number,
): Result<readonly (readonly string[])[], string> {
  const found: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length && found.length < rows) {
    const field = text[at] === '"' ? quotedField(text, at, delimiter) : plainField(text, at, delimiter);
    if (!field.ok) return field;
    row.push(field.value.text);
    at = field.value.end;
    if (text[at] === delimiter) {
      at += 1;
      // A delimiter at the very end has an empty field after it.
      if (at < text.length) continue;
      row.push('');
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    if (row.length > 1 || row[0] !== '') found.push(row);
    row = [];
  }
  return ok(found);
}

type Field = Result<{ readonly text: string; readonly end: number }, string>;

/** To the next delimiter or line end. */
function plainField(text: string, from: number, delimiter: string): Field {
  let end = from;
  while (end < text.length && text[end] !== delimiter && !endsLine(text, end)) end += 1;
  return ok({ text: text.slice(from, end), end });
}

/** From the opening quote on. What stands behind the closing one up to the next delimiter still belongs to the field. */
function quotedField(text: string, from: number, delimiter: string): Field {
  let inside = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return err('The file has a quoted field that does not end.');
    inside += text.slice(at, quote);
    at = quote + 1;
    if (text[at] !== '"') break;
    inside += '"';
    at += 1;
  }
  const rest = plainField(text, at, delimiter);
  return rest.ok ? ok({ text: inside + rest.value.text, end: rest.value.end }) : rest;
}

const endsLine = (text: string, at: number) => text[at] === '\n' || (text[at] === '\r' && text[at + 1] === '\n');
