import type { PublicOrdering } from '@/lib/quiz';
import type { Submission } from '@/lib/quiz/wire';

/** The steps as they stand: in the learner's order, and those it does not name after them as shown. */
export function stepOrder({ steps }: PublicOrdering, submission: Submission | null): readonly string[] {
  const shown = steps.map(({ id }) => id);
  const given = submission?.kind === 'ordering' ? submission.order.filter((id) => shown.includes(id)) : [];
  return [...given, ...shown.filter((id) => !given.includes(id))];
}

/** The order with one step at another place, counted from 0; a place that is none is the nearest one. */
export function moveStep(order: readonly string[], step: string, to: number): readonly string[] {
  const others = order.filter((id) => id !== step);
  const place = Math.max(0, Math.min(to, others.length));
  return [...others.slice(0, place), step, ...others.slice(place)];
}
