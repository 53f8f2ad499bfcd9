import 'server-only';
import type { Db } from './db';

export type NewShared = { readonly hash: string; readonly engine: string; readonly body: string };
export type StoredShared = { readonly body: string; readonly removedAt: Date | null };

/** Keeps what the hash names; where it is kept already, removed or not, nothing changes. */
export async function addShared(db: Db, shared: NewShared): Promise<void> {
  await db.sharedScenario.createMany({ data: [shared], skipDuplicates: true });
}

export async function findShared(db: Db, hash: string): Promise<StoredShared | null> {
  return db.sharedScenario.findUnique({ where: { hash }, select: { body: true, removedAt: true } });
}

/** Takes down what the hash names, or puts it back with null. False where nothing has that name. */
export async function markRemoved(db: Db, hash: string, removedAt: Date | null): Promise<boolean> {
  const { count } = await db.sharedScenario.updateMany({ where: { hash }, data: { removedAt } });
  return count > 0;
}
