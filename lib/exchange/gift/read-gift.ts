import { err, ok, type Result } from '@/lib/kernel/result';
import type { DraftItem } from '../draft-item';
import { type Fault, type FaultWhat, faultAt, wholeFile } from '../fault';
import { importLimits } from '../limits';
import type { Imported, Loss } from '../loss';
import { tidy, tidyLine } from '../tidy';
import { findUnescaped, formatMark, readText, textOfHtml } from './gift-text';
import { readAnswers } from './read-answers';
import { type Chunk, splitGift } from './split-gift';

type At = { readonly offset: number; readonly what: FaultWhat };
type Read = { readonly item: DraftItem | null; readonly lost: readonly Loss[] };

/** Reads Moodle's GIFT (docs.moodle.org, "GIFT format"). Faults are told together, so that a file is mended in one go. */
export function readGift(file: string): Result<Imported, readonly Fault[]> {
  const text = file.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n');
  const { chunks, lost } = splitGift(text);
  const items: DraftItem[] = [];
  const losses: Loss[] = [...lost];
  const faults: Fault[] = [];
  for (const chunk of chunks) {
    const read = readQuestion(chunk, items.length + 1);
    if (!read.ok) {
      faults.push(faultAt(text, chunk.from + read.error.offset, read.error.what));
      if (faults.length === importLimits.faults) break;
      continue;
    }
    if (read.value.item) items.push(read.value.item);
    losses.push(...read.value.lost);
  }
  if (faults.length > 0) return err(faults);
  if (items.length === 0) return err([wholeFile({ code: 'no-questions' })]);
  const most = importLimits.items;
  return items.length > most ? err([wholeFile({ code: 'too-many-items', most })]) : ok({ items, lost: losses });
}

const fail = (offset: number, what: FaultWhat): Result<never, At> => err({ offset, what });

function readQuestion({ text }: Chunk, n: number): Result<Read, At> {
  const named = readName(text);
  if (!named.ok) return named;
  const { name, end } = named.value;
  const open = findUnescaped(text, '{}', end);
  const label = name === '' ? `Question ${n}` : name;
  if (open === -1) return ok({ item: null, lost: [{ item: name || shorten(text), what: 'description' }] });
  if (text[open] === '}') return fail(open, { code: 'stray-brace' });
  const close = findUnescaped(text, '{}', open + 1);
  if (close === -1) return fail(open, { code: 'unclosed-answers' });
  if (text[close] === '{') return fail(close, { code: 'several-blocks' });
  const next = findUnescaped(text, '{}', close + 1);
  if (next !== -1) return fail(next, { code: text[next] === '{' ? 'several-blocks' : 'stray-brace' });

  const before = text.slice(end, open);
  const isHtml = formatMark.exec(before)?.[1] === 'html';
  const clean = isHtml ? (raw: string) => tidy(textOfHtml(raw)) : (raw: string) => raw;
  const stem = joinStem(clean(readText(before.replace(formatMark, ''))), clean(readText(text.slice(close + 1))));
  if (stem === '') return fail(open, { code: 'no-stem' });
  const answers = readAnswers(text.slice(open + 1, close), clean);
  if (!answers.ok) return fail(open + 1 + answers.error.offset, answers.error.what);
  const { key, remark, lost } = answers.value;
  const codes = [...(isHtml ? (['markup'] as const) : []), ...lost];
  return ok({ item: { name: label, stem, remark, ...key }, lost: codes.map((what) => ({ item: label, what })) });
}

/** `::name::`; without one the question begins at once. */
function readName(text: string): Result<{ readonly name: string; readonly end: number }, At> {
  const start = text.length - text.trimStart().length;
  if (!text.startsWith('::', start)) return ok({ name: '', end: 0 });
  for (let i = findUnescaped(text, ':', start + 2); i !== -1; i = findUnescaped(text, ':', i + 1)) {
    if (text[i + 1] === ':') return ok({ name: tidyLine(readText(text.slice(start + 2, i))), end: i + 2 });
  }
  return fail(start, { code: 'unclosed-name' });
}

/** Answers in the middle of a sentence leave a gap there ("Missing word"). */
const joinStem = (before: string, after: string): string => (after === '' ? before : `${before} _____ ${after}`.trim());

const shorten = (text: string): string => {
  const line = tidyLine(readText(text));
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
};
