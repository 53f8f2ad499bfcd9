import { assertNever } from '@/lib/kernel/assert-never';
import type { Item } from './item';

/** An id that an item names, and where in the item. */
export type Citation = { readonly id: string; readonly path: readonly (string | number)[] };

/** The misconceptions that an item names: on options, steps, pairs, judges and mutants, those of a case's items included. */
export function citedMisconceptions(item: Item): Citation[] {
  switch (item.kind) {
    case 'single':
    case 'multiple':
      return citedBy('options', item.options);
    case 'ordering':
      return citedBy('steps', item.steps);
    case 'matching':
      return item.prompts.flatMap(({ misconceptions = {} }, i) =>
        Object.entries(misconceptions).map(([answer, id]) => ({ id, path: ['prompts', i, 'misconceptions', answer] })),
      );
    case 'case':
      return inLeaves(item.items, citedMisconceptions);
    case 'simulation':
      return item.mode === 'edit' ? citedBy('judges', item.judges) : citedBy('mutants', item.mutants);
    default:
      return assertNever(item);
  }
}

/** The facts that an item and the items of a case rest on. */
export function citedFacts(item: Item): Citation[] {
  const own = item.fact === undefined ? [] : [{ id: item.fact, path: ['fact'] }];
  return item.kind === 'case' ? [...own, ...inLeaves(item.items, citedFacts)] : own;
}

function citedBy(list: string, parts: readonly { readonly misconception?: string | undefined }[]): Citation[] {
  return parts.flatMap(({ misconception: id }, i) =>
    id === undefined ? [] : [{ id, path: [list, i, 'misconception'] }],
  );
}

function inLeaves(leaves: readonly Item[], cited: (item: Item) => Citation[]): Citation[] {
  return leaves.flatMap((leaf, i) => cited(leaf).map(({ id, path }) => ({ id, path: ['items', i, ...path] })));
}
