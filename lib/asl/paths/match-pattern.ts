import type { Pattern } from './pattern';
import type { Charge } from './select';

type Instruction = Pattern['code'][number];

/** Does the whole text match, as Java's `matches` asks? One pass over the text; null when the budget ran out. */
export function matchPattern(pattern: Pattern, text: string, charge: Charge): boolean | null {
  const { code } = pattern;
  let threads = follow(code, [0], true, text === '');
  let read = 0;
  for (const char of text) {
    read += char.length;
    if (!charge(1 + threads.size)) return null;
    const next: number[] = [];
    for (const at of threads) {
      const instruction = code[at];
      if (instruction?.op === 'set' && accepts(instruction, char, pattern.ignoreCase)) next.push(at + 1);
    }
    if (next.length === 0) return false;
    threads = follow(code, next, false, read === text.length);
  }
  return threads.has(code.length);
}

/** Every place that can be reached from some without reading a character. */
function follow(code: Pattern['code'], from: readonly number[], atStart: boolean, atEnd: boolean): Set<number> {
  const seen = new Set<number>();
  const open = [...from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const instruction = code[at];
    if (instruction?.op === 'split') open.push(at + instruction.to[0], at + instruction.to[1]);
    else if (instruction?.op === 'jump') open.push(at + instruction.to);
    else if (instruction?.op === 'start' && atStart) open.push(at + 1);
    else if (instruction?.op === 'end' && atEnd) open.push(at + 1);
  }
  return seen;
}

function accepts(set: Extract<Instruction, { op: 'set' }>, char: string, ignoreCase: boolean): boolean {
  const forms = ignoreCase ? [char, char.toLowerCase(), char.toUpperCase()] : [char];
  const inside = forms.some((form) => {
    const point = form.codePointAt(0) ?? 0;
    return set.ranges.some(([from, to]) => from <= point && point <= to);
  });
  return inside !== set.negated;
}
