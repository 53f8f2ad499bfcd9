import type { Json } from '@/lib/kernel/json';
import type { Chance } from './chance';
import { anyValue } from './expressions';

const roots = ['$states.input', '$states.input', '$states.input', '$states.context', '$v', '$gone'];
const functions = [
  ...['$count', '$sum', '$string', '$number', '$keys', '$type', '$reverse', '$distinct', '$hash', '$parse', '$exists'],
  ...['$length', '$uppercase', '$boolean', '$merge', '$sort', '$shuffle', '$max', '$base64decode', '$fromMillis'],
];

/** Work without end and answers without bound: each has to end within its count. */
const hostile = [
  '($f := function($x) { $f($x + 1) }; $f(0))',
  '($f := function($x) { 1 + $f($x) }; $f(0))',
  '$match("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", /^(a+)+$/)',
  '[1..1000000]',
  '$string([1..2000]) & $string($states)',
  '$pad("x", 1000000000)',
  '$reduce([1..50], function($a, $b) { $a & $a }, "x")',
  '$partition([1..10], 0)',
  '$random() > 2 ? 1',
  '$uuid()',
  '$now()',
  '$error("stop")',
];

/** What may stand between `{%` and `%}`. */
export function anyJsonata(chance: Chance, depth = 2): string {
  if (chance.often(0.08)) return chance.oneOf(hostile);
  const inner = () => (depth > 0 ? anyJsonata(chance, depth - 1) : path(chance));
  switch (chance.below(9)) {
    case 0:
      return `${inner()} ${chance.oneOf(['+', '-', '*', '/', '%', '&', '=', '<', 'and', 'in'])} ${inner()}`;
    case 1:
      return `${chance.oneOf(functions)}(${inner()})`;
    case 2:
      return `{ "a": ${inner()}, "list": [${inner()}, 2] }`;
    case 3:
      return `${path(chance)}[${chance.oneOf(['0', '-1', 'a = 1', '$ > 1', '$type($) = "string"'])}]`;
    case 4:
      return `$map(${inner()}, function($item, $i) { ${chance.oneOf(['$item', '$i', '$item & "x"'])} })`;
    case 5:
      return `${inner()} ? ${inner()} : ${JSON.stringify(anyValue(chance, 1))}`;
    case 6:
      return JSON.stringify(anyValue(chance, 1));
    default:
      return path(chance);
  }
}

function path(chance: Chance): string {
  return (
    chance.oneOf(roots) + chance.some(2, () => `.${chance.oneOf(['a', 'b', 'list', 'text', 'gone', '*'])}`).join('')
  );
}

export const expression = (text: string) => `{% ${text} %}`;

/** A field that may hold expressions anywhere. */
export function anyField(chance: Chance, depth = 2): Json {
  if (depth === 0 || chance.often(0.6)) return chance.often(0.8) ? expression(anyJsonata(chance)) : anyValue(chance, 1);
  if (chance.often(0.3)) return chance.some(3, () => anyField(chance, depth - 1));
  return Object.fromEntries(chance.some(3, () => [chance.oneOf(['a', 'b', 'list', 'x']), anyField(chance, depth - 1)]));
}
