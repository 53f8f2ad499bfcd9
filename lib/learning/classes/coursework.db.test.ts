import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Classroom,
  granted,
  joined,
  type Member,
  newClassroom,
  newPerson,
  publishQuiz,
  quizLesson,
  readLesson,
  refusal,
  sit,
} from '@/e2e/support/classroom';
import { newGuest } from '@/e2e/support/people';
import type { LearnerClassView, Work } from '@/lib/classes/views';
import { type AssignmentPost, DueSchema } from '@/lib/classes/wire';
import { db } from '@/lib/data/db';
import type { Viewer } from '@/lib/session/viewer';
import { assign } from './assign';
import { changeAssignment } from './change-assignment';
import { changeClass } from './change-class';
import { changeMember } from './change-member';
import { listDue } from './list-due';
import { readClass } from './read-class';
import { readResults } from './read-results';
import { readResultsCsv } from './read-results-csv';

/** Assigned on Tuesday, open from ten, due on 1 December at 18:00; Berlin is an hour before UTC. */
const assignedAt = new Date('2026-11-24T08:00:00Z');
const within = new Date('2026-11-25T12:00:00Z');
const afterwards = new Date('2026-12-03T12:00:00Z');
const early = '2026-11-24T08:30:00Z';
const onTime = '2026-11-25T09:15:20.400Z';
const late = '2026-12-01T17:00:00.001Z';
const post: AssignmentPost = {
  kind: 'quiz',
  lesson: quizLesson,
  opensAt: '2026-11-24T10:00',
  dueAt: '2026-12-01T18:00',
};

let room: Classroom;
let ada: Member;
let questions: number;
beforeAll(async () => {
  questions = (await publishQuiz()).length;
});
beforeEach(async () => {
  room = await newClassroom();
  ada = await joined(room, 'Ada', assignedAt);
});

const assigned = async (changes: Partial<AssignmentPost> = {}, to = room) =>
  granted(await assign(to.owner, to.id, { ...post, ...changes }, assignedAt)).id;
const results = async (id: string, now = afterwards) => granted(await readResults(room.owner, room.id, id, now));
const rowOf = async (id: string, name = 'Ada', now = afterwards) => {
  const row = (await results(id, now)).rows.find((each) => each.name === name);
  if (!row) throw new Error(`${name} has no row`);
  return row;
};
const dueOf = async (viewer: Viewer | null, now = within) => (await listDue(viewer, now)).due;

async function learnerView({ viewer }: Member, now = afterwards): Promise<LearnerClassView> {
  const view = granted(await readClass(viewer, room.id, now));
  if (view.role !== 'learner') throw new Error('not a learner');
  return view;
}
async function instructorView(now = afterwards) {
  const view = granted(await readClass(room.owner, room.id, now));
  if (view.role === 'learner') throw new Error('a learner');
  return view;
}

describe('assigning', () => {
  it('shows the class what to do, with its times in the class’s zone', async () => {
    const id = await assigned();
    const { assignments } = await learnerView(ada, within);
    expect(assignments).toEqual([
      {
        id,
        kind: 'quiz',
        lesson: quizLesson,
        title: expect.any(String),
        href: `/quizzes/${quizLesson}`,
        opens: { iso: '2026-11-24T09:00:00.000Z', says: 'Tue 24 Nov 2026, 10:00', local: '2026-11-24T10:00' },
        due: { iso: '2026-12-01T17:00:00.000Z', says: 'Tue 1 Dec 2026, 18:00', local: '2026-12-01T18:00' },
        phase: 'open',
        work: { state: 'not-started', done: null, score: null, answered: null },
      },
    ]);
  });

  it('opens at once where no time is given', async () => {
    const id = await assigned({ opensAt: null });
    expect((await results(id)).assignment.opens.iso).toBe(assignedAt.toISOString());
  });

  it.each([
    ['no lesson of ours', { lesson: 'no-such-lesson' }, 'unknown-lesson'],
    ['a time that has passed', { opensAt: null, dueAt: '2026-11-24T09:00' }, 'due-in-the-past'],
    ['a due time before it opens', { dueAt: '2026-11-24T10:00' }, 'due-before-open'],
    ['a time the clocks skip', { dueAt: '2027-03-28T02:30' }, 'no-such-time'],
  ])('refuses %s', async (_, changes, code) => {
    expect(refusal(await assign(room.owner, room.id, { ...post, ...changes }, assignedAt))).toBe(code);
  });

  it('ends at two hundred, and with the class', async () => {
    const id = await assigned();
    const { id: _, ...row } = await db().assignment.findUniqueOrThrow({ where: { id } });
    await db().assignment.createMany({ data: Array.from({ length: 199 }, () => ({ ...row, id: randomUUID() })) });
    expect(refusal(await assign(room.owner, room.id, post, assignedAt))).toBe('too-many-assignments');
    granted(await changeClass(room.owner, room.id, { change: 'archive' }, assignedAt));
    expect(refusal(await assign(room.owner, room.id, post, assignedAt))).toBe('archived');
  });
});

describe('a lesson', () => {
  it('is done when it was read, also before it was assigned', async () => {
    await readLesson(ada.viewer, '2026-11-20T10:00:00Z');
    const id = await assigned({ kind: 'lesson' });
    expect(await rowOf(id)).toMatchObject({ state: 'done', done: { says: 'Fri 20 Nov 2026, 11:00' } });
  });

  it('is late by the server’s clock, whatever the browser said', async () => {
    const id = await assigned({ kind: 'lesson' });
    await readLesson(ada.viewer, late);
    await db().milestone.updateMany({ where: { userId: ada.viewer.userId }, data: { at: onTime } });
    expect(await rowOf(id)).toMatchObject({ state: 'done-late', done: { iso: late } });
  });

  it('is missing once it was due', async () => {
    const id = await assigned({ kind: 'lesson' });
    expect((await rowOf(id, 'Ada', within)).state).toBe('not-started');
    expect((await rowOf(id)).state).toBe('missing');
  });
});

describe('a quiz', () => {
  it('is scored by the first attempt that was finished; better ones later change nothing', async () => {
    const id = await assigned();
    const wrong = { 'retry.first-wait': 'd', 'retry.total-calls': 'a' };
    await sit(ada.viewer, { at: onTime, wrong });
    await sit(ada.viewer, { at: '2026-11-26T10:00:00Z' });
    const expected: Work = {
      state: 'done',
      done: { iso: onTime, says: 'Wed 25 Nov 2026, 10:15', local: '2026-11-25T10:15' },
      score: { right: questions - 2, of: questions },
      answered: null,
    };
    expect(await rowOf(id)).toEqual({ member: ada.member, name: 'Ada', ...expected });
    expect((await learnerView(ada)).assignments[0]?.work).toEqual(expected);
  });

  it('is late when its last answer was, though it was begun in time', async () => {
    const id = await assigned();
    const attempt = await sit(ada.viewer, { at: onTime, questions: (_, index) => index > 0 });
    expect(await rowOf(id, 'Ada', within)).toMatchObject({
      state: 'started',
      answered: { done: questions - 1, of: questions },
    });
    expect((await rowOf(id)).state).toBe('missing');
    await sit(ada.viewer, { attempt, at: late, questions: (_, index) => index === 0 });
    expect(await rowOf(id)).toMatchObject({ state: 'done-late', done: { iso: late }, score: { right: questions } });
  });

  it('counts no attempt that ended before it opened, and one that went on after as a whole', async () => {
    const id = await assigned();
    await sit(ada.viewer, { at: early });
    expect(await rowOf(id)).toMatchObject({ state: 'missing', answered: null });
    const ben = await joined(room, 'Ben', assignedAt);
    const attempt = await sit(ben.viewer, { at: early, questions: (_, index) => index > 0 });
    await sit(ben.viewer, { attempt, at: onTime, questions: (_, index) => index === 0 });
    expect(await rowOf(id, 'Ben')).toMatchObject({ state: 'done', done: { iso: onTime }, score: { of: questions } });
  });

  it('is started by a draft, and not done by drafts of all its questions', async () => {
    const id = await assigned();
    await sit(ada.viewer, { at: onTime, final: false });
    expect(await rowOf(id, 'Ada', within)).toMatchObject({ state: 'started', answered: { done: 0, of: questions } });
  });

  it('asks the questions it had when it was assigned, and of those the ones that there still are', async () => {
    const id = await assigned();
    const { items } = await db().assignment.findUniqueOrThrow({ where: { id } });
    expect(items).toHaveLength(questions);
    const [newest, ...rest] = items;
    await db().assignment.update({ where: { id }, data: { items: [...rest, 'retry.gone-since'] } });
    await sit(ada.viewer, { at: onTime, questions: ({ item }) => item.id !== newest });
    expect(await rowOf(id)).toMatchObject({ state: 'done', score: { right: questions - 1, of: questions - 1 } });
  });

  it('takes no work of others: not of a guest, not of another learner, not of another quiz', async () => {
    const id = await assigned();
    await sit(await newGuest(), { at: onTime });
    await sit(room.owner, { at: onTime });
    const attempt = await sit(ada.viewer, { at: onTime });
    await db().attempt.update({ where: { id: attempt }, data: { quiz: 'lesson:other' } });
    expect((await results(id, within)).rows.map(({ name, state }) => `${name} ${state}`)).toEqual(['Ada not-started']);
  });
});

describe('the results', () => {
  it('are a row for each active learner, by name, with counts and beliefs that agree', async () => {
    const id = await assigned();
    const [cy, ben, gone, helper] = [
      await joined(room, 'Cy', assignedAt),
      await joined(room, 'Ben', assignedAt),
      await joined(room, 'Gone', assignedAt),
      await joined(room, 'Helper', assignedAt),
    ];
    await sit(ada.viewer, { at: onTime, wrong: { 'retry.first-wait': 'd' } });
    await sit(ben.viewer, { at: late, wrong: { 'retry.total-calls': 'a' } });
    await sit(cy.viewer, { at: onTime, questions: ({ item }) => item.id === 'retry.first-wait' });
    for (const { viewer } of [gone, helper]) await sit(viewer, { at: onTime, wrong: { 'retry.first-wait': 'd' } });
    granted(await changeMember(room.owner, room.id, gone.member, { change: 'remove' }, within));
    granted(await changeMember(room.owner, room.id, helper.member, { change: 'make-instructor' }, within));

    const { rows, misconceptions } = await results(id);
    expect(rows.map(({ name, state }) => `${name} ${state}`)).toEqual(['Ada done', 'Ben done-late', 'Cy missing']);
    expect(misconceptions).toEqual([
      {
        id: 'sfn.belief.first-wait-is-multiplied',
        belief: expect.any(String),
        correction: expect.any(String),
        learners: 1,
        of: 3,
        lesson: { id: quizLesson, title: expect.any(String) },
      },
    ]);
    const view = await instructorView();
    expect(view.assignments[0]?.counts).toEqual({ done: 2, late: 1, started: 1, of: 3 });
    expect(view.misconceptions).toEqual(misconceptions);
    expect(view.members.map(({ name, done, late, missing }) => [name, done, late, missing])).toEqual([
      ['Instructor', 0, 0, 0],
      ['Helper', 0, 0, 0],
      ['Ada', 1, 0, 0],
      ['Ben', 1, 1, 0],
      ['Cy', 0, 0, 1],
      ['Gone', 0, 0, 0],
    ]);
  });

  it('ask beliefs only of what was assigned, since it opened, and not withdrawn', async () => {
    const id = await assigned();
    const wrong = { 'retry.first-wait': 'd' };
    await sit(ada.viewer, { at: early, wrong });
    expect((await results(id)).misconceptions).toEqual([]);
    await sit(ada.viewer, { at: onTime, wrong });
    expect((await results(id)).misconceptions).toHaveLength(1);
    granted(await changeAssignment(room.owner, room.id, id, { change: 'withdraw' }, within));
    expect((await instructorView()).misconceptions).toEqual([]);
  });

  it('are a file that is right to the last cell', async () => {
    const id = await assigned();
    await sit(ada.viewer, { at: onTime, wrong: { 'retry.first-wait': 'd' } });
    const evil = await joined(room, '=HYPERLINK("http://x.test","A")', assignedAt);
    await sit(evil.viewer, { at: late });
    await joined(room, 'Zoë, 李', assignedAt);
    const { name, text } = granted(await readResultsCsv(room.owner, room.id, id, afterwards));
    expect(name).toMatch(/^Cloud 101, .+\.csv$/);
    const percent = Math.round((100 * (questions - 1)) / questions);
    expect(text).toBe(
      [
        '\uFEFFname,status,finished,finished UTC,late by (minutes),right,of,percent',
        `"'=HYPERLINK(""http://x.test"",""A"")",late,2026-12-01T18:00:00+01:00,${late},1,${questions},${questions},100`,
        `Ada,done,2026-11-25T10:15:20+01:00,${onTime},,${questions - 1},${questions},${percent}`,
        '"Zoë, 李",missing,,,,,,',
        '',
      ].join('\r\n'),
    );
  });

  it('are for those who teach the class, and only its own', async () => {
    const id = await assigned();
    const other = await newClassroom('Other');
    const elsewhere = await assigned({}, other);
    for (const read of [readResults, readResultsCsv]) {
      expect(refusal(await read(ada.viewer, room.id, id, afterwards))).toBe('not-your-role');
      for (const stranger of [null, await newGuest(), await newPerson(), other.owner])
        expect(refusal(await read(stranger, room.id, id, afterwards))).toBe('no-such-class');
      expect(refusal(await read(other.owner, other.id, id, afterwards))).toBe('no-such-assignment');
      expect(refusal(await read(room.owner, room.id, elsewhere, afterwards))).toBe('no-such-assignment');
      expect(refusal(await read(room.owner, room.id, 'not-an-id', afterwards))).toBe('no-such-assignment');
    }
  });
});

describe('changing an assignment', () => {
  const change = (id: string, what: 'withdraw' | 'restore', viewer = room.owner) =>
    changeAssignment(viewer, room.id, id, { change: what }, within);

  it('moves its times, and judges by the new ones', async () => {
    const id = await assigned();
    await sit(ada.viewer, { at: late });
    const times = { change: 'times', opensAt: post.opensAt ?? '', dueAt: '2026-12-02T18:00' } as const;
    granted(await changeAssignment(room.owner, room.id, id, times, within));
    expect((await rowOf(id)).state).toBe('done');
  });

  it('moves no due time into the past, but leaves one there that has passed', async () => {
    const id = await assigned();
    const times = (dueAt: string) => ({ change: 'times' as const, opensAt: '2026-11-24T09:00', dueAt });
    const move = (dueAt: string) => changeAssignment(room.owner, room.id, id, times(dueAt), afterwards);
    expect(refusal(await move('2026-12-01T17:59'))).toBe('due-in-the-past');
    expect(refusal(await move('2026-11-24T08:00'))).toBe('due-before-open');
    granted(await move(post.dueAt));
  });

  it('takes it back and asks for it again, with what was done kept', async () => {
    const id = await assigned();
    await sit(ada.viewer, { at: onTime });
    granted(await change(id, 'withdraw'));
    expect((await learnerView(ada)).assignments).toEqual([]);
    expect((await instructorView()).assignments[0]?.phase).toBe('withdrawn');
    expect((await instructorView()).members.find(({ name }) => name === 'Ada')?.done).toBe(0);
    granted(await change(id, 'restore'));
    expect((await rowOf(id)).state).toBe('done');
  });

  it('is not for learners, nor by the id of another class', async () => {
    const id = await assigned();
    const other = await newClassroom('Other');
    expect(refusal(await change(id, 'withdraw', ada.viewer))).toBe('not-your-role');
    expect(refusal(await change(id, 'withdraw', other.owner))).toBe('no-such-class');
    expect(refusal(await changeAssignment(other.owner, other.id, id, { change: 'withdraw' }, within))).toBe(
      'no-such-assignment',
    );
    expect(refusal(await assign(ada.viewer, room.id, post, assignedAt))).toBe('not-your-role');
    expect((await results(id)).assignment.phase).toBe('past-due');
  });
});

describe('what is due', () => {
  it('is what is open and not done, soonest first, over all classes', async () => {
    const other = await newClassroom('Other');
    const quiz = await assigned();
    const lesson = await assigned({ kind: 'lesson', dueAt: '2026-11-30T18:00' });
    await assigned({ opensAt: '2026-11-28T10:00' });
    await assigned({}, other);
    const due = await dueOf(ada.viewer);
    expect(DueSchema.parse({ due })).toEqual({ due });
    expect(due.map(({ assignment }) => assignment)).toEqual([lesson, quiz]);
    expect(due[1]).toEqual({
      assignment: quiz,
      class: { id: room.id, name: 'Cloud 101' },
      kind: 'quiz',
      lesson: quizLesson,
      title: expect.any(String),
      href: `/quizzes/${quizLesson}`,
      dueAt: '2026-12-01T17:00:00.000Z',
      dueSays: 'Tue 1 Dec 2026, 18:00 Europe/Berlin',
      state: 'not-started',
      answered: null,
    });
  });

  it('says how far one is, and what is overdue, until it is done', async () => {
    await assigned();
    const attempt = await sit(ada.viewer, { at: onTime, questions: (_, index) => index > 0 });
    const answered = { done: questions - 1, of: questions };
    expect(await dueOf(ada.viewer)).toMatchObject([{ state: 'started', answered }]);
    expect(await dueOf(ada.viewer, afterwards)).toMatchObject([{ state: 'overdue', answered }]);
    await sit(ada.viewer, { attempt, at: late, questions: (_, index) => index === 0 });
    expect(await dueOf(ada.viewer, afterwards)).toEqual([]);
  });

  it('is nothing that was withdrawn, is of an archived class, or of one that was left', async () => {
    const id = await assigned();
    const change = (what: 'withdraw' | 'restore') =>
      changeAssignment(room.owner, room.id, id, { change: what }, within);
    const changeRoom = (viewer: Viewer, what: 'archive' | 'restore' | 'leave') =>
      changeClass(viewer, room.id, { change: what }, within);
    const steps = [
      { step: () => change('withdraw'), due: 0 },
      { step: () => change('restore'), due: 1 },
      { step: () => changeRoom(room.owner, 'archive'), due: 0 },
      { step: () => changeRoom(room.owner, 'restore'), due: 1 },
      { step: () => changeRoom(ada.viewer, 'leave'), due: 0 },
    ];
    for (const { step, due } of steps) {
      granted(await step());
      expect(await dueOf(ada.viewer)).toHaveLength(due);
    }
  });

  it('is nothing for who teaches, for a guest, and for nobody', async () => {
    await assigned();
    for (const viewer of [room.owner, await newGuest(), null]) expect(await dueOf(viewer)).toEqual([]);
  });
});
