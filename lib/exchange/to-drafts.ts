import { assertNever } from '@/lib/kernel/assert-never';
import { citedMisconceptions, type LeafItem, type PublishedItem, publishedLeaf } from '@/lib/quiz';
import { choiceOf, type DraftItem, type DraftKey, matchPairs } from './draft-item';
import type { Exported, Loss } from './loss';
import { tidy, tidyLine } from './tidy';

/** Our items as other systems can hold them. A case becomes its questions; a simulation has no such form. */
export function toDrafts(published: readonly PublishedItem[]): Exported<readonly DraftItem[]> {
  const drafts: DraftItem[] = [];
  const lost: Loss[] = [];
  for (const one of published) {
    const { item } = one;
    if (item.kind === 'simulation') lost.push({ item: item.id, what: 'kind-left-out' });
    else if (item.kind === 'case') {
      lost.push({ item: item.id, what: 'case-taken-apart' }, ...lossesOf(one));
      for (const leaf of item.items) {
        const alone = publishedLeaf(one, leaf);
        drafts.push(toDraft(leaf, alone, `${tidy(item.stem)}\n\n${tidy(leaf.stem)}`));
        lost.push(...lossesOf(alone));
      }
    } else {
      drafts.push(toDraft(item, one, tidy(item.stem)));
      lost.push(...lossesOf(one));
    }
  }
  return { file: drafts, lost };
}

function lossesOf({ item, proof }: PublishedItem): Loss[] {
  const losses: Loss[] = [{ item: item.id, what: 'skills' }];
  if (proof) losses.push({ item: item.id, what: 'proof' });
  if (item.hint !== undefined) losses.push({ item: item.id, what: 'hint' });
  // A case's own beliefs are those of its questions, each of which says so itself.
  if (item.kind !== 'case' && citedMisconceptions(item).length > 0) losses.push({ item: item.id, what: 'beliefs' });
  return losses;
}

function toDraft(item: LeafItem, published: PublishedItem, stem: string): DraftItem {
  return { name: item.id, stem, remark: remarkOf(item, published), ...keyOf(item, published) };
}

/** The facts an item cites and its source go along, so that the question can be defended elsewhere too. */
function remarkOf({ fact: cited, source }: LeafItem, { facts }: PublishedItem): string {
  const fact = facts.find(({ id }) => id === cited);
  const sources = new Set([...(fact ? [tidy(fact.source)] : []), tidy(source)]);
  return [...(fact ? [tidy(fact.statement)] : []), `Source: ${[...sources].join(', ')}`].join('\n\n');
}

function keyOf(item: LeafItem, { key, pairs = {} }: PublishedItem): DraftKey {
  switch (item.kind) {
    case 'single':
    case 'multiple':
      return choiceOf(
        item.options.map(({ id, text, why }) => ({
          text: tidyLine(text),
          why: tidyLine(why),
          right: key.includes(id),
        })),
      );
    case 'ordering': {
      const inOrder = key.flatMap((id) => item.steps.filter((step) => step.id === id));
      return {
        kind: 'ordering',
        steps: inOrder.map(({ text, why }) => ({ text: tidyLine(text), why: tidyLine(why) })),
      };
    }
    case 'matching': {
      const textOf = (answer: string | undefined) => tidyLine(item.answers.find(({ id }) => id === answer)?.text ?? '');
      return matchPairs(
        item.prompts.map(({ id, text, why }) => ({
          text: tidyLine(text),
          why: tidyLine(why),
          answer: textOf(pairs[id]),
        })),
        item.answers.map(({ text }) => tidyLine(text)),
        item.reuse === true,
      );
    }
    default:
      return assertNever(item);
  }
}
