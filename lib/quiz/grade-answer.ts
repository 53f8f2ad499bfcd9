import { assertNever } from '@/lib/kernel/assert-never';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { Item } from './item';
import type { CaseItem } from './kinds/case';
import { type ChoiceItem, picksOf } from './kinds/choice';
import { type MatchingItem, scoreMatching } from './kinds/matching';
import { type GradingRule, scoreMultiple } from './kinds/multiple';
import { type OrderingItem, scoreOrdering } from './kinds/ordering';
import { scoreSingle } from './kinds/single';
import { type PublishedItem, publishedLeaf } from './published-item';
import type { Submission, SubmissionOf } from './submission';

export type Grade = {
  /** 0 … 1. */
  readonly score: number;
  /** The whole credit, not a part of it. */
  readonly right: boolean;
};

/** Submissions that cannot be graded. Answering nothing can be: a blank is wrong. */
export type GradeError =
  | { readonly code: 'wrong-kind'; readonly kind: Item['kind']; readonly submitted: Submission['kind'] }
  /** A simulation takes runs: `gradeSimulation`. */
  | { readonly code: 'takes-runs' }
  | { readonly code: 'unknown-option'; readonly option: string }
  | { readonly code: 'too-many-chosen'; readonly chosen: number; readonly choose: number }
  | { readonly code: 'unknown-part'; readonly part: string }
  | { readonly code: 'repeated-part'; readonly part: string }
  | { readonly code: 'unknown-text'; readonly text: string };

/** Judges a submission against the published key. Pure: the same two always give the same grade. */
export function gradeAnswer(
  published: PublishedItem,
  submission: Submission,
  rule: GradingRule,
): Result<Grade, GradeError> {
  const { item } = published;
  const wrongKind = { code: 'wrong-kind', kind: item.kind, submitted: submission.kind } as const;
  switch (item.kind) {
    case 'single':
    case 'multiple':
      return submission.kind === 'choice' ? gradeChoice(item, published.key, submission, rule) : err(wrongKind);
    case 'ordering':
      return submission.kind === 'ordering' ? gradeOrdering(item, published.key, submission) : err(wrongKind);
    case 'matching':
      return submission.kind === 'matching'
        ? gradeMatching(item, published.pairs ?? {}, submission, rule)
        : err(wrongKind);
    case 'case':
      return submission.kind === 'case' ? gradeCase(item, published, submission, rule) : err(wrongKind);
    case 'simulation':
      return err(submission.kind === 'simulation' ? { code: 'takes-runs' } : wrongKind);
    default:
      return assertNever(item);
  }
}

const toGrade = (score: number): Result<Grade, never> => ok({ score, right: score === 1 });

function gradeChoice(
  item: ChoiceItem,
  key: readonly string[],
  submission: SubmissionOf<'choice'>,
  rule: GradingRule,
): Result<Grade, GradeError> {
  const chosen = new Set(submission.chosen);
  const unknown = [...chosen].find((id) => !item.options.some((option) => option.id === id));
  if (unknown !== undefined) return err({ code: 'unknown-option', option: unknown });
  const choose = picksOf(item);
  if (chosen.size > choose) return err({ code: 'too-many-chosen', chosen: chosen.size, choose });
  const right = new Set(key);
  return toGrade(item.kind === 'single' ? scoreSingle(right, chosen) : scoreMultiple(right, chosen, rule));
}

function gradeOrdering(
  { steps }: OrderingItem,
  key: readonly string[],
  { order }: SubmissionOf<'ordering'>,
): Result<Grade, GradeError> {
  const unknown = order.find((part) => !steps.some(({ id }) => id === part));
  if (unknown !== undefined) return err({ code: 'unknown-part', part: unknown });
  const repeated = order.find((part, i) => order.indexOf(part) !== i);
  if (repeated !== undefined) return err({ code: 'repeated-part', part: repeated });
  return toGrade(scoreOrdering(key, order));
}

function gradeMatching(
  { prompts, answers, reuse }: MatchingItem,
  key: { readonly [prompt: string]: string },
  { pairs }: SubmissionOf<'matching'>,
  rule: GradingRule,
): Result<Grade, GradeError> {
  const given = Object.values(pairs);
  const unknown =
    Object.keys(pairs).find((part) => !prompts.some(({ id }) => id === part)) ??
    given.find((part) => !answers.some(({ id }) => id === part));
  if (unknown !== undefined) return err({ code: 'unknown-part', part: unknown });
  const repeated = reuse ? undefined : given.find((part, i) => given.indexOf(part) !== i);
  if (repeated !== undefined) return err({ code: 'repeated-part', part: repeated });
  return toGrade(scoreMatching(key, pairs, rule));
}

/** Each item of a case is scored alone; the case's score is their mean, and an item left out is wrong. */
function gradeCase(
  { items }: CaseItem,
  published: PublishedItem,
  { answers }: SubmissionOf<'case'>,
  rule: GradingRule,
): Result<Grade, GradeError> {
  const unknown = Object.keys(answers).find((id) => !items.some((leaf) => leaf.id === id));
  if (unknown !== undefined) return err({ code: 'unknown-part', part: unknown });
  let score = 0;
  for (const leaf of items) {
    const answer = Object.hasOwn(answers, leaf.id) ? answers[leaf.id] : undefined;
    if (!answer) continue;
    const grade = gradeAnswer(publishedLeaf(published, leaf), answer, rule);
    if (!grade.ok) return grade;
    score += grade.value.score;
  }
  return toGrade(score / items.length);
}
