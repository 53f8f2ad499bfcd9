import type { Json } from '@/lib/kernel/json';
import { gradeAnswer } from './grade-answer';
import type { Option } from './item';
import type { GradingRule } from './kinds/multiple';
import type { PublishedItem } from './published-item';
import type { Feedback, Submission } from './wire';

/**
 * All that is said once an answer is final: the grade, why each option is right or wrong, the facts, and
 * the run to look at. Callers grade first; a submission that cannot be graded here is a bug and throws.
 */
export function toFeedback(published: PublishedItem, submission: Submission, rule: GradingRule = 'practice'): Feedback {
  const grade = gradeAnswer(published, submission, rule);
  if (!grade.ok) throw new Error(`Feedback asked for an answer that cannot be graded: ${grade.error.code}`);
  const { item, scenario, proof } = published;
  return {
    right: grade.value.right,
    score: grade.value.score,
    options: 'options' in item ? item.options.map((option) => optionFeedback(published, option)) : [],
    facts: published.facts.map((fact) => ({ ...fact })),
    // The scenario came from JSON; its type says more than `Json` can.
    ...(scenario && proof ? { proof: { scenario: scenario as unknown as Json, ...proof } } : {}),
    source: item.source,
  };
}

function optionFeedback({ key, misconceptions }: PublishedItem, option: Option): Feedback['options'][number] {
  const belief = misconceptions.find(({ id }) => id === option.misconception);
  return {
    id: option.id,
    right: key.includes(option.id),
    why: option.why,
    ...(belief ? { misconception: { ...belief } } : {}),
  };
}
