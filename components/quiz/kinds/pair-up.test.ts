import { expect, test } from 'vitest';
import { pairUp, unpair } from './pair-up';

const once = { reuse: false };

test('a prompt takes an answer, and another in its place', () => {
  expect(pairUp(once, {}, 'p', 'm')).toEqual({ pairs: { p: 'm' }, freed: null });
  expect(pairUp(once, { p: 'm' }, 'p', 'n')).toEqual({ pairs: { p: 'n' }, freed: null });
});
test('an answer that serves once leaves the prompt that had it, which is named', () => {
  expect(pairUp(once, { p: 'm' }, 'q', 'm')).toEqual({ pairs: { q: 'm' }, freed: 'p' });
});
test('an answer that may serve again stays where it was', () => {
  expect(pairUp({ reuse: true }, { p: 'm' }, 'q', 'm')).toEqual({ pairs: { p: 'm', q: 'm' }, freed: null });
});
test('an answer is taken back from its prompt alone', () => {
  expect(unpair({ p: 'm', q: 'n' }, 'p')).toEqual({ q: 'n' });
});
