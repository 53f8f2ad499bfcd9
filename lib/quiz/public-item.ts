import { z } from 'zod';
import { sha256Hex } from '@/lib/kernel/hash';
import { shuffled } from '@/lib/kernel/random';
import { IdSchema } from './item';
import { picksOf } from './prove-item';
import { itemHash, type PublishedItem } from './published-item';

/**
 * What a page may hold before the answer is final: no key, no reasons, no misconceptions, no proof, no
 * facts. Written member by member, so that a new member of an item stays secret until someone lists it here.
 */
export const PublicItemSchema = z.strictObject({
  id: IdSchema,
  kind: z.enum(['single', 'multiple']),
  /** Markdown: `code`, **strong**, fenced code. */
  stem: z.string(),
  options: z.array(z.strictObject({ id: z.string(), text: z.string() })),
  /** How many options make a whole answer. */
  choose: z.number().int().min(1),
  skills: z.array(IdSchema),
  difficulty: z.number().int().min(1).max(3),
  hint: z.string().optional(),
  contentHash: z.string(),
});
export type PublicItem = z.infer<typeof PublicItemSchema>;

/**
 * Options in the order of one attempt: it depends on the attempt's seed and the item's id alone, whatever
 * order they come in. The page keeps one copy of an item and orders it for each attempt.
 */
export function orderOptions(item: PublicItem, seed: number): PublicItem {
  const byId = [...item.options].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...item, options: shuffled(byId, Number.parseInt(sha256Hex(`${seed}:${item.id}`).slice(0, 8), 16)) };
}

/** The item as shown, options in the seed's order. Throws for a kind that has no page yet: those are never published. */
export function toPublic(published: PublishedItem, seed: number): PublicItem {
  const { item } = published;
  if (item.kind !== 'single' && item.kind !== 'multiple') throw new Error(`No page shows a ${item.kind} item yet`);
  return orderOptions(
    {
      id: item.id,
      kind: item.kind,
      stem: item.stem,
      options: item.options.map(({ id, text }) => ({ id, text })),
      choose: picksOf(item),
      skills: [...item.skills],
      difficulty: item.difficulty,
      ...(item.hint === undefined ? {} : { hint: item.hint }),
      contentHash: itemHash(published),
    },
    seed,
  );
}
