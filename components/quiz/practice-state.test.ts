import { describe, expect, test } from 'vitest';
import type { PublicChoice } from '@/lib/quiz';
import { type Attempt, type KeptAnswer, newAttempt } from './journal/attempt';
import { answerTo, followAttempt, itemState, neighbors, resumeAt } from './practice-state';

const item = (id: string, changes: Partial<PublicChoice> = {}): PublicChoice => ({
  id,
  kind: 'single',
  stem: 'Why?',
  options: ['a', 'b', 'c', 'd', 'e'].map((option) => ({ id: option, text: option })),
  choose: 1,
  skills: ['sfn.retry'],
  difficulty: 1,
  contentHash: 'f'.repeat(64),
  ...changes,
});
const items = ['q1', 'q2', 'q3'].map((id) => item(id));

const answer = (changes: Partial<KeptAnswer> = {}): KeptAnswer => ({
  sequence: 0,
  contentHash: 'f'.repeat(64),
  seed: 1,
  submission: { kind: 'choice', chosen: ['a'] },
  final: true,
  score: 1,
  feedback: null,
  ...changes,
});
const fresh = newAttempt({ id: 'a1', quiz: 'lesson:x', seed: 1, startedAt: '2026-11-22T10:00:00.000Z' });
const attempt = (answers: Attempt['answers'], changes: Partial<Attempt> = {}): Attempt => ({
  ...fresh,
  answers,
  ...changes,
});

describe('where practice goes on', () => {
  test('at the first question of a new attempt', () => {
    expect(resumeAt(fresh, items, '')).toBe('q1');
  });
  test('at the question the learner was on, while it is open', () => {
    expect(resumeAt(attempt({ q1: answer() }, { place: 'q3' }), items, '')).toBe('q3');
  });
  test('at the first open question once that one is answered', () => {
    expect(resumeAt(attempt({ q1: answer() }, { place: 'q1' }), items, '')).toBe('q2');
  });
  test('at the result when all are answered', () => {
    expect(resumeAt(attempt({ q1: answer(), q2: answer(), q3: answer() }), items, '')).toBe('result');
  });
  test('at the question the address names, and not at one it makes up', () => {
    expect(resumeAt(fresh, items, 'q2')).toBe('q2');
    expect(resumeAt(fresh, items, 'q9')).toBe('q1');
  });
  test('the last question leads to the result, and the result back to it', () => {
    expect(neighbors(items, 'q1')).toEqual({ previous: null, next: 'q2' });
    expect(neighbors(items, 'q3')).toEqual({ previous: 'q2', next: 'result' });
    expect(neighbors(items, 'result')).toEqual({ previous: 'q3', next: null });
  });
});

describe('which attempt a tab follows', () => {
  test('its own, with what another tab has added', () => {
    const stored = attempt({ q1: answer(), q2: answer() });
    expect(Object.keys(followAttempt(attempt({ q1: answer() }), [stored], false)?.answers ?? {})).toEqual(['q1', 'q2']);
  });
  test('what the store says of an answer that was let go there', () => {
    const here = attempt({ q1: answer({ score: null }) });
    const stored = attempt({ q1: answer({ score: null, final: false }) });
    expect(followAttempt(here, [stored], false)?.answers.q1?.final).toBe(false);
  });
  test('its own under the new id it was saved with', () => {
    const again = attempt({ q1: answer() }, { id: 'a2', was: 'a1' });
    expect(followAttempt(attempt({ q1: answer() }), [again], false)?.id).toBe('a2');
  });
  test('a newer one begun in another tab, where nothing was answered here', () => {
    const other = attempt({ q1: answer() }, { id: 'b', startedAt: '2026-11-22T11:00:00.000Z' });
    expect(followAttempt(fresh, [other], false)?.id).toBe('b');
    expect(followAttempt({ ...fresh, startedAt: '2026-11-22T12:00:00.000Z' }, [other], false)?.id).toBe('a1');
  });
  test('none when the learner deleted everything', () => {
    expect(followAttempt(attempt({ q1: answer() }), [], true)).toBeNull();
  });
  test('its own while its first answer is still on the way into the journal', () => {
    const other = attempt({ q1: answer() }, { id: 'b', startedAt: '2026-11-22T11:00:00.000Z' });
    expect(followAttempt(attempt({ q1: answer() }), [other], false)?.id).toBe('a1');
  });
});

describe('what the map shows', () => {
  test('blank, chosen, sent, right and wrong', () => {
    expect(itemState(null)).toBe('blank');
    expect(itemState(answer({ final: false, score: null }))).toBe('chosen');
    expect(itemState(answer({ final: false, score: null, submission: { kind: 'choice', chosen: [] } }))).toBe('blank');
    expect(itemState(answer({ score: null }))).toBe('sent');
    expect(itemState(answer())).toBe('right');
    expect(itemState(answer({ score: 0.5 }))).toBe('wrong');
  });
  test('a choice on an earlier version of the question is not carried over; a submitted answer stays', () => {
    const edited = item('q1', { contentHash: '0'.repeat(64) });
    expect(answerTo(attempt({ q1: answer({ final: false }) }), edited)).toBeNull();
    expect(answerTo(attempt({ q1: answer() }), edited)).not.toBeNull();
  });
});
