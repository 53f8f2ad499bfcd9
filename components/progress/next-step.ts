import type { Progress } from '@/lib/quiz/wire';
import { toAttemptRow } from './attempt-row';
import type { LessonInfo } from './lesson-info';

export type NextStep =
  | { readonly do: 'go-on'; readonly lesson: LessonInfo; readonly left: number }
  | { readonly do: 'practice'; readonly lesson: LessonInfo }
  | { readonly do: 'read'; readonly lesson: LessonInfo }
  | { readonly do: 'repeat'; readonly lesson: LessonInfo; readonly right: number; readonly total: number };

type Known = Pick<Progress, 'attempts'> & { readonly lessonsRead: readonly { readonly lesson: string }[] };

/**
 * One thing to do next, or null when there are no lessons: finish what is begun, practice what is read, read
 * what is not, and then repeat what came out worst.
 */
export function nextStep(progress: Known, lessons: readonly LessonInfo[]): NextStep | null {
  const practiced = lessons.filter(({ items }) => items.length > 0);
  const latest = practiced.flatMap((lesson) => {
    const attempts = progress.attempts.filter(({ quiz }) => quiz === `lesson:${lesson.id}`);
    const [newest] = [...attempts].sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
    return newest ? [{ lesson, lastAt: newest.lastAt, row: toAttemptRow(newest, lessons) }] : [];
  });

  const begun = latest.filter(({ row }) => !row.done).sort((a, b) => (a.lastAt < b.lastAt ? 1 : -1))[0];
  if (begun) return { do: 'go-on', lesson: begun.lesson, left: begun.row.total - begun.row.answered };

  const isRead = ({ id }: LessonInfo) => progress.lessonsRead.some(({ lesson }) => lesson === id);
  const untried = practiced.find((lesson) => isRead(lesson) && !latest.some((one) => one.lesson === lesson));
  if (untried) return { do: 'practice', lesson: untried };

  const unread = lessons.find((lesson) => !isRead(lesson) && !latest.some((one) => one.lesson === lesson));
  if (unread) return { do: 'read', lesson: unread };

  const worst = [...latest].sort((a, b) => a.row.right / a.row.total - b.row.right / b.row.total)[0];
  return worst ? { do: 'repeat', lesson: worst.lesson, right: worst.row.right, total: worst.row.total } : null;
}
