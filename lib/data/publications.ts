import 'server-only';
import type { Db } from './db';

/** Notes that this database holds the items of the content with this hash. */
export async function notePublication(db: Db, sourceHash: string, items: number): Promise<void> {
  await db.publication.upsert({ where: { sourceHash }, create: { sourceHash, items }, update: { items } });
}
