import 'server-only';
import { db } from '@/lib/data/db';
import { findShared } from '@/lib/data/shared-scenarios';
import { SharedViewSchema, ShortHashSchema } from '@/lib/kernel/permalink';
import { type SeenRun, seenRunOf } from '@/lib/kernel/seen-run';
import type { Scenario } from '@/lib/quiz';
import { readScenario } from './check-shared';

/** What a short link leads to. `hash`: the run its author saw. */
export type OpenedShare =
  | {
      readonly kind: 'found';
      readonly scenario: Scenario;
      readonly cursor: number | null;
      readonly hash: string | null;
      readonly seen: SeenRun | null;
    }
  | { readonly kind: 'removed' }
  | { readonly kind: 'unknown' };

/** Opens a short link by the hash in its address, which may be anything. */
export async function openShared(hash: string): Promise<OpenedShare> {
  if (!ShortHashSchema.safeParse(hash).success) return { kind: 'unknown' };
  const stored = await findShared(db(), hash);
  if (!stored) return { kind: 'unknown' };
  if (stored.removedAt) return { kind: 'removed' };
  const view = SharedViewSchema.parse(JSON.parse(stored.body));
  const scenario = readScenario(view.scenario);
  // It was checked when it was stored: a schema that got narrower must bring a migration of the rows.
  if (!scenario.ok) throw new Error(`Short link ${hash} no longer fits its engine: ${scenario.error.code}`);
  return {
    kind: 'found',
    scenario: scenario.value,
    cursor: view.cursor ?? null,
    hash: view.hash ?? null,
    seen: seenRunOf(view),
  };
}
