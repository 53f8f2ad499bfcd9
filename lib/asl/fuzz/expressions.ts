import type { Json } from '@/lib/kernel/json';
import { intrinsics } from '../intrinsics/functions';
import type { Chance } from './chance';

const names = ['a', 'b', 'list', 'text', 'number', 'gone', '__proto__', "it's", 'é'];
const texts = ['', 'a', '$', '$.a', '{}', '{% 1 %}', '2026-01-01T00:00:05Z', '1', '*', '\\', '\u{1f600}', 'States.ALL'];
const numbers = [0, 1, 2, 3, 7, -1, 0.5, 1.5, 40, 300, 1e9, -0, 1e308, 2 ** 53];
const filters = ['@.a', '@.a == 1', '@.text > $.text', '!@.b', "@.a == 'a' && (@.b || @.number <= 2)"];

/** Any JSON, mostly small; its names are those that the paths look for. */
export function anyValue(chance: Chance, depth = 3): Json {
  const leaf = depth === 0 || chance.often(0.5);
  if (leaf) return chance.oneOf<Json>([chance.oneOf(texts), chance.oneOf(numbers), true, false, null]);
  if (chance.often(0.4)) return chance.some(4, () => anyValue(chance, depth - 1));
  return Object.fromEntries(chance.some(4, () => [chance.oneOf(names), anyValue(chance, depth - 1)]));
}

export function anyPath(chance: Chance): string {
  const root = chance.oneOf(['$', '$', '$', '$', '$$', '$v', '$$.Execution', '$$.Map.Item', '$states']);
  return root + chance.some(3, () => step(chance)).join('') + (chance.often(0.05) ? '.length()' : '');
}

/** A path to one node, by names and indices. */
export function anyReference(chance: Chance): string {
  const name = () => `.${chance.oneOf(['a', 'b', 'list', 'text', 'gone'])}`;
  return chance.oneOf(['$', '$', '$v', '$$.State']) + name() + chance.oneOf(['', '', '[0]', name()]);
}

function step(chance: Chance): string {
  switch (chance.below(9)) {
    case 0:
      return `['${chance.oneOf(names).replaceAll("'", "\\'")}']`;
    case 1:
      return `[${chance.below(4) - 1}]`;
    case 2:
      return '[*]';
    case 3:
      return `..${chance.oneOf(['a', '*', 'text'])}`;
    case 4:
      return `[${chance.below(3)}:${chance.oneOf(['', '2', '-1'])}]`;
    case 5:
      return `[?(${chance.oneOf(filters)})]`;
    case 6:
      return chance.oneOf(['[0,1]', '.*', "['a','b']"]);
    default:
      return `.${chance.oneOf(['a', 'b', 'list', 'text', 'number', 'gone', 'é'])}`;
  }
}

export function anyCall(chance: Chance, depth = 2): string {
  const name = chance.oneOf([...Object.keys(intrinsics), 'States.Other']);
  const [fewest, most] = intrinsics[name]?.arity ?? [0, 2];
  const count = chance.often(0.9) ? fewest + chance.below(Math.min(most - fewest, 3) + 1) : chance.below(5);
  return `${name}(${Array.from({ length: count }, () => argument(chance, depth)).join(', ')})`;
}

function argument(chance: Chance, depth: number): string {
  if (depth > 0 && chance.often(0.2)) return anyCall(chance, depth - 1);
  if (chance.often(0.5)) return anyPath(chance);
  if (chance.often(0.5)) return String(chance.oneOf([...numbers, true, false, null]));
  return `'${chance.oneOf([...texts, '{}', '{} and {}', 'SHA-256', 'a,b', 'eyJhIjoxfQ=='])}'`;
}

/** What may stand where a path or a call may. */
export const anyExpression = (chance: Chance): string => (chance.often(0.7) ? anyPath(chance) : anyCall(chance));

/** A payload template: fields that are evaluated, fields that are not, one inside the other. */
export function anyTemplate(chance: Chance, depth = 2): Json {
  const used = new Set(chance.some(4, () => chance.oneOf(names)));
  return Object.fromEntries(
    [...used].map((name) => {
      if (depth > 0 && chance.often(0.2)) return [name, anyTemplate(chance, depth - 1)];
      if (chance.often(0.3)) return [name, anyValue(chance, 1)];
      return [`${name}.$`, anyExpression(chance)];
    }),
  );
}
