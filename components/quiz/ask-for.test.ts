import { describe, expect, test } from 'vitest';
import type { PublicCase, PublicChoice, PublicMatching, PublicOrdering, PublicSimulation } from '@/lib/quiz';
import { askFor, isBlank, takeAsShown } from './ask-for';

const shown = { stem: 'Why?', skills: ['sfn.retry'], difficulty: 1, contentHash: 'f'.repeat(64) };
const parts = (...ids: string[]) => ids.map((id) => ({ id, text: id }));
const single: PublicChoice = { ...shown, id: 'q.one', kind: 'single', options: parts('a', 'b'), choose: 1 };
const two: PublicChoice = { ...shown, id: 'q.two', kind: 'multiple', options: parts('a', 'b', 'c'), choose: 2 };
const order: PublicOrdering = { ...shown, id: 'q.order', kind: 'ordering', steps: parts('x', 'y', 'z') };
const match: PublicMatching = {
  ...shown,
  id: 'q.match',
  kind: 'matching',
  prompts: parts('p', 'q'),
  answers: parts('m', 'n'),
  reuse: false,
};
const both: PublicCase = { ...shown, id: 'q.case', kind: 'case', given: [], items: [single, order, match] };
const repair: PublicSimulation = {
  ...shown,
  id: 'q.repair',
  kind: 'simulation',
  mode: 'edit',
  start: {},
  texts: ['definition'],
  parts: 2,
};

describe('Submit opens', () => {
  test('for options when exactly as many are chosen as asked', () => {
    const chosen = (...ids: string[]) => ({ kind: 'choice' as const, chosen: ids });
    expect(askFor(two, chosen('a'))).toMatchObject({ says: 'Choose TWO. 1 of 2 chosen.', ready: false });
    expect(askFor(two, chosen('a', 'b')).ready).toBe(true);
    expect(askFor(single, null).ready).toBe(false);
  });
  test('for an order once it was moved, or confirmed as it is shown', () => {
    expect(askFor(order, null).ready).toBe(false);
    expect(askFor(order, takeAsShown(order, null)).ready).toBe(true);
  });
  test('for pairs when each prompt has an answer', () => {
    expect(askFor(match, { kind: 'matching', pairs: { p: 'm' } })).toMatchObject({ ready: false });
    expect(askFor(match, { kind: 'matching', pairs: { p: 'm', q: 'n' } }).ready).toBe(true);
  });
  test('for a case when all its questions are answered', () => {
    const answers = {
      'q.one': { kind: 'choice' as const, chosen: ['a'] },
      'q.match': { kind: 'matching' as const, pairs: { p: 'm', q: 'n' } },
    };
    expect(askFor(both, { kind: 'case', answers })).toMatchObject({ ready: false });
    const confirmed = takeAsShown(both, { kind: 'case', answers });
    expect(askFor(both, confirmed).ready).toBe(true);
    expect(confirmed).toMatchObject({ answers: { ...answers, 'q.order': { order: ['x', 'y', 'z'] } } });
  });
  test('for a simulation when something was written', () => {
    expect(askFor(repair, null).ready).toBe(false);
    expect(askFor(repair, { kind: 'simulation', texts: { definition: '{}' } }).ready).toBe(true);
  });
});

test('what was moved already is not taken as shown', () => {
  expect(takeAsShown(order, { kind: 'ordering', order: ['z', 'y', 'x'] })).toBeNull();
  expect(takeAsShown(match, null)).toBeNull();
});

test('an answer whose parts were all taken back is blank', () => {
  expect(isBlank({ kind: 'choice', chosen: [] })).toBe(true);
  expect(isBlank({ kind: 'matching', pairs: {} })).toBe(true);
  expect(isBlank({ kind: 'case', answers: { 'q.one': { kind: 'choice', chosen: [] } } })).toBe(true);
  expect(isBlank({ kind: 'case', answers: { 'q.one': { kind: 'choice', chosen: ['a'] } } })).toBe(false);
});
