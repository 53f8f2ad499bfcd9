import 'server-only';
import { randomUUID } from 'node:crypto';
import type { ClassViewer } from '@/lib/classes/class-viewer';
import type { Viewer } from '@/lib/session/viewer';
import type { Db, Tx } from './db';

export type AssignmentRecord = {
  readonly id: string;
  readonly kind: 'lesson' | 'quiz';
  readonly lesson: string;
  readonly items: readonly string[];
  readonly opensAt: Date;
  readonly dueAt: Date;
  readonly createdAt: Date;
  readonly withdrawnAt: Date | null;
};

const assignmentFields = {
  id: true,
  kind: true,
  lesson: true,
  items: true,
  opensAt: true,
  dueAt: true,
  createdAt: true,
  withdrawnAt: true,
} as const;
const soonestFirst = [{ dueAt: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }] as const;

/** All of a class, soonest due first, those withdrawn too. */
export async function listAssignments(db: Db, viewer: ClassViewer<'read-class'>): Promise<AssignmentRecord[]> {
  return db.assignment.findMany({
    where: { classId: viewer.class.id },
    orderBy: [...soonestFirst],
    select: assignmentFields,
  });
}

/** An assignment by id, of the entered class alone: an id of another class's finds nothing. */
export async function findAssignment(
  db: Db,
  viewer: ClassViewer<'read-results' | 'change-assignment'>,
  id: string,
): Promise<AssignmentRecord | null> {
  return db.assignment.findFirst({ where: { id, classId: viewer.class.id }, select: assignmentFields });
}

export async function countAssignments(tx: Tx, viewer: ClassViewer<'assign'>): Promise<number> {
  return tx.assignment.count({ where: { classId: viewer.class.id } });
}

export type NewAssignment = Pick<AssignmentRecord, 'kind' | 'lesson' | 'items' | 'opensAt' | 'dueAt' | 'createdAt'>;

export async function addAssignment(tx: Tx, viewer: ClassViewer<'assign'>, given: NewAssignment): Promise<string> {
  const data = { ...given, items: [...given.items], id: randomUUID(), classId: viewer.class.id };
  const { id } = await tx.assignment.create({ data, select: { id: true } });
  return id;
}

export async function changeAssignmentRow(
  tx: Tx,
  viewer: ClassViewer<'change-assignment'>,
  id: string,
  data: Partial<Pick<AssignmentRecord, 'opensAt' | 'dueAt' | 'withdrawnAt'>>,
): Promise<void> {
  await tx.assignment.update({ where: { id, classId: viewer.class.id }, data, select: { id: true } });
}

export type OpenAssignment = AssignmentRecord & {
  readonly class: { readonly id: string; readonly name: string; readonly timeZone: string };
};

/** What the viewer's classes ask of them as a learner at this moment, done or not, soonest due first. */
export async function listOpenAssignments(db: Db, viewer: Viewer, now: Date): Promise<OpenAssignment[]> {
  return db.assignment.findMany({
    where: {
      withdrawnAt: null,
      opensAt: { lte: now },
      class: {
        archivedAt: null,
        memberships: { some: { userId: viewer.userId, role: 'learner', state: 'active' } },
      },
    },
    orderBy: [...soonestFirst],
    select: { ...assignmentFields, class: { select: { id: true, name: true, timeZone: true } } },
  });
}
