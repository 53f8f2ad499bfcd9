import { describe, expect, it } from 'vitest';
import { type AttemptDeed, judgeWork, type Task, toWork } from './work';

const quiz: Task = { kind: 'quiz', assignedAt: 50, opensAt: 100, dueAt: 200, questions: 2 };
const lesson: Task = { ...quiz, kind: 'lesson', questions: 0 };
const onTime = 150;
const afterwards = 300;

/** `attempt('one', [120, true])`: a question answered for good at 120, rightly. */
function attempt(id: string, ...answers: readonly (readonly [at: number, right: boolean])[]): AttemptDeed {
  const answeredAt = answers.length === 0 ? null : Math.max(...answers.map(([at]) => at));
  const right = answers.filter(([, isRight]) => isRight).length;
  return { id, lastAt: answeredAt ?? 0, answered: answers.length, right, answeredAt };
}
const judge = (attempts: readonly AttemptDeed[], now = onTime, task = quiz) =>
  judgeWork(task, { readAt: null, attempts }, now);
const read = (readAt: number | null, now: number, task = lesson) => judgeWork(task, { readAt, attempts: [] }, now);

describe('a lesson', () => {
  it('is done when its reading was saved', () => {
    expect(read(150, afterwards)).toEqual({ state: 'done', doneAt: 150, score: null, answered: null });
    expect(read(200, afterwards).state).toBe('done');
  });

  it('is late when that was after it was due', () => {
    expect(read(201, afterwards)).toMatchObject({ state: 'done-late', doneAt: 201 });
  });

  it('counts when it was read before it was assigned, and is never late then', () => {
    expect(read(10, onTime)).toMatchObject({ state: 'done', doneAt: 10 });
    expect(read(40, afterwards, { ...lesson, opensAt: 20, dueAt: 30 })).toMatchObject({ state: 'done' });
  });

  it('is missing once it was due, and not before', () => {
    expect(read(null, 200).state).toBe('not-started');
    expect(read(null, 201).state).toBe('missing');
  });
});

describe('a quiz', () => {
  it('is done at the last answer that it needed, and scored by what was right', () => {
    const one = attempt('one', [120, true], [130, false]);
    expect(judge([one])).toEqual({ state: 'done', doneAt: 130, score: { right: 1, of: 2 }, answered: null });
  });

  it('is late when that answer came after it was due', () => {
    expect(judge([attempt('one', [120, true], [200, true])], afterwards).state).toBe('done');
    expect(judge([attempt('one', [120, true], [201, true])], afterwards).state).toBe('done-late');
  });

  it('is judged by the attempt that was finished first; what comes later changes nothing', () => {
    const first = attempt('z', [120, false], [130, false]);
    const better = attempt('y', [140, true], [141, true]);
    expect(judge([better, first])).toEqual(judge([first]));
  });

  it('keeps its result when an attempt that was begun before it is finished after it', () => {
    const older = attempt('older', [110, true], [160, true]);
    const done = attempt('done', [120, false], [130, true]);
    expect(judge([older, done])).toMatchObject({ doneAt: 130, score: { right: 1, of: 2 } });
  });

  it('does not count an attempt that ended before it opened', () => {
    expect(judge([attempt('early', [90, true], [99, true])])).toMatchObject({
      state: 'not-started',
      answered: null,
    });
  });

  it('counts an attempt that began before it opened and went on after', () => {
    expect(judge([attempt('across', [90, true], [100, true])])).toMatchObject({
      state: 'done',
      doneAt: 100,
      score: { right: 2, of: 2 },
    });
  });

  it('is started with the answers of the attempt that is furthest', () => {
    const drafts = { ...attempt('drafts'), lastAt: 110 };
    expect(judge([drafts])).toMatchObject({ state: 'started', answered: { done: 0, of: 2 } });
    expect(judge([drafts, attempt('half', [120, false])])).toMatchObject({
      state: 'started',
      doneAt: null,
      score: null,
      answered: { done: 1, of: 2 },
    });
  });

  it('is not done by two halves of two attempts', () => {
    const halves = [attempt('one', [110, true]), attempt('two', [120, true])];
    expect(judge(halves)).toMatchObject({ state: 'started', answered: { done: 1, of: 2 } });
  });

  it('is missing after it was due, and still says how far it got', () => {
    expect(judge([], 200).state).toBe('not-started');
    expect(judge([], 201)).toMatchObject({ state: 'missing', answered: null });
    expect(judge([attempt('half', [120, true])], 201)).toMatchObject({
      state: 'missing',
      answered: { done: 1, of: 2 },
    });
  });

  it('is done when it was, though other questions were answered in the attempt later', () => {
    expect(judge([{ ...attempt('more', [110, true], [120, true]), lastAt: 180 }])).toMatchObject({ doneAt: 120 });
    expect(judge([{ ...attempt('more', [80, true], [90, true]), lastAt: 180 }])).toMatchObject({ doneAt: 90 });
  });

  it('asks nothing of anybody once none of its questions is left', () => {
    const gone = { ...quiz, questions: 0 };
    expect(judge([], afterwards, gone).state).toBe('not-started');
    expect(judge([{ ...attempt('one'), lastAt: 120 }], afterwards, gone).state).toBe('started');
  });
});

it('shows the time of finishing in the class’s zone', () => {
  const doneAt = Date.parse('2026-12-01T17:00:00Z');
  expect(toWork({ state: 'done', doneAt, score: null, answered: null }, 'Asia/Kolkata').done?.says).toBe(
    'Tue 1 Dec 2026, 22:30',
  );
  expect(toWork({ state: 'missing', doneAt: null, score: null, answered: null }, 'UTC').done).toBeNull();
});
