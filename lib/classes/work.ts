import { assertNever } from '@/lib/kernel/assert-never';
import type { Work, WorkState } from './views';
import { toMoment } from './zoned-time';

/** What is asked, in epoch milliseconds. */
export type Task = {
  readonly kind: 'lesson' | 'quiz';
  readonly assignedAt: number;
  readonly opensAt: number;
  readonly dueAt: number;
  /** How many questions were assigned and still exist. */
  readonly questions: number;
};

/** One attempt at a quiz, by the server's clock. Only answers to the task's questions are counted. */
export type AttemptDeed = {
  readonly id: string;
  /** The last save in it, whatever it was: drafts and other questions too. */
  readonly lastAt: number;
  /** Questions answered for good, and how many of them rightly. */
  readonly answered: number;
  readonly right: number;
  /** When the last of them was. */
  readonly answeredAt: number | null;
};

/** What one learner did about a task: when the reading of its lesson was saved, and every attempt at its quiz. */
export type Deeds = { readonly readAt: number | null; readonly attempts: readonly AttemptDeed[] };

export type Judgement = {
  readonly state: WorkState;
  readonly doneAt: number | null;
  readonly score: Work['score'];
  readonly answered: Work['answered'];
};

/**
 * How far a learner is. Done counts once and for good: a lesson by its first reading, also one before it was assigned;
 * a quiz by the first attempt in which every question is answered for good. What comes later is practice.
 */
export function judgeWork(task: Task, deeds: Deeds, now: number): Judgement {
  switch (task.kind) {
    case 'lesson':
      return deeds.readAt === null ? undone(task, null, now) : doneLesson(task, deeds.readAt);
    case 'quiz':
      return judgeQuiz(task, deeds.attempts, now);
    default:
      return assertNever(task.kind);
  }
}

function doneLesson({ assignedAt, dueAt }: Task, readAt: number): Judgement {
  // Read before it was assigned is never late, even where the due time was moved before the assigning.
  const isLate = readAt > dueAt && readAt > assignedAt;
  return { state: isLate ? 'done-late' : 'done', doneAt: readAt, score: null, answered: null };
}

function judgeQuiz(task: Task, attempts: readonly AttemptDeed[], now: number): Judgement {
  const { questions, opensAt, dueAt } = task;
  // An attempt that ended before the quiz opened was practice; one that went on since counts as a whole.
  const since = attempts.filter(({ lastAt }) => lastAt >= opensAt);
  const [first] = since
    .flatMap(({ id, answered, right, answeredAt: doneAt }) =>
      doneAt !== null && answered === questions ? [{ id, right, doneAt }] : [],
    )
    // By the time of finishing, not of beginning: an older attempt that is finished later must not change a result.
    .sort((a, b) => a.doneAt - b.doneAt || (a.id < b.id ? -1 : 1));
  if (first) {
    const { doneAt, right } = first;
    return { state: doneAt > dueAt ? 'done-late' : 'done', doneAt, score: { right, of: questions }, answered: null };
  }
  const done = Math.max(...since.map(({ answered }) => answered));
  const answered = since.length === 0 ? null : { done, of: questions };
  return undone(task, answered, now);
}

function undone({ kind, dueAt, questions }: Task, answered: Judgement['answered'], now: number): Judgement {
  // A quiz of which no question is left asks nothing of anybody.
  const isMissing = now > dueAt && (kind === 'lesson' || questions > 0);
  const state = isMissing ? 'missing' : answered ? 'started' : 'not-started';
  return { state, doneAt: null, score: null, answered };
}

/** For a page, with its time in the class's zone. */
export const toWork = ({ state, doneAt, score, answered }: Judgement, timeZone: string): Work => ({
  state,
  done: doneAt === null ? null : toMoment(doneAt, timeZone),
  score,
  answered,
});
