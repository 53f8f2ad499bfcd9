import 'server-only';
import { listTemplates, publishedVariant } from '@/lib/content';
import { db } from '@/lib/data/db';
import { publishItems } from '@/lib/data/item-versions';
import { err, ok, type Result } from '@/lib/kernel/result';
import { type PublicItem, toPublic, type VariantPost } from '@/lib/quiz';
import { limitTries } from '@/lib/session/limit-tries';
import type { Viewer } from '@/lib/session/viewer';
import type { GradingRefusal } from './grading-refusal';

const practiceTemplates = () => listTemplates().filter(({ pool }) => pool === 'practice');

/** The templates to practice with. What they ask is told one variant at a time. */
export function listVariantTemplates() {
  return {
    templates: practiceTemplates().map(({ id, skills, difficulty }) => ({ id, skills, difficulty })),
  };
}

/**
 * One variant as a page shows it. It is published like an item that was written by hand, so that answering, grading and
 * receipts know nothing of templates; the same seed is the same version, stored once. Counted, because each new seed is a row.
 */
export async function makeVariant(
  viewer: Viewer | null,
  { template, seed }: VariantPost,
  address: string,
  now: Date,
): Promise<Result<PublicItem, GradingRefusal>> {
  const byAddress = await limitTries({ of: 'variant-address', who: address }, now);
  if (!byAddress.ok) return byAddress;
  const byPerson = viewer ? await limitTries({ of: 'variant-person', who: viewer.userId }, now) : ok(true);
  if (!byPerson.ok) return byPerson;
  if (!practiceTemplates().some(({ id }) => id === template)) return err({ code: 'unknown-template' });
  const published = await publishedVariant(template, seed);
  if (!published) return err({ code: 'unknown-template' });
  await publishItems(db(), [published]);
  return ok(toPublic(published, seed));
}
