import type { Progress } from '@/lib/quiz/wire';
import type { LessonInfo } from './lesson-info';

export type AttemptRow = {
  readonly id: string;
  readonly title: string;
  /** Null where the lesson is gone, and for what belongs to no lesson. */
  readonly lesson: string | null;
  /** Where its kind of practice goes on: with the latest attempt. Null where the lesson is gone. */
  readonly href: string | null;
  readonly startedAt: string;
  readonly answered: number;
  readonly right: number;
  readonly total: number;
  readonly done: boolean;
};

/** An attempt as a table shows it. Answers to questions that have left the lesson still count. */
export function toAttemptRow(attempt: Progress['attempts'][number], lessons: readonly LessonInfo[]): AttemptRow {
  const [kind = '', id = ''] = attempt.quiz.split(':');
  const lesson = kind === 'lesson' ? lessons.find((one) => one.id === id) : undefined;
  const final = attempt.answers.filter((answer) => answer.final);
  const total = new Set([...(lesson?.items ?? []), ...final.map(({ item }) => item)]).size;
  return {
    id: attempt.id,
    title: lesson?.title ?? id.replaceAll(/[.-]/g, ' '),
    lesson: lesson?.id ?? null,
    href: kind === 'lesson' ? (lesson ? `/quizzes/${lesson.id}` : null) : `/quizzes/${kind}s/${id}`,
    startedAt: attempt.startedAt,
    answered: final.length,
    right: final.filter(({ score }) => score === 1).length,
    total,
    done: final.length >= total,
  };
}
