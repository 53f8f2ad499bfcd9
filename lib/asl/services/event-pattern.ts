import { isJsonObject, type Json, type JsonObject, jsonEquals } from '@/lib/kernel/json';

/**
 * Whether an event matches a rule's pattern (EventBridge guide, "Event patterns"): every field of the pattern must be met,
 * by one of the alternatives that its list gives. A list in the event meets it with any of its values.
 */
export function matchesPattern(pattern: JsonObject, event: Json | undefined): boolean {
  return Object.entries(pattern).every(([field, wanted]) => {
    if (field === '$or' && Array.isArray(wanted)) {
      return (wanted as readonly Json[]).some((each) => isJsonObject(each) && matchesPattern(each, event));
    }
    const value = isJsonObject(event) && Object.hasOwn(event, field) ? event[field] : undefined;
    if (isJsonObject(wanted)) return matchesPattern(wanted, value);
    const alternatives = Array.isArray(wanted) ? (wanted as readonly Json[]) : [];
    return alternatives.some((alternative) => meetsAlternative(alternative, value));
  });
}

function meetsAlternative(alternative: Json, value: Json | undefined): boolean {
  if (isJsonObject(alternative) && typeof alternative.exists === 'boolean') {
    return alternative.exists === (value !== undefined && !isJsonObject(value));
  }
  if (value === undefined) return false;
  const values = Array.isArray(value) ? (value as readonly Json[]) : [value];
  return values.some((each) => meetsOne(alternative, each));
}

function meetsOne(alternative: Json, value: Json): boolean {
  if (!isJsonObject(alternative)) return jsonEquals(alternative, value);
  const [[operator, operand] = ['', null]] = Object.entries(alternative);
  const text = typeof value === 'string' ? value : null;
  switch (operator) {
    case 'prefix':
      return text !== null && affix(operand, text, (t, a) => t.startsWith(a));
    case 'suffix':
      return text !== null && affix(operand, text, (t, a) => t.endsWith(a));
    case 'equals-ignore-case':
      return text !== null && text.toLowerCase() === String(operand).toLowerCase();
    case 'wildcard':
      return text !== null && matchesWildcard(String(operand), text);
    case 'anything-but':
      return !anyOf(operand).some((each) => meetsOne(each, value));
    case 'numeric':
      return typeof value === 'number' && Array.isArray(operand) && inRange(operand, value);
    default:
      return false;
  }
}

function affix(operand: Json | undefined, text: string, holds: (text: string, affix: string) => boolean): boolean {
  if (typeof operand === 'string') return holds(text, operand);
  const folded = isJsonObject(operand) ? operand['equals-ignore-case'] : undefined;
  return typeof folded === 'string' && holds(text.toLowerCase(), folded.toLowerCase());
}

const anyOf = (operand: Json | undefined): readonly Json[] =>
  Array.isArray(operand) ? (operand as readonly Json[]) : operand === undefined ? [] : [operand];

/** `["<", 10, ">=", 0]`: every comparison must hold. */
function inRange(comparisons: readonly Json[], value: number): boolean {
  for (let i = 0; i + 1 < comparisons.length; i += 2) {
    const bound = Number(comparisons[i + 1]);
    const holds = {
      '=': value === bound,
      '<': value < bound,
      '<=': value <= bound,
      '>': value > bound,
      '>=': value >= bound,
    };
    if (holds[comparisons[i] as keyof typeof holds] !== true) return false;
  }
  return true;
}

/** Pieces between stars must follow one another: no pattern is slow. */
function matchesWildcard(pattern: string, text: string): boolean {
  const pieces = pattern.split('*');
  const [first = '', ...rest] = pieces;
  const last = rest.pop();
  if (last === undefined) return text === pattern;
  if (!text.startsWith(first) || text.length < first.length + last.length || !text.endsWith(last)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found === -1 || found + piece.length > text.length - last.length) return false;
    at = found + piece.length;
  }
  return true;
}
