import 'server-only';
import { itemHash, type PublishedItem, PublishedItemSchema } from '@/lib/quiz';
import type { Db } from './db';
import type { Prisma } from './generated/client';

/** The item exactly as it was published under this hash; null where it never was, here. */
export async function findItemVersion(db: Db, hash: string): Promise<PublishedItem | null> {
  const row = await db.itemVersion.findUnique({ where: { hash }, select: { body: true } });
  return row && PublishedItemSchema.parse(row.body);
}

/**
 * Publishes items, each under its hash. One that is there already keeps its hash and takes the new wording of
 * facts and misconceptions, which are no part of what was asked.
 */
export async function publishItems(db: Db, items: readonly PublishedItem[]): Promise<void> {
  for (const published of items) {
    const hash = itemHash(published);
    // Published items come from zod and hold nothing but JSON, which their type cannot say.
    const body = published as unknown as Prisma.InputJsonValue;
    await db.itemVersion.upsert({
      where: { hash },
      create: { hash, itemId: published.item.id, body },
      update: { body },
    });
  }
}
