import 'server-only';
import type { ClassViewer } from '@/lib/classes/class-viewer';
import type { AttemptDeed } from '@/lib/classes/work';
import { type Submission, SubmissionSchema } from '@/lib/quiz';
import type { Viewer } from '@/lib/session/viewer';
import type { Db } from './db';
import { Prisma } from './generated/client';

/** Whose deeds: all active learners' of a class, each by their membership, or one's own, by one's own id. */
export type Whose = ClassViewer<'read-results'> | Viewer;

/** `learner` and `user_id` of everybody asked about; the queries below join it, so their number does not grow with the class. */
function learnersOf(whose: Whose): Prisma.Sql {
  if (!('class' in whose)) return Prisma.sql`SELECT ${whose.userId}::uuid AS learner, ${whose.userId}::uuid AS user_id`;
  return Prisma.sql`
    SELECT id AS learner, user_id FROM memberships
    WHERE class_id = ${whose.class.id}::uuid AND role = 'learner' AND state = 'active'`;
}

export type ReadingRecord = { readonly learner: string; readonly lesson: string; readonly savedAt: Date };

/** When each of these lessons was read, by the server's clock. */
export async function listReadings(db: Db, whose: Whose, lessons: readonly string[]): Promise<ReadingRecord[]> {
  return db.$queryRaw<ReadingRecord[]>`
    SELECT l.learner, r.subject AS lesson, r.saved_at AS "savedAt"
    FROM (${learnersOf(whose)}) l JOIN milestones r ON r.user_id = l.user_id
    WHERE r.kind = 'lesson-read' AND r.subject = ANY(${[...lessons]})`;
}

/** A quiz as it is asked: the assignment, and those of its questions that still exist. */
export type AskedQuiz = { readonly assignment: string; readonly quiz: string; readonly items: readonly string[] };

export type AttemptDeedRecord = AttemptDeed & { readonly learner: string; readonly assignment: string };

/**
 * Every attempt at these quizzes, as each assignment sees it. Counted here: of a large class there are a hundred
 * thousand answers, and what is judged is how many of them an attempt has and when the last one was.
 */
export async function listAttemptDeeds(
  db: Db,
  whose: Whose,
  quizzes: readonly AskedQuiz[],
): Promise<AttemptDeedRecord[]> {
  const rows = await db.$queryRaw<AttemptRow[]>`
    SELECT l.learner, q.assignment, a.id, max(n.saved_at) AS "lastAt",
      count(*) FILTER (WHERE n.final AND n.item_id = ANY(q.items))::int AS answered,
      count(*) FILTER (WHERE n.final AND n.item_id = ANY(q.items) AND n.score = 1)::int AS right,
      max(n.saved_at) FILTER (WHERE n.final AND n.item_id = ANY(q.items)) AS "answeredAt"
    FROM jsonb_to_recordset(${JSON.stringify(quizzes)}::jsonb) AS q(assignment uuid, quiz text, items text[])
    JOIN attempts a ON a.quiz = q.quiz
    JOIN (${learnersOf(whose)}) l ON l.user_id = a.user_id
    JOIN answers n ON n.attempt_id = a.id
    GROUP BY l.learner, q.assignment, a.id`;
  return rows.map((row) => ({
    ...row,
    lastAt: row.lastAt.getTime(),
    answeredAt: row.answeredAt?.getTime() ?? null,
  }));
}

type AttemptRow = Omit<AttemptDeedRecord, 'lastAt' | 'answeredAt'> & {
  readonly lastAt: Date;
  readonly answeredAt: Date | null;
};

export type GivenAnswer = {
  readonly contentHash: string;
  readonly submission: Submission;
  readonly learners: readonly string[];
};

/**
 * Final answers to assigned questions since their assignment opened, all learners who gave the same one together: as
 * many rows as there are different answers, however large the class.
 * @param assignment Of one assignment; without it, of all that are not withdrawn.
 */
export async function listGivenAnswers(
  db: Db,
  viewer: ClassViewer<'read-results'>,
  assignment?: string,
): Promise<GivenAnswer[]> {
  const which = assignment
    ? Prisma.sql`s.id = ${assignment}::uuid AND s.class_id = ${viewer.class.id}::uuid`
    : Prisma.sql`s.class_id = ${viewer.class.id}::uuid AND s.withdrawn_at IS NULL`;
  const rows = await db.$queryRaw<(Omit<GivenAnswer, 'submission'> & { readonly submission: unknown })[]>`
    SELECT "contentHash", submission, array_agg(learner) AS learners
    FROM (
      SELECT n.content_hash AS "contentHash", n.submission, l.learner
      FROM (${learnersOf(viewer)}) l
      JOIN attempts a ON a.user_id = l.user_id
      JOIN answers n ON n.attempt_id = a.id
      JOIN assignments s ON a.quiz = 'lesson:' || s.lesson AND n.item_id = ANY(s.items) AND n.saved_at >= s.opens_at
      WHERE ${which} AND s.kind = 'quiz' AND n.final
      GROUP BY n.content_hash, n.submission, l.learner
    ) AS given
    GROUP BY "contentHash", submission
    ORDER BY "contentHash", submission::text`;
  return rows.map((row) => ({ ...row, submission: SubmissionSchema.parse(row.submission) }));
}
