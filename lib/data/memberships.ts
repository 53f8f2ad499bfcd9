import 'server-only';
import { randomUUID } from 'node:crypto';
import type { ClassRole } from '@/lib/classes/access';
import type { ClassViewer, EnteredClass } from '@/lib/classes/class-viewer';
import type { Viewer } from '@/lib/session/viewer';
import type { Db, Tx } from './db';

export type MemberState = 'active' | 'left' | 'removed';
export type MemberRecord = {
  readonly id: string;
  readonly name: string;
  readonly role: ClassRole;
  readonly state: MemberState;
  readonly joinedAt: Date;
};

const memberFields = { id: true, name: true, role: true, state: true, joinedAt: true } as const;

/** Everybody who is or was in the class. */
export async function listMembers(db: Db, viewer: ClassViewer<'read-roster'>): Promise<MemberRecord[]> {
  return db.membership.findMany({ where: { classId: viewer.class.id }, select: memberFields });
}

/** Those whose work counts. */
export async function listLearners(db: Db, viewer: ClassViewer<'read-results'>): Promise<MemberRecord[]> {
  const where = { classId: viewer.class.id, role: 'learner', state: 'active' } as const;
  return db.membership.findMany({ where, select: memberFields });
}

/** Who leads the class: every member may know, and whoever holds its code. */
export async function listInstructorNames(db: Db, { id }: Pick<EnteredClass, 'id'>): Promise<string[]> {
  const rows = await db.membership.findMany({
    where: { classId: id, role: { in: ['owner', 'instructor'] }, state: 'active' },
    orderBy: [{ role: 'asc' }, { joinedAt: 'asc' }, { id: 'asc' }],
    select: { name: true },
  });
  return rows.map(({ name }) => name);
}

export async function findOwnName(db: Db, viewer: ClassViewer<'read-class'>): Promise<string> {
  const { name } = await db.membership.findUniqueOrThrow({ where: { id: viewer.member }, select: { name: true } });
  return name;
}

/** What may be done to another member, or with one. */
export type MemberAction = 'remove-learner' | 'change-roles' | 'rename-member';

/** A member by id, of the entered class alone: an id of another class's finds nobody. */
export async function findMember(db: Db, viewer: ClassViewer<MemberAction>, id: string): Promise<MemberRecord | null> {
  return db.membership.findFirst({ where: { id, classId: viewer.class.id }, select: memberFields });
}

/** How the viewer is or was in a class they are about to join. */
export async function findOwnMembership(
  tx: Tx,
  viewer: Viewer,
  { id }: Pick<EnteredClass, 'id'>,
): Promise<MemberRecord | null> {
  return tx.membership.findFirst({ where: { classId: id, userId: viewer.userId }, select: memberFields });
}

export async function countActiveMembers(tx: Tx, { id }: Pick<EnteredClass, 'id'>): Promise<number> {
  return tx.membership.count({ where: { classId: id, state: 'active' } });
}

export async function addLearner(
  tx: Tx,
  viewer: Viewer,
  { id }: Pick<EnteredClass, 'id'>,
  name: string,
): Promise<void> {
  await tx.membership.create({ data: { id: randomUUID(), classId: id, userId: viewer.userId, name } });
}

/** Somebody who left comes back, under the name they give now. */
export async function returnLearner(
  tx: Tx,
  viewer: Viewer,
  member: MemberRecord,
  name: string,
  now: Date,
): Promise<void> {
  const data = { state: 'active', name, since: now } as const;
  await tx.membership.update({ where: { id: member.id, userId: viewer.userId }, data });
}

/** Who goes is a learner from then on: a code, or being let in again, makes nobody an instructor. */
export async function leaveClass(tx: Tx, viewer: ClassViewer<'leave'>, now: Date): Promise<void> {
  const data = { state: 'left', role: 'learner', since: now } as const;
  await tx.membership.update({ where: { id: viewer.member }, data });
}

export async function removeMember(
  tx: Tx,
  viewer: ClassViewer<'remove-learner'>,
  member: MemberRecord,
  now: Date,
): Promise<void> {
  const data = { state: 'removed', role: 'learner', since: now } as const;
  await tx.membership.update({ where: { id: member.id, classId: viewer.class.id }, data });
}

export async function readmitMember(
  tx: Tx,
  viewer: ClassViewer<'remove-learner'>,
  member: MemberRecord,
  now: Date,
): Promise<void> {
  const data = { state: 'active', since: now } as const;
  await tx.membership.update({ where: { id: member.id, classId: viewer.class.id }, data });
}

export async function setRole(
  tx: Tx,
  viewer: ClassViewer<'change-roles'>,
  member: MemberRecord,
  role: 'instructor' | 'learner',
): Promise<void> {
  await tx.membership.update({ where: { id: member.id, classId: viewer.class.id }, data: { role } });
}

export async function renameMember(
  tx: Tx,
  viewer: ClassViewer<'rename-member'>,
  member: MemberRecord,
  name: string,
): Promise<void> {
  await tx.membership.update({ where: { id: member.id, classId: viewer.class.id }, data: { name } });
}

/** Every class the viewer is or was in, for the export: all of it that is about them, and what they own. */
export async function listAllMemberships(db: Db, viewer: Viewer) {
  const rows = await db.membership.findMany({
    where: { userId: viewer.userId },
    orderBy: [{ joinedAt: 'asc' }, { id: 'asc' }],
    select: {
      ...memberFields,
      since: true,
      class: { select: { id: true, name: true, timeZone: true, createdAt: true, archivedAt: true } },
    },
  });
  const classIds = rows.filter(({ role }) => role === 'owner').map((row) => row.class.id);
  const assignments = await db.assignment.findMany({
    where: { classId: { in: classIds } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return {
    memberships: rows,
    ownedClasses: rows
      .filter(({ role }) => role === 'owner')
      .map((row) => ({ ...row.class, assignments: assignments.filter(({ classId }) => classId === row.class.id) })),
  };
}
