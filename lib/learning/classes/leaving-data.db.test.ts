import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Classroom,
  granted,
  joined,
  memberOf,
  newClassroom,
  newPerson,
  quizLesson,
  refusal,
} from '@/e2e/support/classroom';
import { db } from '@/lib/data/db';
import type { Viewer } from '@/lib/session/viewer';
import { deleteData } from '../delete-data';
import { exportData } from '../export-data';
import { assign } from './assign';
import { changeClass } from './change-class';
import { changeMember } from './change-member';
import { createClass } from './create-class';
import { joinClass } from './join-class';
import { readClass } from './read-class';

const now = new Date('2026-11-24T09:00:00Z');
let room: Classroom;
beforeEach(async () => {
  room = await newClassroom();
});

async function instructor(name: string, since: string): Promise<Viewer> {
  const { viewer, member } = await joined(room, name, now);
  granted(await changeMember(room.owner, room.id, member, { change: 'make-instructor' }, now));
  await db().membership.update({ where: { id: member }, data: { joinedAt: since } });
  return viewer;
}
const isThere = async (id: string) => (await db().class.count({ where: { id } })) === 1;

describe('deleting an account', () => {
  it('passes its class on to the instructor who joined first', async () => {
    const newer = await instructor('Newer', '2026-11-20T00:00:00Z');
    const older = await instructor('Older', '2026-11-10T00:00:00Z');
    const gone = await instructor('Gone', '2026-11-01T00:00:00Z');
    granted(await changeClass(gone, room.id, { change: 'leave' }, now));
    await deleteData(room.owner);
    expect(granted(await readClass(older, room.id, now)).role).toBe('owner');
    expect(granted(await readClass(newer, room.id, now)).role).toBe('instructor');
    const owners = await db().membership.findMany({ where: { classId: room.id, role: 'owner' } });
    expect(owners.map(({ userId }) => userId)).toEqual([older.userId]);
  });

  it('takes a class along that nobody else teaches, and no other one', async () => {
    const { viewer } = await joined(room, 'Ada', now);
    const kept = granted(await createClass(viewer, { name: 'Ada’s own', timeZone: 'UTC' }));
    granted(await assign(room.owner, room.id, assignment, now));
    await deleteData(room.owner);
    expect(await isThere(room.id)).toBe(false);
    expect(await db().assignment.count({ where: { classId: room.id } })).toBe(0);
    expect(refusal(await readClass(viewer, room.id, now))).toBe('no-such-class');
    expect(await isThere(kept.id)).toBe(true);
  });

  it('takes a learner out of the classes they are in, which go on', async () => {
    const { viewer, member } = await joined(room, 'Ada', now);
    await deleteData(viewer);
    await deleteData(viewer);
    expect(await db().membership.count({ where: { id: member } })).toBe(0);
    expect(granted(await readClass(room.owner, room.id, now)).role).toBe('owner');
  });

  it('leaves no class without an owner, whatever is made and joined at the same time', async () => {
    const people = await Promise.all(Array.from({ length: 4 }, () => newPerson()));
    const code = await room.code();
    await Promise.allSettled([
      deleteData(room.owner),
      ...people.map((viewer) => joinClass(viewer, { code, name: 'Ada' }, viewer.userId, now)),
      createClass(room.owner, { name: 'Too late', timeZone: 'UTC' }),
    ]);
    expect(await isThere(room.id)).toBe(false);
    expect(await db().class.count({ where: { memberships: { none: { role: 'owner' } } } })).toBe(0);
  });
});

const assignment = { kind: 'lesson', lesson: quizLesson, opensAt: null, dueAt: '2026-12-01T18:00' } as const;

describe('the export', () => {
  it('lists the classes one is or was in, and one’s own with what they assign', async () => {
    const { viewer } = await joined(room, 'Ada', now);
    granted(await assign(room.owner, room.id, assignment, now));
    const own = granted(await createClass(viewer, { name: 'Ada’s own', timeZone: 'UTC' }));
    granted(await assign(viewer, own.id, assignment, now));
    granted(await changeClass(viewer, room.id, { change: 'leave' }, now));
    const exported = JSON.parse(JSON.stringify(await exportData(viewer)));
    expect(exported.memberships).toMatchObject([
      { id: await memberOf(room, viewer), name: 'Ada', role: 'learner', state: 'left', class: { name: 'Cloud 101' } },
      { role: 'owner', state: 'active', class: { id: own.id } },
    ]);
    expect(exported.ownedClasses).toMatchObject([
      { id: own.id, name: 'Ada’s own', assignments: [{ kind: 'lesson', lesson: quizLesson }] },
    ]);
    expect(JSON.stringify(exported)).not.toContain(await room.code());
  });
});
