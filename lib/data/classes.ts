import 'server-only';
import { randomUUID } from 'node:crypto';
import type { ClassRole } from '@/lib/classes/access';
import type { ClassViewer, EnteredClass } from '@/lib/classes/class-viewer';
import type { Viewer } from '@/lib/session/viewer';
import type { Db, Tx } from './db';
import { Prisma } from './generated/client';

/** An active membership of the viewer's, with its class. */
export type EntryRecord = { readonly member: string; readonly role: ClassRole; readonly class: EnteredClass };

/**
 * The viewer's way into a class; null where they are no active member of it, and where there is none. Held until the
 * transaction ends if `lock` is set: what changes a class happens one after another, each judged by what is then.
 */
export async function findEntry(db: Db, viewer: Viewer, classId: string, lock: boolean): Promise<EntryRecord | null> {
  const [row] = await db.$queryRaw<EntryRow[]>`
    SELECT m.id AS member, m.role::text AS role,
      c.id, c.name, c.time_zone AS "timeZone", c.archived_at AS "archivedAt"
    FROM classes c JOIN memberships m ON m.class_id = c.id
    WHERE c.id = ${classId}::uuid AND m.user_id = ${viewer.userId}::uuid AND m.state = 'active'
    ${lock ? Prisma.sql`FOR UPDATE OF c, m` : Prisma.empty}`;
  if (!row) return null;
  const { member, role, ...entered } = row;
  return { member, role, class: entered };
}

type EntryRow = EnteredClass & { readonly member: string; readonly role: ClassRole };

/** The class with this code, held until the transaction ends, so that nobody joins by a code that was just renewed. */
export async function lockClassByCode(tx: Tx, code: string): Promise<EnteredClass | null> {
  const [row] = await tx.$queryRaw<EnteredClass[]>`
    SELECT id, name, time_zone AS "timeZone", archived_at AS "archivedAt" FROM classes WHERE code = ${code} FOR UPDATE`;
  return row ?? null;
}

export async function findCode(db: Db, viewer: ClassViewer<'read-invitation'>): Promise<string> {
  const { code } = await db.class.findUniqueOrThrow({ where: { id: viewer.class.id }, select: { code: true } });
  return code;
}

/** How many classes the viewer owns that are not archived. Holds the viewer's row: classes made at once are counted one after another. */
export async function countOwnedClasses(tx: Tx, viewer: Viewer): Promise<number> {
  await tx.$queryRaw`SELECT id FROM users WHERE id = ${viewer.userId}::uuid FOR UPDATE`;
  return tx.membership.count({ where: { userId: viewer.userId, role: 'owner', class: { archivedAt: null } } });
}

export type NewClass = { readonly name: string; readonly timeZone: string; readonly code: string };

/** Makes a class with its owner. Throws Prisma's P2002 where another one has the code. */
export async function addClass(tx: Tx, owner: Viewer, ownerName: string, given: NewClass): Promise<string> {
  const { id } = await tx.class.create({
    data: {
      ...given,
      id: randomUUID(),
      memberships: { create: { id: randomUUID(), userId: owner.userId, role: 'owner', name: ownerName } },
    },
    select: { id: true },
  });
  return id;
}

export async function renameClass(tx: Tx, viewer: ClassViewer<'change-class'>, name: string): Promise<void> {
  await tx.class.update({ where: { id: viewer.class.id }, data: { name }, select: { id: true } });
}

/** Assignments keep their instants: moving a class to another zone moves nobody's deadline. */
export async function setTimeZone(tx: Tx, viewer: ClassViewer<'change-class'>, timeZone: string): Promise<void> {
  await tx.class.update({ where: { id: viewer.class.id }, data: { timeZone }, select: { id: true } });
}

/** Throws Prisma's P2002 where another class has the code. */
export async function setCode(tx: Tx, viewer: ClassViewer<'renew-code'>, code: string): Promise<void> {
  await tx.class.update({ where: { id: viewer.class.id }, data: { code }, select: { id: true } });
}

export async function setArchived(tx: Tx, viewer: ClassViewer<'archive'>, archivedAt: Date | null): Promise<void> {
  await tx.class.update({ where: { id: viewer.class.id }, data: { archivedAt }, select: { id: true } });
}

/** The classes the viewer is in, with what a list says of them. */
export async function listEntries(db: Db, viewer: Viewer) {
  return db.membership.findMany({
    where: { userId: viewer.userId, state: 'active' },
    select: {
      role: true,
      class: {
        select: {
          id: true,
          name: true,
          archivedAt: true,
          _count: {
            select: {
              memberships: { where: { role: 'learner', state: 'active' } },
              assignments: { where: { withdrawnAt: null } },
            },
          },
        },
      },
    },
  });
}

/**
 * Before an account goes: each class it owns passes to the instructor who joined first, and one without another
 * instructor goes too. Holds the account's row and then the classes, so that nothing is made or joined meanwhile.
 */
export async function passOnClasses(tx: Tx, viewer: Viewer): Promise<void> {
  await tx.$queryRaw`SELECT id FROM users WHERE id = ${viewer.userId}::uuid FOR UPDATE`;
  const owned = await tx.$queryRaw<{ readonly id: string }[]>`
    SELECT c.id FROM classes c JOIN memberships m ON m.class_id = c.id
    WHERE m.user_id = ${viewer.userId}::uuid AND m.role = 'owner' ORDER BY c.id FOR UPDATE OF c`;
  if (owned.length === 0) return;
  const ids = owned.map(({ id }) => id);
  // A class has one owner at a time, so the old one leaves first.
  await tx.membership.deleteMany({ where: { userId: viewer.userId, classId: { in: ids } } });
  await tx.$executeRaw`
    UPDATE memberships SET role = 'owner' WHERE id IN (
      SELECT DISTINCT ON (class_id) id FROM memberships
      WHERE class_id = ANY(${ids}::uuid[]) AND role = 'instructor' AND state = 'active'
      ORDER BY class_id, joined_at, id)`;
  await tx.class.deleteMany({ where: { id: { in: ids }, memberships: { none: { role: 'owner' } } } });
}
