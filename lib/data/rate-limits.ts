import 'server-only';
import type { Db } from './db';

export type Tries = { readonly tries: number; readonly startedAt: Date };

/**
 * Counts one more try and returns how many there were since the window began; the first after a window begins the
 * next. One statement, so that instances that count at the same time each get another number.
 */
export async function countTry(db: Db, key: string, windowSeconds: number, now: Date): Promise<Tries> {
  const windowStart = new Date(now.getTime() - windowSeconds * 1000);
  const [row] = await db.$queryRaw<Tries[]>`
    INSERT INTO rate_limits AS kept (key, tries, started_at) VALUES (${key}, 1, ${now})
    ON CONFLICT (key) DO UPDATE SET
      tries = CASE WHEN kept.started_at <= ${windowStart} THEN 1 ELSE kept.tries + 1 END,
      started_at = CASE WHEN kept.started_at <= ${windowStart} THEN ${now} ELSE kept.started_at END
    RETURNING tries, started_at AS "startedAt"`;
  if (!row) throw new Error('A try was not counted');
  return row;
}

/** Takes back one try, such as one that succeeded and so was no guess. */
export async function uncountTry(db: Db, key: string): Promise<void> {
  await db.rateLimit.updateMany({ where: { key, tries: { gt: 0 } }, data: { tries: { decrement: 1 } } });
}

export async function forgetTries(db: Db, key: string): Promise<void> {
  await db.rateLimit.deleteMany({ where: { key } });
}

export async function deleteOldTries(db: Db, before: Date): Promise<number> {
  const { count } = await db.rateLimit.deleteMany({ where: { startedAt: { lt: before } } });
  return count;
}
