import 'server-only';
import { db } from '@/lib/data/db';
import { findItemVersion, publishItems } from '@/lib/data/item-versions';
import { nodeEnv } from '@/lib/env';
import { itemHash, type PublishedItem } from '@/lib/quiz';

/** Items are read and checked once per process: what was asked under a hash never changes. */
const known = new Map<string, PublishedItem>();
const mostKept = 2_000;

/** The item published under this hash; null where it never was. */
export async function findPublished(hash: string): Promise<PublishedItem | null> {
  const found = known.get(hash) ?? (await findItemVersion(db(), hash)) ?? (await publishEdited(hash));
  if (found) {
    if (known.size >= mostKept) known.clear();
    known.set(hash, found);
  }
  return found;
}

/** While developing, items change after the start has seeded: the first answer to such a one publishes it. */
async function publishEdited(hash: string): Promise<PublishedItem | null> {
  if (nodeEnv() !== 'development') return null;
  const { publishedItems } = await import('@/lib/content');
  const current = (await publishedItems()).find((published) => itemHash(published) === hash) ?? null;
  if (current) await publishItems(db(), [current]);
  return current;
}
