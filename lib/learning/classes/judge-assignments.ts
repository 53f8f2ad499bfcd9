import 'server-only';
import { type AttemptDeed, type Judgement, judgeWork, type Task } from '@/lib/classes/work';
import { findLesson } from '@/lib/content';
import type { AssignmentRecord } from '@/lib/data/assignments';
import type { Db } from '@/lib/data/db';
import { listAttemptDeeds, listReadings, type Whose } from '@/lib/data/deeds';

/** How far one learner (by the id that `Whose` speaks of) is with one assignment. */
export type Judge = (assignment: AssignmentRecord, learner: string) => Judgement;

/** Reads once what everybody did about these assignments, and then judges any pair of the two without another query. */
export async function judgeAssignments(
  db: Db,
  whose: Whose,
  assignments: readonly AssignmentRecord[],
  now: Date,
): Promise<Judge> {
  const readAt = new Map<string, number>();
  const lessons = assignments.filter(({ kind }) => kind === 'lesson').map(({ lesson }) => lesson);
  if (lessons.length > 0) {
    for (const { learner, lesson, savedAt } of await listReadings(db, whose, lessons))
      readAt.set(`${learner} ${lesson}`, savedAt.getTime());
  }
  const attempts = new Map<string, AttemptDeed[]>();
  const quizzes = assignments
    .filter(({ kind }) => kind === 'quiz')
    .map((quiz) => ({ assignment: quiz.id, quiz: `lesson:${quiz.lesson}`, items: itemsLeft(quiz) }));
  if (quizzes.length > 0) {
    for (const attempt of await listAttemptDeeds(db, whose, quizzes)) {
      const key = `${attempt.learner} ${attempt.assignment}`;
      attempts.set(key, [...(attempts.get(key) ?? []), attempt]);
    }
  }
  const tasks = new Map(assignments.map((assignment) => [assignment.id, toTask(assignment)]));
  return ({ id, lesson }, learner) => {
    const task = tasks.get(id);
    if (!task) throw new Error(`Assignment ${id} is not among those whose work was read`);
    const deeds = {
      readAt: readAt.get(`${learner} ${lesson}`) ?? null,
      attempts: attempts.get(`${learner} ${id}`) ?? [],
    };
    return judgeWork(task, deeds, now.getTime());
  };
}

/** A question that was taken out of the quiz since can be answered by nobody, so it is asked of nobody. */
function itemsLeft({ lesson, items }: AssignmentRecord): string[] {
  const current = findLesson(lesson)?.items ?? [];
  return items.filter((item) => current.includes(item));
}

function toTask(assignment: AssignmentRecord): Task {
  const { kind, opensAt, dueAt, createdAt } = assignment;
  return {
    kind,
    assignedAt: createdAt.getTime(),
    opensAt: opensAt.getTime(),
    dueAt: dueAt.getTime(),
    questions: itemsLeft(assignment).length,
  };
}
