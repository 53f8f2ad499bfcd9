import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';

/** What varies from run to run in one case, gathered from its members and the rules of the format. */
export type Tolerance = {
  /** Whole recorded values that stand for anything. */
  readonly words: ReadonlySet<string>;
  /** Keys that are not compared, and ends of paths. */
  readonly keys: ReadonlySet<string>;
  readonly pathEnds: readonly string[];
  /** Where branches ran side by side, quoted event ids vary. */
  readonly looseIds: boolean;
};

export const ignoredKeys = [
  'timestamp',
  'event_timestamp',
  'ResponseMetadata',
  'SdkHttpMetadata',
  'SdkResponseMetadata',
  'billingDetails',
] as const;
const optionalKeys = new Set([
  'inputDetails',
  'outputDetails',
  'assignedVariablesDetails',
  'variablesDetails',
  'InputDetails',
  'OutputDetails',
]);

const isoTime =
  /\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-][01]\d:?(?:[0-5]\d)?)/g;
/** `<uuid:1>`. */
const placeholder = /<[A-Za-z_$][^<>"]*>/;
const eventId = /\(entered at the event id #\d+\)/g;

const shown = (value: Json | undefined): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
};

/** The first difference, or null. Numbers are equal as numbers, key order does not count, JSON text equals its value. */
export function differenceOf(
  expected: Json | undefined,
  actual: Json | undefined,
  path: string,
  tolerance: Tolerance,
): string | null {
  const differs = () => `${path}: expected ${shown(expected)}, got ${shown(actual)}`;
  if (typeof expected === 'string') {
    if (standsForAnything(expected, tolerance) && actual !== undefined) return null;
    if (typeof actual === 'string') return textsMatch(expected, actual, path, tolerance) ? null : differs();
    const decoded = container(expected);
    return isContainer(actual) && decoded !== undefined ? differenceOf(decoded, actual, path, tolerance) : differs();
  }
  const given = isContainer(expected) && typeof actual === 'string' ? container(actual) : actual;
  if (Array.isArray(expected) && Array.isArray(given)) {
    if (expected.length !== given.length) return `${path}: expected ${expected.length} items, got ${given.length}`;
    return firstOf(expected.map((item, i) => () => differenceOf(item, given[i], `${path}[${i}]`, tolerance)));
  }
  if (isJsonObject(expected) && isJsonObject(given)) return objectDifference(expected, given, path, tolerance);
  return expected === given || nearlyEqual(expected, given) ? null : differs();
}

function objectDifference(expected: JsonObject, actual: JsonObject, path: string, tolerance: Tolerance): string | null {
  const keys = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
  return firstOf(
    keys.map((key) => () => {
      const at = path ? `${path}.${key}` : key;
      if (tolerance.keys.has(key) || tolerance.pathEnds.some((end) => at.endsWith(end))) return null;
      const both = Object.hasOwn(expected, key) && Object.hasOwn(actual, key);
      if (!both && optionalKeys.has(key)) return null;
      if (!Object.hasOwn(expected, key)) return `${at}: unexpected ${shown(actual[key])}`;
      if (both && /timestamp/i.test(key) && (expected[key] === 'timestamp' || expected[key] === 'date')) return null;
      return differenceOf(expected[key], actual[key], at, tolerance);
    }),
  );
}

export function firstOf(checks: readonly (() => string | null)[]): string | null {
  for (const check of checks) {
    const difference = check();
    if (difference !== null) return difference;
  }
  return null;
}

const isContainer = (value: Json | undefined): boolean => typeof value === 'object' && value !== null;

/** The object or list that a text holds. */
function container(text: string): Json | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function nearlyEqual(a: Json | undefined, b: Json | undefined): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return false;
  return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}

function standsForAnything(text: string, { words }: Tolerance): boolean {
  return words.has(text) || (placeholder.exec(text)?.[0] === text && text.length > 0);
}

function textsMatch(expected: string, actual: string, path: string, tolerance: Tolerance): boolean {
  if (expected === actual) return true;
  const plain = (text: string) => {
    const dated = text.replace(isoTime, 'date');
    return tolerance.looseIds ? dated.replace(eventId, '(entered at the event id #n)') : dated;
  };
  const [wanted, given] = [plain(expected), plain(actual)];
  if (wanted === given) return true;
  if (placeholder.test(wanted) && fillsPlaceholders(wanted, given)) return true;
  const [a, b] = [container(expected), container(actual)];
  return a !== undefined && b !== undefined && differenceOf(a, b, path, tolerance) === null;
}

/** Do the pieces between the placeholders stand in the text, in order, first and last at its ends? */
function fillsPlaceholders(pattern: string, text: string): boolean {
  const pieces = pattern.split(new RegExp(placeholder, 'g'));
  const [first = '', ...rest] = pieces;
  const last = rest.pop() ?? '';
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
