import { assertNever } from '@/lib/kernel/assert-never';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { ChoiceItem, Item } from './item';
import { type GradingRule, scoreMultiple } from './kinds/multiple';
import { scoreSingle } from './kinds/single';
import { picksOf } from './prove-item';
import type { PublishedItem } from './published-item';
import type { Submission } from './wire';

export type Grade = {
  /** 0 … 1. */
  readonly score: number;
  /** The whole credit, not a part of it. */
  readonly right: boolean;
};

/** Submissions that cannot be graded. Choosing nothing can be: a blank is wrong. */
export type GradeError =
  | { readonly code: 'kind-not-open-yet'; readonly kind: Item['kind'] }
  | { readonly code: 'unknown-option'; readonly option: string }
  | { readonly code: 'too-many-chosen'; readonly chosen: number; readonly choose: number };

/** Judges a submission against the published key. Pure: the same two always give the same grade. */
export function gradeAnswer(
  published: PublishedItem,
  submission: Submission,
  rule: GradingRule,
): Result<Grade, GradeError> {
  const { item } = published;
  switch (item.kind) {
    case 'single':
    case 'multiple': {
      const chosen = new Set(submission.chosen);
      const refusal = refuseChoice(item, chosen);
      if (refusal) return err(refusal);
      const right = new Set(published.key);
      const score = item.kind === 'single' ? scoreSingle(right, chosen) : scoreMultiple(right, chosen, rule);
      return ok({ score, right: score === 1 });
    }
    case 'ordering':
    case 'matching':
    case 'case':
    case 'simulation':
      return err({ code: 'kind-not-open-yet', kind: item.kind });
    default:
      return assertNever(item);
  }
}

function refuseChoice(item: ChoiceItem, chosen: ReadonlySet<string>): GradeError | null {
  const unknown = [...chosen].find((id) => !item.options.some((option) => option.id === id));
  if (unknown !== undefined) return { code: 'unknown-option', option: unknown };
  const choose = picksOf(item);
  return chosen.size > choose ? { code: 'too-many-chosen', chosen: chosen.size, choose } : null;
}
