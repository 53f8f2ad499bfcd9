import { type Interval, wilsonInterval } from '@/lib/stats';
import { heldBeliefs } from './held-beliefs';
import type { Submission } from './submission';
import type { Feedback } from './wire';

/** One item of a finished (or left) attempt, as the browser knows it. */
export type ScoredAnswer = {
  readonly item: { readonly id: string; readonly skills: readonly string[] };
  readonly submission: Submission | null;
  /** Null until the answer is final. */
  readonly feedback: Feedback | null;
};

export type SkillScore = { readonly skill: string; readonly right: number; readonly total: number };

export type SeenMisconception = {
  readonly id: string;
  readonly belief: string;
  readonly correction: string;
  /** Items in which it was shown. */
  readonly items: readonly string[];
};

/** Counts for the result page. A practice result: never a scaled score, which AWS alone can give. */
export type Scorecard = {
  /** Items with whole credit. */
  readonly right: number;
  readonly answered: number;
  readonly total: number;
  /** Right of total, 0 … 100, rounded to a whole number: an item left blank is not right. */
  readonly percent: number;
  /** Wilson 95 % interval of the share right of total, 0 … 1; null for an empty quiz. */
  readonly interval: Interval | null;
  /** In order of first appearance. */
  readonly skills: readonly SkillScore[];
  /** Most often held first. */
  readonly misconceptions: readonly SeenMisconception[];
};

export function scorecard(answers: readonly ScoredAnswer[]): Scorecard {
  const total = answers.length;
  const right = answers.filter(isRight).length;
  return {
    right,
    answered: answers.filter(({ feedback }) => feedback !== null).length,
    total,
    percent: total === 0 ? 0 : Math.round((100 * right) / total),
    interval: wilsonInterval(right, total),
    skills: skillScores(answers),
    misconceptions: seenMisconceptions(answers),
  };
}

const isRight = ({ feedback }: ScoredAnswer): boolean => feedback?.right === true;

function skillScores(answers: readonly ScoredAnswer[]): SkillScore[] {
  const skills = [...new Set(answers.flatMap(({ item }) => item.skills))];
  return skills.map((skill) => {
    const those = answers.filter(({ item }) => item.skills.includes(skill));
    return { skill, right: those.filter(isRight).length, total: those.length };
  });
}

function seenMisconceptions(answers: readonly ScoredAnswer[]): SeenMisconception[] {
  const seen = new Map<string, { belief: string; correction: string; items: string[] }>();
  for (const { item, submission, feedback } of answers) {
    for (const { id, belief, correction } of feedback ? heldBeliefs(submission, feedback) : []) {
      const entry = seen.get(id) ?? { belief, correction, items: [] };
      if (!entry.items.includes(item.id)) entry.items.push(item.id);
      seen.set(id, entry);
    }
  }
  // Array.prototype.sort is stable, so equals stay in order of first appearance.
  return [...seen]
    .map(([id, { belief, correction, items }]) => ({ id, belief, correction, items }))
    .sort((a, b) => b.items.length - a.items.length);
}
