import { ok, type Result } from '@/lib/kernel/result';
import { type Cursor, expected, type PathSyntaxError, take, takeText } from './cursor';

/** One step of a pattern's machine; jumps are relative. Plain data: a path may be kept and compared. */
type Instruction =
  | { readonly op: 'set'; readonly negated: boolean; readonly ranges: readonly CharRange[] }
  | { readonly op: 'split'; readonly to: readonly [number, number] }
  | { readonly op: 'jump'; readonly to: number }
  | { readonly op: 'start' | 'end' };
type CharRange = readonly [from: number, to: number];

/** A regular expression of a filter, `=~ /…/i`. */
export type Pattern = { readonly code: readonly Instruction[]; readonly ignoreCase: boolean };

const maxCode = 1000;
const maxDepth = 20;
const lastPoint = 0x10ffff;
const lineEnds: readonly CharRange[] = [
  [10, 10],
  [13, 13],
];
const classes: Readonly<Record<string, readonly CharRange[]>> = {
  d: [[48, 57]],
  w: [
    [48, 57],
    [65, 90],
    [95, 95],
    [97, 122],
  ],
  s: [
    [9, 13],
    [32, 32],
  ],
};
const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f' };
const counted = /\{(\d{1,3})(?:(,)(\d{1,3})?)?\}/y;

type Code = Result<readonly Instruction[], PathSyntaxError>;

/**
 * Reads `/…/` with the flag `i`: texts, classes, groups, `|`, and how often. No look-around and no reference to a
 * group: without them a text is matched in one pass, so no pattern can be slow.
 */
export function readPattern(cursor: Cursor): Result<Pattern, PathSyntaxError> {
  if (!takeText(cursor, '/')) return expected(cursor, 'a pattern such as /a.*/');
  const code = readEither(cursor, 0);
  if (!code.ok) return code;
  if (!takeText(cursor, '/')) return expected(cursor, '"/"');
  return ok({ code: code.value, ignoreCase: takeText(cursor, 'i') });
}

function readEither(cursor: Cursor, depth: number): Code {
  if (depth > maxDepth) return expected(cursor, `at most ${maxDepth} groups inside each other`);
  const left = readSequence(cursor, depth);
  if (!left.ok || !takeText(cursor, '|')) return left;
  const right = readEither(cursor, depth + 1);
  if (!right.ok) return right;
  const [a, b] = [left.value, right.value];
  return bounded(cursor, [{ op: 'split', to: [1, a.length + 2] }, ...a, { op: 'jump', to: b.length + 1 }, ...b]);
}

function readSequence(cursor: Cursor, depth: number): Code {
  let code: readonly Instruction[] = [];
  while (cursor.at < cursor.text.length && !'|)/'.includes(cursor.text.charAt(cursor.at))) {
    const atom = readAtom(cursor, depth);
    if (!atom.ok) return atom;
    const part = readHowOften(cursor, atom.value);
    if (!part.ok) return part;
    const longer = bounded(cursor, [...code, ...part.value]);
    if (!longer.ok) return longer;
    code = longer.value;
  }
  return ok(code);
}

function bounded(cursor: Cursor, code: readonly Instruction[]): Code {
  return code.length > maxCode ? expected(cursor, 'a shorter pattern') : ok(code);
}

function readHowOften(cursor: Cursor, part: readonly Instruction[]): Code {
  const range = readCount(cursor);
  if (range === null) return ok(part);
  const [least, most] = range;
  // A lazy or possessive sign changes which way is tried first, not whether the whole text matches.
  if (!takeText(cursor, '?')) takeText(cursor, '+');
  if (most < least || part.length * (most === Number.POSITIVE_INFINITY ? least : most) > maxCode) {
    return expected(cursor, 'a smaller count');
  }
  let rest: readonly Instruction[] = [];
  if (most === Number.POSITIVE_INFINITY) {
    rest = [{ op: 'split', to: [1, part.length + 2] }, ...part, { op: 'jump', to: -part.length - 1 }];
  } else {
    for (let i = least; i < most; i += 1) {
      rest = [{ op: 'split', to: [1, 1 + part.length + rest.length] }, ...part, ...rest];
    }
  }
  return bounded(cursor, [...Array.from({ length: least }, () => part).flat(), ...rest]);
}

function readCount(cursor: Cursor): readonly [least: number, most: number] | null {
  if (takeText(cursor, '*')) return [0, Number.POSITIVE_INFINITY];
  if (takeText(cursor, '+')) return [1, Number.POSITIVE_INFINITY];
  if (takeText(cursor, '?')) return [0, 1];
  counted.lastIndex = cursor.at;
  const found = counted.exec(cursor.text);
  if (!found) return null;
  cursor.at = counted.lastIndex;
  const least = Number(found[1]);
  if (found[2] === undefined) return [least, least];
  return [least, found[3] === undefined ? Number.POSITIVE_INFINITY : Number(found[3])];
}

const set = (ranges: readonly CharRange[], negated = false): Code => ok([{ op: 'set', negated, ranges }]);
const anyChar = /./suy;

function readAtom(cursor: Cursor, depth: number): Code {
  if (takeText(cursor, '(')) {
    takeText(cursor, '?:');
    const inner = readEither(cursor, depth + 1);
    if (!inner.ok) return inner;
    return takeText(cursor, ')') ? inner : expected(cursor, '")"');
  }
  if (takeText(cursor, '[')) return readClass(cursor);
  if (takeText(cursor, '.')) return set(lineEnds, true);
  if (takeText(cursor, '^')) return ok([{ op: 'start' }]);
  if (takeText(cursor, '$')) return ok([{ op: 'end' }]);
  if ('*+?{'.includes(cursor.text.charAt(cursor.at))) return expected(cursor, 'something to repeat');
  const one = readOne(cursor);
  return one.ok ? set(one.value.ranges, one.value.negated) : one;
}

type One = { readonly ranges: readonly CharRange[]; readonly negated: boolean };

/** A character, or a class behind a backslash. */
function readOne(cursor: Cursor): Result<One, PathSyntaxError> {
  const escaped = takeText(cursor, '\\');
  const char = take(cursor, anyChar);
  if (char === null) return expected(cursor, 'a character');
  const known = escaped && Object.hasOwn(classes, char.toLowerCase()) ? classes[char.toLowerCase()] : undefined;
  if (known) return ok({ ranges: known, negated: char !== char.toLowerCase() });
  if (escaped && /[a-zA-Z0-9]/.test(char) && !Object.hasOwn(controls, char)) {
    return expected(cursor, 'an escape such as \\d, \\w, \\s or \\.');
  }
  const point = ((escaped ? controls[char] : undefined) ?? char).codePointAt(0) ?? 0;
  return ok({ ranges: [[point, point]], negated: false });
}

function readClass(cursor: Cursor): Code {
  const negated = takeText(cursor, '^');
  const ranges: CharRange[] = [];
  while (!takeText(cursor, ']')) {
    const first = readOne(cursor);
    if (!first.ok) return first;
    const from = pointOf(first.value);
    if (from === null || cursor.text[cursor.at] !== '-' || cursor.text[cursor.at + 1] === ']') {
      ranges.push(...(first.value.negated ? others(first.value.ranges) : first.value.ranges));
      continue;
    }
    cursor.at += 1;
    const last = readOne(cursor);
    if (!last.ok) return last;
    const to = pointOf(last.value);
    if (to === null || to < from) return expected(cursor, 'a range from a smaller to a greater character');
    ranges.push([from, to]);
  }
  return set(ranges, negated);
}

function pointOf({ ranges, negated }: One): number | null {
  const [only] = ranges;
  return ranges.length === 1 && only && only[0] === only[1] && !negated ? only[0] : null;
}

/** What is left of all characters; the ranges are in order. */
function others(ranges: readonly CharRange[]): CharRange[] {
  let from = 0;
  const rest: CharRange[] = [];
  for (const range of ranges) {
    if (range[0] > from) rest.push([from, range[0] - 1]);
    from = range[1] + 1;
  }
  return [...rest, [from, lastPoint]];
}
