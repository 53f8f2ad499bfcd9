import 'server-only';
import { db } from '@/lib/data/db';
import { listItemUse, listVersionUse } from '@/lib/data/item-use';
import { listRegrades } from '@/lib/data/regrades';
import { canonicalJson } from '@/lib/kernel/json';
import type { ChangeGroup, ItemHistoryView, ItemUseView, RegradePreview } from '@/lib/quiz/operator-views';
import type { Operator } from '@/lib/session/require-operator';
import { planRegrade, type RegradePlan } from './plan-regrade';

export const readItems = (_operator: Operator): Promise<ItemUseView[]> => listItemUse(db());

/** One item with all that was ever asked under its id; null where nothing was. `to` is the version to look at a regrade by. */
export async function readItemHistory(
  _operator: Operator,
  item: string,
  to: string | null,
): Promise<ItemHistoryView | null> {
  const versions = await listVersionUse(db(), item);
  if (versions.length === 0) return null;
  const regrades = await listRegrades(db(), item);
  const plan = to !== null && versions.some(({ hash }) => hash === to) ? await planRegrade(item, to) : null;
  return {
    item,
    versions: versions.map(({ publishedAt, ...version }) => ({ ...version, at: publishedAt.toISOString() })),
    regrades: regrades.map(({ at, ...regrade }) => ({ ...regrade, at: at.toISOString() })),
    preview: to !== null && plan?.ok ? toPreview(to, plan.value) : null,
  };
}

function toPreview(toHash: string, { answers, changes, impossible, digest }: RegradePlan): RegradePreview {
  const groups = new Map<string, ChangeGroup>();
  for (const { fromHash, submission, before, columns } of changes) {
    const key = canonicalJson([fromHash, submission, before, columns.score]);
    const group = groups.get(key) ?? { fromHash, submission, before, after: columns.score, answers: 0 };
    groups.set(key, { ...group, answers: group.answers + 1 });
  }
  const stuck = new Map<string, number>();
  for (const { contentHash } of impossible) stuck.set(contentHash, (stuck.get(contentHash) ?? 0) + 1);
  return {
    toHash,
    digest,
    answers,
    affected: changes.length,
    groups: [...groups.values()].sort((a, b) => b.answers - a.answers),
    impossible: [...stuck].map(([fromHash, count]) => ({ fromHash, answers: count })),
  };
}
