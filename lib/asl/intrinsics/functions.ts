import { type DigestAlgorithm, digestAlgorithms, digestHex } from '@/lib/kernel/digest';
import { canonicalJson, isJsonObject, type Json, jsonEquals } from '@/lib/kernel/json';
import { parseLocatedJson } from '@/lib/kernel/located-json';
import { type Random, seededRandom } from '@/lib/kernel/random';
import { err, ok, type Result } from '@/lib/kernel/result';
import { fromBase64, toBase64 } from './base64';
import { formatTemplate } from './format-template';

/** A call that cannot be answered: becomes `States.IntrinsicFailure`. */
export type CallError = { readonly code: 'bad-argument'; readonly expected: string } | { readonly code: 'too-large' };

export type CallTools = {
  readonly random: Random;
  /** Longest text a call may build, UTF-16 units: a text larger than a payload can hold never leaves a state. */
  readonly maxText: number;
};

type Answer = Result<Json, CallError>;
export type Intrinsic = {
  /** Fewest and most arguments. */
  readonly arity: readonly [number, number];
  readonly call: (args: readonly Json[], tools: CallTools) => Answer;
};

const bad = (expected: string): Answer => err({ code: 'bad-argument', expected });
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** Numeric arguments are rounded to the nearest integer (recorded: 1.49 + 1.5 is 3). */
const integer = (value: Json | undefined): number | null =>
  typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? Math.round(value) : null;

const maxListLength = 1000;
const maxHashedChars = 10_000;
const variadic = Number.MAX_SAFE_INTEGER;

function arrayPartition([list, size]: readonly Json[]): Answer {
  const step = integer(size);
  if (!isList(list) || step === null || step < 1) return bad('a list and a chunk size of at least 1');
  const chunks: Json[] = [];
  for (let i = 0; i < list.length; i += step) chunks.push(list.slice(i, i + step));
  return ok(chunks);
}

function arrayRange([first, last, step]: readonly Json[]): Answer {
  const [a, b, by] = [integer(first), integer(last), integer(step)];
  if (a === null || b === null || by === null || by === 0) return bad('first, last and a step that is not 0');
  if ((b - a) / by >= maxListLength) return bad(`at most ${maxListLength} elements`);
  const range: number[] = [];
  for (let n = a; by > 0 ? n <= b : n >= b; n += by) range.push(n);
  return ok(range);
}

function arrayGetItem([list, index]: readonly Json[]): Answer {
  const i = integer(index);
  const item = isList(list) && i !== null && i >= 0 ? list[i] : undefined;
  return item === undefined ? bad('a list and an index inside it') : ok(item);
}

function arrayUnique([list]: readonly Json[]): Answer {
  if (!isList(list)) return bad('a list');
  const seen = new Set<string>();
  return ok(
    list.filter((item) => {
      const key = canonicalJson(item);
      return seen.has(key) ? false : seen.add(key);
    }),
  );
}

function hash([data, algorithm]: readonly Json[]): Answer {
  const text = typeof data === 'string' ? data : JSON.stringify(data);
  if (text.length > maxHashedChars) return bad(`at most ${maxHashedChars} characters`);
  const known = digestAlgorithms.find((name) => name === algorithm) as DigestAlgorithm | undefined;
  return known ? ok(digestHex(known, text)) : bad(digestAlgorithms.join(', '));
}

function stringToJson([text]: readonly Json[]): Answer {
  if (typeof text !== 'string') return bad('a text');
  if (text.trim() === '') return ok(null);
  const parsed = parseLocatedJson(text);
  return parsed.ok ? ok(parsed.value.value) : bad('a text that holds JSON');
}

function jsonMerge([a, b, deep]: readonly Json[]): Answer {
  if (!isJsonObject(a) || !isJsonObject(b)) return bad('two objects');
  // AWS: "Step Functions currently only supports the shallow merging mode".
  if (deep !== false) return bad('false as the third argument: only shallow merging is supported');
  return ok(Object.fromEntries([...Object.entries(a), ...Object.entries(b)]));
}

function mathRandom([start, end, seed]: readonly Json[], { random }: CallTools): Answer {
  const [from, to] = [integer(start), integer(end)];
  if (from === null || to === null || to <= from) return bad('a start and a greater end');
  if (seed === undefined) return ok(from + random.below(to - from));
  const given = integer(seed);
  return given === null ? bad('a number as the seed') : ok(from + seededRandom(given >>> 0).below(to - from));
}

function mathAdd([a, b]: readonly Json[]): Answer {
  const [x, y] = [integer(a), integer(b)];
  return x === null || y === null || !Number.isSafeInteger(x + y) ? bad('two integers') : ok(x + y);
}

function stringSplit([text, delimiters]: readonly Json[]): Answer {
  if (typeof text !== 'string' || typeof delimiters !== 'string') return bad('a text and its delimiters');
  const separators = new Set(delimiters);
  const pieces: string[] = [];
  let piece = '';
  // Every character of the second argument separates, and empty pieces are dropped (recorded).
  for (const char of text) {
    if (!separators.has(char)) piece += char;
    else if (piece !== '') {
      pieces.push(piece);
      piece = '';
    }
  }
  if (piece !== '') pieces.push(piece);
  return ok(pieces);
}

/** Version 4, from the run's own seed: the same run makes the same ids. */
function uuid(random: Random): string {
  const digits = Array.from({ length: 32 }, (_, i) => {
    if (i === 12) return '4';
    return (i === 16 ? 8 + random.below(4) : random.below(16)).toString(16);
  }).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function base64(convert: (text: string) => string | null, [text]: readonly Json[]): Answer {
  if (typeof text !== 'string' || text.length > maxHashedChars) {
    return bad(`a text of at most ${maxHashedChars} characters`);
  }
  const converted = convert(text);
  return converted === null ? bad('Base64') : ok(converted);
}

/** The intrinsic functions of JSONPath states (AWS developer guide, "Intrinsic functions"). The only list. */
export const intrinsics: Readonly<Record<string, Intrinsic>> = {
  'States.Array': { arity: [0, variadic], call: (args) => ok(args) },
  'States.ArrayPartition': { arity: [2, 2], call: arrayPartition },
  'States.ArrayContains': {
    arity: [2, 2],
    call: ([list, value]) =>
      isList(list) && value !== undefined
        ? ok(list.some((item) => jsonEquals(item, value)))
        : bad('a list and a value'),
  },
  'States.ArrayRange': { arity: [3, 3], call: arrayRange },
  'States.ArrayGetItem': { arity: [2, 2], call: arrayGetItem },
  'States.ArrayLength': { arity: [1, 1], call: ([list]) => (isList(list) ? ok(list.length) : bad('a list')) },
  'States.ArrayUnique': { arity: [1, 1], call: arrayUnique },
  'States.Base64Encode': { arity: [1, 1], call: (args) => base64(toBase64, args) },
  'States.Base64Decode': { arity: [1, 1], call: (args) => base64(fromBase64, args) },
  'States.Hash': { arity: [2, 2], call: hash },
  'States.JsonMerge': { arity: [3, 3], call: jsonMerge },
  'States.StringToJson': { arity: [1, 1], call: stringToJson },
  'States.JsonToString': { arity: [1, 1], call: ([value]) => ok(JSON.stringify(value)) },
  'States.MathRandom': { arity: [2, 3], call: mathRandom },
  'States.MathAdd': { arity: [2, 2], call: mathAdd },
  'States.StringSplit': { arity: [2, 2], call: stringSplit },
  'States.UUID': { arity: [0, 0], call: (_, { random }) => ok(uuid(random)) },
  'States.Format': {
    arity: [1, variadic],
    call: ([template, ...values], { maxText }) =>
      typeof template === 'string' ? formatTemplate(template, values, maxText) : bad('a text as the template'),
  },
};
