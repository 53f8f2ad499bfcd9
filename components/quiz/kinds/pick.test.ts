import { describe, expect, test } from 'vitest';
import type { PublicChoice } from '@/lib/quiz';
import { pick } from './pick';

const options = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, text: id }));
const shown = { id: 'q', stem: 'Why?', options, skills: ['sfn.retry'], difficulty: 1, contentHash: 'f'.repeat(64) };
const one: PublicChoice = { ...shown, kind: 'single', choose: 1 };
const two: PublicChoice = { ...shown, kind: 'multiple', choose: 2 };

describe('picking options', () => {
  test('one choice replaces the last', () => {
    expect(pick(one, ['a'], 'b')).toEqual(['b']);
  });
  test('with two to choose a third is refused, and a second press takes one back', () => {
    expect(pick(two, ['a'], 'b')).toEqual(['a', 'b']);
    expect(pick(two, ['a', 'b'], 'c')).toBe('too-many');
    expect(pick(two, ['a', 'b'], 'a')).toEqual(['b']);
  });
});
