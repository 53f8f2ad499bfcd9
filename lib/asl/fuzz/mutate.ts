import { isJsonObject, type Json } from '@/lib/kernel/json';
import type { Chance } from './chance';
import { anyExpression, anyValue } from './expressions';

const fields = [
  'Type',
  'Next',
  'End',
  'States',
  'StartAt',
  'Retry',
  'Catch',
  'Parameters',
  'Result',
  'ResultPath',
  'a.$',
  'QueryLanguage',
];
const pieces = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '\\',
  '\\u12',
  '\u0000',
  '\ud800',
  'null',
  '1e999',
  '-',
  '$',
  '.$',
  ' ',
  '\n',
];

/** The same JSON with one part of it changed, dropped, doubled or put elsewhere. */
export function mutateValue(value: Json, chance: Chance): Json {
  if (chance.often(0.15)) return replacement(value, chance);
  if (Array.isArray(value)) {
    if (value.length === 0) return [anyValue(chance)];
    const at = chance.below(value.length);
    if (chance.often(0.15)) return value.filter((_, i) => i !== at);
    if (chance.often(0.1)) return [...value, value[at] as Json];
    return value.map((item: Json, i: number) => (i === at ? mutateValue(item, chance) : item));
  }
  if (!isJsonObject(value)) return replacement(value, chance);
  const entries = Object.entries(value);
  const at = chance.below(entries.length + 1);
  const entry = entries[at];
  if (!entry) return { ...value, [chance.oneOf(fields)]: anyValue(chance) };
  if (chance.often(0.1)) return Object.fromEntries(entries.filter((_, i) => i !== at));
  if (chance.often(0.1))
    return Object.fromEntries(entries.map(([k, v], i) => [i === at ? chance.oneOf(fields) : k, v]));
  return Object.fromEntries(entries.map(([k, v], i) => [k, i === at ? mutateValue(v, chance) : v]));
}

function replacement(value: Json, chance: Chance): Json {
  if (typeof value === 'string' && chance.often(0.6))
    return chance.often(0.5) ? anyExpression(chance) : mutateText(value, chance);
  if (typeof value === 'number' && chance.often(0.5)) return chance.oneOf([0, -value, value + 0.5, value * 1e6]);
  return anyValue(chance);
}

/** The same text with a few characters dropped, doubled, swapped for others, or cut off. */
export function mutateText(text: string, chance: Chance): string {
  let mutated = text;
  for (let left = 1 + chance.below(3); left > 0; left -= 1) {
    const at = chance.below(mutated.length + 1);
    const to = Math.min(mutated.length, at + chance.below(6));
    const kept = mutated.slice(0, at);
    const rest = mutated.slice(to);
    mutated = chance.oneOf([
      kept + rest,
      kept + chance.oneOf(pieces) + mutated.slice(at),
      kept + mutated.slice(at, to).repeat(2) + rest,
      kept,
    ]);
  }
  return mutated;
}
