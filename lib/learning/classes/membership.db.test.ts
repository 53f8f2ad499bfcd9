import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Classroom, granted, joined, memberOf, newClassroom, newPerson, refusal } from '@/e2e/support/classroom';
import { newGuest } from '@/e2e/support/people';
import type { ClassChange, MemberChange } from '@/lib/classes/wire';
import { db } from '@/lib/data/db';
import type { Viewer } from '@/lib/session/viewer';
import { changeClass } from './change-class';
import { changeMember } from './change-member';
import { createClass } from './create-class';
import { joinClass } from './join-class';
import { listClasses } from './list-classes';
import { readClass } from './read-class';
import { readInvitation } from './read-invitation';

const now = new Date('2026-11-24T09:00:00Z');
let room: Classroom;
beforeEach(async () => {
  room = await newClassroom();
});

afterEach(() => vi.unstubAllEnvs());

const join = async (viewer: Viewer | null, name = 'Ada', code?: string) =>
  joinClass(viewer, { code: code ?? (await room.code()), name }, randomUUID(), now);
const change = (viewer: Viewer | null, what: ClassChange['change'], id = room.id) =>
  changeClass(viewer, id, { change: what } as ClassChange, now);
const changeTo = (viewer: Viewer, member: string, what: MemberChange['change'], id = room.id) =>
  changeMember(viewer, id, member, { change: what } as MemberChange, now);
const membership = (id: string) => db().membership.findUniqueOrThrow({ where: { id } });
async function roster() {
  const view = granted(await readClass(room.owner, room.id, now));
  if (view.role === 'learner') throw new Error('The owner is no learner');
  return view.members.map(({ name, role, state }) => `${name} ${role} ${state}`);
}

describe('making a class', () => {
  it('makes its owner, under no other name than the one the account has', async () => {
    expect(await roster()).toEqual(['Instructor owner active']);
    await db().user.update({ where: { id: room.owner.userId }, data: { name: '  Grace Hopper ' } });
    const { id } = granted(await createClass(room.owner, { name: 'Two', timeZone: 'utc' }));
    const view = granted(await readClass(room.owner, id, now));
    expect(view).toMatchObject({ role: 'owner', timeZone: 'UTC', members: [{ name: 'Grace Hopper', isYou: true }] });
  });

  it('is for accounts alone, and in a time zone that there is', async () => {
    const post = { name: 'Two', timeZone: 'UTC' };
    expect(refusal(await createClass(null, post))).toBe('needs-account');
    expect(refusal(await createClass(await newGuest(), post))).toBe('needs-account');
    expect(refusal(await createClass(room.owner, { ...post, timeZone: 'Mars/Olympus' }))).toBe('unknown-time-zone');
  });

  it('is for operators alone where the server says so', async () => {
    vi.stubEnv('CLASS_CREATORS', 'operators');
    expect(refusal(await createClass(room.owner, { name: 'Two', timeZone: 'UTC' }))).toBe('may-not-create');
    const operator = { ...room.owner, role: 'operator' } as const;
    granted(await createClass(operator, { name: 'Two', timeZone: 'UTC' }));
  });

  it('ends at fifty that are not archived, also when they are made at once', async () => {
    const make = (name: string) => createClass(room.owner, { name, timeZone: 'UTC' });
    for (let made = 1; made < 48; made += 1) granted(await make(`Class ${made}`));
    const last = await Promise.all(['x', 'y', 'z', 'u'].map(make));
    expect(last.map(refusal).sort()).toEqual(['not refused', 'not refused', 'too-many-classes', 'too-many-classes']);
    granted(await change(room.owner, 'archive'));
    granted(await make('One more'));
  });
});

describe('joining', () => {
  it('makes a learner of whoever has the code, in any spelling', async () => {
    const ada = await newPerson();
    const code = await room.code();
    const typed = `${code.slice(0, 4)} – ${code.slice(4)}`.toLowerCase().replaceAll('0', 'o');
    expect(granted(await join(ada, 'Ada', typed))).toEqual({ id: room.id });
    expect(await roster()).toEqual(['Instructor owner active', 'Ada learner active']);
    expect(granted(await listClasses(ada))).toEqual([
      { id: room.id, name: 'Cloud 101', role: 'learner', learners: 1, assignments: 0, archived: false },
    ]);
  });

  it('says before what would be joined, and to accounts alone', async () => {
    const ada = await newPerson();
    const code = await room.code();
    const shown = { name: 'Cloud 101', instructors: ['Instructor'], code: `${code.slice(0, 4)}-${code.slice(4)}` };
    expect(granted(await readInvitation(ada, code.toLowerCase(), 'here', now))).toEqual(shown);
    expect(await roster()).toHaveLength(1);
    expect(refusal(await readInvitation(null, code, 'here', now))).toBe('needs-account');
    expect(refusal(await readInvitation(await newGuest(), code, 'here', now))).toBe('needs-account');
    expect(refusal(await join(null))).toBe('needs-account');
    expect(refusal(await join(await newGuest()))).toBe('needs-account');
  });

  it('makes one membership, however often and however much at once it is asked for', async () => {
    const ada = await newPerson();
    const all = await Promise.all(Array.from({ length: 5 }, () => join(ada)));
    expect(all.map(refusal).sort()).toEqual([...Array(4).fill('already-member'), 'not refused']);
    expect(await join(ada)).toEqual({ ok: false, error: { code: 'already-member', id: room.id } });
    expect(await db().membership.count({ where: { userId: ada.userId } })).toBe(1);
  });

  it('ends with the code: a renewed one opens, the old one does not', async () => {
    const old = await room.code();
    granted(await change(room.owner, 'renew-code'));
    expect(await room.code()).not.toBe(old);
    expect(refusal(await join(await newPerson(), 'Ada', old))).toBe('unknown-code');
    granted(await join(await newPerson()));
  });

  it('is either before or after a renewal that comes at the same time', async () => {
    const old = await room.code();
    const people = await Promise.all(Array.from({ length: 4 }, () => newPerson()));
    const [, ...joins] = await Promise.all([
      change(room.owner, 'renew-code'),
      ...people.map((viewer) => join(viewer, 'Ada', old)),
    ]);
    const inside = joins.filter(({ ok }) => ok).length;
    expect(joins.map(refusal).filter((code) => code === 'unknown-code')).toHaveLength(4 - inside);
    expect(await db().membership.count({ where: { classId: room.id, role: 'learner' } })).toBe(inside);
  });

  it('ends at five hundred members', async () => {
    const ids = Array.from({ length: 499 }, () => randomUUID());
    await db().user.createMany({ data: ids.map((id) => ({ id, kind: 'account' as const })) });
    await db().membership.createMany({
      data: ids.slice(1).map((userId) => ({ id: randomUUID(), classId: room.id, userId, name: 'Full' })),
    });
    const ada = await joined(room, 'Ada', now);
    expect(await join(await newPerson())).toEqual({ ok: false, error: { code: 'full', most: 500 } });
    granted(await changeTo(room.owner, ada.member, 'remove'));
    granted(await join(await newPerson()));
    expect(refusal(await changeTo(room.owner, ada.member, 'readmit'))).toBe('full');
  });

  it('counts wrong codes, per account and per address, and right ones not', async () => {
    const ada = await newPerson();
    const guess = (viewer: Viewer, address: string) => joinClass(viewer, { code: '00000000', name: 'A' }, address, now);
    for (let tries = 0; tries < 20; tries += 1) expect(refusal(await guess(ada, `from ${tries}`))).toBe('unknown-code');
    expect(await guess(ada, 'from 21')).toEqual({ ok: false, error: { code: 'too-many-tries', minutes: 15 } });
    expect(refusal(await readInvitation(ada, await room.code(), 'elsewhere', now))).toBe('too-many-tries');
    const later = new Date(now.getTime() + 15 * 60_000);
    const code = await room.code();
    for (let tries = 0; tries < 25; tries += 1) granted(await readInvitation(ada, code, 'here', later));
  });
});

describe('leaving', () => {
  it('ends what a learner sees, and the code brings them back to what they did', async () => {
    const { viewer, member } = await joined(room, 'Ada', now);
    granted(await change(viewer, 'leave'));
    expect(refusal(await readClass(viewer, room.id, now))).toBe('no-such-class');
    expect(granted(await listClasses(viewer))).toEqual([]);
    expect(await roster()).toEqual(['Instructor owner active', 'Ada learner left']);
    granted(await join(viewer, 'Ada L.'));
    expect(await memberOf(room, viewer)).toBe(member);
    expect(await roster()).toEqual(['Instructor owner active', 'Ada L. learner active']);
  });

  it('gives up a role that the code does not give back', async () => {
    const { viewer, member } = await joined(room, 'Ben', now);
    granted(await changeTo(room.owner, member, 'make-instructor'));
    granted(await change(viewer, 'leave'));
    granted(await join(viewer, 'Ben'));
    expect((await membership(member)).role).toBe('learner');
  });

  it('is not for the owner, whom nobody removes or demotes either', async () => {
    expect(refusal(await change(room.owner, 'leave'))).toBe('not-your-role');
    const own = await memberOf(room, room.owner);
    const { viewer, member } = await joined(room, 'Ben', now);
    granted(await changeTo(room.owner, member, 'make-instructor'));
    expect(refusal(await changeTo(viewer, own, 'remove'))).toBe('owner-stays');
    for (const what of ['remove', 'make-learner', 'make-instructor'] as const)
      expect(refusal(await changeTo(room.owner, own, what))).toBe('owner-stays');
    expect(await membership(own)).toMatchObject({ role: 'owner', state: 'active' });
  });
});

describe('removing', () => {
  it('keeps somebody out until they are let in again', async () => {
    const { viewer, member } = await joined(room, 'Ada', now);
    granted(await changeTo(room.owner, member, 'remove'));
    expect(refusal(await readClass(viewer, room.id, now))).toBe('no-such-class');
    expect(refusal(await join(viewer))).toBe('removed');
    expect(refusal(await readInvitation(viewer, await room.code(), 'here', now))).toBe('removed');
    expect(refusal(await change(viewer, 'leave'))).toBe('no-such-class');
    granted(await changeTo(room.owner, member, 'readmit'));
    expect(granted(await readClass(viewer, room.id, now)).role).toBe('learner');
  });

  it('also keeps out who had left, while nobody who left is put back in', async () => {
    const { viewer, member } = await joined(room, 'Ada', now);
    granted(await change(viewer, 'leave'));
    expect(refusal(await changeTo(room.owner, member, 'readmit'))).toBe('no-such-member');
    granted(await changeTo(room.owner, member, 'remove'));
    expect(refusal(await join(viewer))).toBe('removed');
  });

  it('takes the owner where it is an instructor', async () => {
    const [ben, cy] = [await joined(room, 'Ben', now), await joined(room, 'Cy', now)];
    for (const { member } of [ben, cy]) granted(await changeTo(room.owner, member, 'make-instructor'));
    expect(refusal(await changeTo(ben.viewer, cy.member, 'remove'))).toBe('not-your-role');
    expect(refusal(await changeTo(ben.viewer, cy.member, 'make-learner'))).toBe('not-your-role');
    granted(await changeTo(room.owner, cy.member, 'remove'));
    granted(await changeTo(room.owner, cy.member, 'readmit'));
    expect(await membership(cy.member)).toMatchObject({ role: 'learner', state: 'active' });
  });

  it('makes no role for somebody who is not in the class', async () => {
    const { member } = await joined(room, 'Ada', now);
    granted(await changeTo(room.owner, member, 'remove'));
    expect(refusal(await changeTo(room.owner, member, 'make-instructor'))).toBe('no-such-member');
  });
});

describe('an archived class', () => {
  it('is looked at and left, and changes in nothing until it is restored', async () => {
    const { viewer, member } = await joined(room, 'Ada', now);
    granted(await change(room.owner, 'archive'));
    expect(granted(await readClass(viewer, room.id, now)).archived?.says).toBe('Tue 24 Nov 2026, 10:00');
    for (const what of ['rename', 'renew-code'] as const)
      expect(refusal(await changeClass(room.owner, room.id, { change: what, name: 'X' } as ClassChange, now))).toBe(
        'archived',
      );
    expect(refusal(await changeTo(room.owner, member, 'remove'))).toBe('archived');
    expect(refusal(await join(await newPerson()))).toBe('archived');
    granted(await change(viewer, 'leave'));
    granted(await change(room.owner, 'restore'));
    granted(await join(viewer));
  });

  it('stays archived since the first time', async () => {
    granted(await change(room.owner, 'archive'));
    granted(await changeClass(room.owner, room.id, { change: 'archive' }, new Date('2027-01-01T00:00:00Z')));
    expect(granted(await readClass(room.owner, room.id, now)).archived?.iso).toBe(now.toISOString());
    expect(granted(await listClasses(room.owner))[0]?.archived).toBe(true);
  });
});

describe('somebody from elsewhere', () => {
  it('is told of no class, whoever they are and whatever they ask', async () => {
    const strangers = [null, await newGuest(), await newPerson(), (await newClassroom('Other')).owner];
    const ids = [room.id, randomUUID(), 'not-an-id', ''];
    const changes: ClassChange[] = [
      { change: 'rename', name: 'Mine' },
      { change: 'time-zone', timeZone: 'UTC' },
      { change: 'renew-code' },
      { change: 'archive' },
      { change: 'restore' },
      { change: 'leave' },
    ];
    for (const stranger of strangers) {
      for (const id of ids) {
        expect(refusal(await readClass(stranger, id, now))).toBe('no-such-class');
        for (const each of changes) expect(refusal(await changeClass(stranger, id, each, now))).toBe('no-such-class');
      }
    }
  });

  it('reaches nobody by the id of a member of another class', async () => {
    const other = await newClassroom('Other');
    const { member } = await joined(room, 'Ada', now);
    const changes: MemberChange[] = [
      { change: 'remove' },
      { change: 'readmit' },
      { change: 'make-instructor' },
      { change: 'make-learner' },
      { change: 'rename', name: 'Eve' },
    ];
    const before = await membership(member);
    for (const each of changes) {
      for (const id of [member, randomUUID(), 'not-an-id'])
        expect(refusal(await changeMember(other.owner, other.id, id, each, now))).toBe('no-such-member');
      expect(refusal(await changeMember(other.owner, room.id, member, each, now))).toBe('no-such-class');
    }
    expect(await membership(member)).toEqual(before);
  });

  it('in the class as a learner, changes nothing of it', async () => {
    const { viewer, member } = await joined(room, 'Ada', now);
    for (const what of ['renew-code', 'archive', 'restore'] as const)
      expect(refusal(await change(viewer, what))).toBe('not-your-role');
    for (const what of ['remove', 'make-instructor'] as const)
      expect(refusal(await changeTo(viewer, member, what))).toBe('not-your-role');
    const view = granted(await readClass(viewer, room.id, now));
    expect(Object.keys(view).sort()).toEqual(
      ['archived', 'assignments', 'id', 'instructors', 'name', 'role', 'timeZone', 'you'].sort(),
    );
    expect(JSON.stringify(view)).not.toContain(await room.code());
  });
});
