import { assertNever } from '@/lib/kernel/assert-never';
import type { LeafItem } from './kinds/case';
import { type PublishedItem, publishedLeaf } from './published-item';
import type { LeafSubmission, Submission } from './submission';

/** What somebody submits who knows the key. Stays where keys are. */
export function rightSubmission(published: PublishedItem): Submission {
  const { item } = published;
  switch (item.kind) {
    case 'single':
    case 'multiple':
    case 'ordering':
    case 'matching':
      return rightLeaf(item, published);
    case 'case': {
      const answers = item.items.map((leaf) => [leaf.id, rightLeaf(leaf, publishedLeaf(published, leaf))]);
      return { kind: 'case', answers: Object.fromEntries(answers) };
    }
    case 'simulation':
      return { kind: 'simulation', texts: { ...item.solution } };
    default:
      return assertNever(item);
  }
}

function rightLeaf(item: LeafItem, { key, pairs }: PublishedItem): LeafSubmission {
  switch (item.kind) {
    case 'single':
    case 'multiple':
      return { kind: 'choice', chosen: [...key] };
    case 'ordering':
      return { kind: 'ordering', order: [...key] };
    case 'matching':
      return { kind: 'matching', pairs: { ...pairs } };
    default:
      return assertNever(item);
  }
}
