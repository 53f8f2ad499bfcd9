import { err, ok, type Result } from '@/lib/kernel/result';
import { choiceOf, type DraftKey, type DraftOption, matchPairs } from '../draft-item';
import type { FaultWhat } from '../fault';
import { importLimits } from '../limits';
import type { LossCode } from '../loss';
import { tidy, tidyLine } from '../tidy';
import { findUnescaped, formatMark, readText } from './gift-text';

/** What stands between the braces, as offsets in it say where. */
export type Answers = { readonly key: DraftKey; readonly remark: string | null; readonly lost: readonly LossCode[] };
export type AnswersFault = { readonly offset: number; readonly what: FaultWhat };

type Marked = { readonly mark: '=' | '~'; readonly offset: number; readonly raw: string };
type Key = { readonly key: DraftKey; readonly lost: readonly LossCode[] };

/** How texts are read: as they stand, or out of HTML. */
export type ReadPart = (raw: string) => string;

const at = (offset: number, what: FaultWhat): Result<never, AnswersFault> => err({ offset, what });

export function readAnswers(block: string, clean: ReadPart): Result<Answers, AnswersFault> {
  const [body = '', general] = splitOnce(block, '####');
  const line: ReadPart = (raw) => tidyLine(clean(readText(raw.replace(formatMark, ''))));
  const read = readKey(body, line);
  if (!read.ok) return read;
  const remark = general === undefined ? '' : tidy(clean(readText(general.replace(formatMark, ''))));
  return ok({ ...read.value, remark: remark === '' ? null : remark });
}

function readKey(body: string, line: ReadPart): Result<Key, AnswersFault> {
  const first = findUnescaped(body, '=~');
  const head = (first === -1 ? body : body.slice(0, first)).trim();
  if (first === -1 && head === '') return at(0, { code: 'other-kind', kind: 'essay' });
  if (head.startsWith('#')) return at(0, { code: 'other-kind', kind: 'numeric' });
  const truth = /^(?:(t|true)|f|false)\s*(?:#|$)/i.exec(body.trim());
  if (truth) return ok({ key: trueOrFalse(body, truth[1] !== undefined, line), lost: [] });
  if (head !== '') return at(0, { code: 'no-mark' });
  const marked = splitMarked(body, first);
  const most = importLimits.parts;
  if (marked.length > most) return at(0, { code: 'too-many-parts', have: marked.length, most });
  const result = marked.some(({ mark }) => mark === '~') ? readChoice(marked, line) : readMatching(marked, line);
  if (!result.ok) return result;
  const { key } = result.value;
  const have = key.kind === 'matching' ? key.prompts.length : 'options' in key ? key.options.length : 0;
  return have < 2 ? at(0, { code: 'too-few-parts', have }) : result;
}

/** `{TRUE#said to who answers wrong#said to who answers right}` */
function trueOrFalse(body: string, isTrue: boolean, line: ReadPart): DraftKey {
  const [, said = ''] = splitOnce(body, '#');
  const [wrong = '', right = ''] = splitOnce(said, '#');
  return choiceOf(
    [true, false].map((value) => ({
      text: value ? 'True' : 'False',
      right: value === isTrue,
      why: orNull(line(value === isTrue ? right : wrong)),
    })),
  );
}

function splitMarked(body: string, first: number): Marked[] {
  const marked: Marked[] = [];
  for (let start = first; start !== -1; ) {
    const end = findUnescaped(body, '=~', start + 1);
    const raw = body.slice(start + 1, end === -1 ? undefined : end);
    marked.push({ mark: body[start] === '=' ? '=' : '~', offset: start, raw });
    start = end;
  }
  return marked;
}

type Weighed = DraftOption & { readonly weight: number | null };

function readChoice(marked: readonly Marked[], line: ReadPart): Result<Key, AnswersFault> {
  const takesSeveral = marked.every(({ mark }) => mark === '~');
  const options: Weighed[] = [];
  for (const { mark, offset, raw } of marked) {
    // Moodle reads a weight after ~ alone.
    const percent = mark === '~' ? /^\s*%(-?\d{1,3}(?:\.\d*)?)%/.exec(raw) : null;
    const weight = percent ? Number(percent[1]) : null;
    const [said = '', why = ''] = splitOnce(percent ? raw.slice(percent[0].length) : raw, '#');
    const text = line(said);
    if (text === '') return at(offset, { code: 'empty-part' });
    const right = mark === '=' || (takesSeveral && (weight ?? 0) > 0);
    options.push({ text, why: orNull(line(why)), right, weight });
  }
  const right = options.filter((option) => option.right);
  if (right.length === 0) return at(0, { code: 'no-right' });
  if (!takesSeveral && right.length > 1) return at(0, { code: 'several-right' });
  const key = choiceOf(options.map(({ weight: _weight, ...option }) => option));
  return ok({ key, lost: takesSeveral ? lostOfSeveral(options, right.length) : lostOfOne(options) });
}

/** The weights that our own scoring of several right options comes to: a share for each, taken away by a wrong pick. */
function lostOfSeveral(options: readonly Weighed[], right: number): LossCode[] {
  const isOurs = ({ weight, right: isRight }: Weighed) =>
    Math.abs((weight ?? 0) - (isRight ? 100 : -100) / right) < 0.01;
  return [
    ...(right === 1 ? (['case-of-several'] as const) : []),
    ...(right > 1 && !options.every(isOurs) ? (['weights'] as const) : []),
  ];
}

const lostOfOne = (options: readonly Weighed[]): LossCode[] =>
  options.some(({ weight }) => weight !== null && weight !== 0) ? ['weights'] : [];

function readMatching(marked: readonly Marked[], line: ReadPart): Result<Key, AnswersFault> {
  if (!marked.some(({ raw }) => raw.includes('->'))) return at(0, { code: 'other-kind', kind: 'short-answer' });
  const pairs: { text: string; why: null; answer: string }[] = [];
  const spare: string[] = [];
  for (const { offset, raw } of marked) {
    const arrow = raw.indexOf('->');
    if (arrow === -1) return at(offset, { code: 'no-arrow' });
    const text = line(raw.slice(0, arrow));
    const answer = line(raw.slice(arrow + 2));
    if (answer === '') return at(offset, { code: 'empty-part' });
    if (text === '') spare.push(answer);
    else pairs.push({ text, why: null, answer });
  }
  const isReused = new Set(pairs.map(({ answer }) => answer)).size < pairs.length;
  return ok({ key: matchPairs(pairs, spare, isReused), lost: [] });
}

/** Before and after the first unescaped separator, which is a row of one character. */
function splitOnce(raw: string, separator: string): [string, string?] {
  for (let i = findUnescaped(raw, separator); i !== -1; i = findUnescaped(raw, separator, i + 1)) {
    if (raw.startsWith(separator, i)) return [raw.slice(0, i), raw.slice(i + separator.length)];
  }
  return [raw];
}

const orNull = (text: string): string | null => (text === '' ? null : text);
