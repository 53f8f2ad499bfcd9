import type { Answer } from '@/lib/kernel/answer';
import { fieldsOf } from '@/lib/kernel/prediction';
import type { Query } from '@/lib/kernel/query';
import type { Predict } from '@/lib/kernel/scenario';
import type { AnsweredField, Decided } from './engine-protocol';

/** What a run says to each field of a prediction, with the event that decided it; null where nothing was asked. */
export function answerFields(
  predict: Predict | undefined,
  answer: (query: Query) => Answer,
  because: (n: number | null) => Decided,
): readonly AnsweredField[] | null {
  if (!predict) return null;
  return fieldsOf(predict).map(({ query }) => {
    const { value, decidedBy } = answer(query);
    return { answer: value, ...because(decidedBy) };
  });
}
