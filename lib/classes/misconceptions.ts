import type { PublishedItem } from '@/lib/quiz';
import type { SharedMisconception } from './views';

/** The same answer to the same wording of a question, and which learners gave it. */
export type SharedAnswer = {
  readonly published: PublishedItem;
  readonly chosen: readonly string[];
  readonly learners: readonly string[];
};

type LessonOf = (item: string) => SharedMisconception['lesson'];

/**
 * The wrong beliefs that a class's answers named, by the share of learners who showed them among those who answered a
 * question that can show it. A learner who showed one twice counts once.
 */
export function sharedMisconceptions(answers: readonly SharedAnswer[], lessonOf: LessonOf): SharedMisconception[] {
  const seen = new Map<string, Seen>();
  for (const { published, chosen, learners } of answers) {
    for (const { id: option, misconception } of optionsOf(published)) {
      const belief = published.misconceptions.find(({ id }) => id === misconception);
      if (!belief || published.key.includes(option)) continue;
      const entry = seen.get(belief.id) ?? { belief, item: published.item.id, showed: new Set(), asked: new Set() };
      seen.set(belief.id, entry);
      for (const learner of learners) {
        entry.asked.add(learner);
        if (chosen.includes(option)) entry.showed.add(learner);
      }
    }
  }
  return [...seen.values()]
    .filter(({ showed }) => showed.size > 0)
    .map(({ belief, item, showed, asked }) => ({
      id: belief.id,
      belief: belief.belief,
      correction: belief.correction,
      learners: showed.size,
      of: asked.size,
      lesson: lessonOf(item),
    }))
    .sort(byShare);
}

type Seen = {
  readonly belief: PublishedItem['misconceptions'][number];
  /** One of the questions that can show it. */
  readonly item: string;
  readonly showed: Set<string>;
  readonly asked: Set<string>;
};

const optionsOf = ({ item }: PublishedItem) => ('options' in item ? item.options : []);

/** The largest share first; of equal ones that of more learners; then by id. */
function byShare(a: SharedMisconception, b: SharedMisconception): number {
  return b.learners * a.of - a.learners * b.of || b.learners - a.learners || (a.id < b.id ? -1 : 1);
}
