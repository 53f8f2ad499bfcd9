import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffLines } from './diff-lines';

const json = (value: unknown) => JSON.stringify(value, null, 2);
const marked = (before: unknown, after: unknown) =>
  (diffLines(json(before), json(after)) ?? []).flatMap(({ text, is }) =>
    is === 'kept' ? [] : [`${is} ${text.trim()}`],
  );

describe('diffLines', () => {
  it('marks a member that was added, and no neighbour whose comma changed', () => {
    expect(marked({ order: 7 }, { order: 7, total: 5 })).toEqual(['new "total": 5']);
  });

  it('marks what was left behind', () => {
    expect(marked({ customer: 'c', order: { id: 7 } }, { id: 7 })).toEqual([
      'gone "customer": "c",',
      'gone "order": {',
      'gone }',
    ]);
  });

  it('takes the bracket at the end for the same one', () => {
    expect(marked({ order: 7 }, { order: 7, problem: { error: 'E' } })).toEqual([
      'new "problem": {',
      'new "error": "E"',
      'new }',
    ]);
  });

  it('loses no line of either text', () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(value, value, (before, after) => {
        const lines = diffLines(json(before), json(after)) ?? [];
        const newer = lines.filter(({ is }) => is !== 'gone').map(({ text }) => text);
        expect(newer.join('\n')).toBe(json(after));
        expect(lines.filter(({ is }) => is !== 'new')).toHaveLength(json(before).split('\n').length);
      }),
    );
  });

  it('compares long texts that differ in a place', () => {
    const long = Array.from({ length: 5000 }, (_, i) => i);
    expect(marked(long, long.with(2500, -1))).toEqual(['gone 2500,', 'new -1,']);
  });

  it('does not compare what has too little in common', () => {
    const far = (from: number) => json(Array.from({ length: 500 }, (_, i) => from + i));
    expect(diffLines(far(0), far(1000))).toBeNull();
  });
});
