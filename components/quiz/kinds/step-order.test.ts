import { expect, test } from 'vitest';
import type { PublicOrdering } from '@/lib/quiz';
import { moveStep, stepOrder } from './step-order';

const item: PublicOrdering = {
  id: 'q',
  kind: 'ordering',
  stem: 'In which order?',
  steps: ['x', 'y', 'z'].map((id) => ({ id, text: id })),
  skills: ['sfn.retry'],
  difficulty: 1,
  contentHash: 'f'.repeat(64),
};

test('steps stand as shown until they are moved, and then as moved', () => {
  expect(stepOrder(item, null)).toEqual(['x', 'y', 'z']);
  expect(stepOrder(item, { kind: 'ordering', order: ['z', 'x', 'y'] })).toEqual(['z', 'x', 'y']);
});
test('steps that an answer does not name come after those it does, and names it made up are left out', () => {
  expect(stepOrder(item, { kind: 'ordering', order: ['y', 'gone'] })).toEqual(['y', 'x', 'z']);
});
test('a step moves to a place, the others close up, and beyond the ends is at the end', () => {
  expect(moveStep(['x', 'y', 'z'], 'x', 1)).toEqual(['y', 'x', 'z']);
  expect(moveStep(['x', 'y', 'z'], 'z', -3)).toEqual(['z', 'x', 'y']);
  expect(moveStep(['x', 'y', 'z'], 'x', 9)).toEqual(['y', 'z', 'x']);
});
