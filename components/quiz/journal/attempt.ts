import type { Feedback, Progress, Regraded, Submission } from '@/lib/quiz/wire';

/** What this browser knows about the answer to one item. */
export type KeptAnswer = {
  readonly sequence: number;
  readonly contentHash: string;
  readonly seed: number;
  readonly submission: Submission;
  readonly final: boolean;
  /** Null until graded. */
  readonly score: number | null;
  /** Null until the server has sent it to this browser. */
  readonly feedback: Feedback | null;
  /** Of a final answer: what the server knows it by. */
  readonly id?: string;
  /** Of a simulation's final answer that has no grade: its runs are being made, or did not end within their time. */
  readonly grading?: 'waiting' | 'failed';
  /** Where an operator gave it another grade. */
  readonly regraded?: Regraded;
};

/** An attempt as this browser keeps it: enough to go on, and to save it all again, without the server. */
export type Attempt = {
  readonly id: string;
  readonly quiz: string;
  readonly seed: number;
  /** ISO, UTC. */
  readonly startedAt: string;
  /** The item last looked at. */
  readonly place: string | null;
  readonly answers: { readonly [item: string]: KeptAnswer };
  /** Options the learner struck out, by item: a thinking aid that never leaves this browser. */
  readonly struck: { readonly [item: string]: readonly string[] };
  /** The id it had before the session that owned it was lost. */
  readonly was?: string;
};

export function newAttempt(facts: Pick<Attempt, 'id' | 'quiz' | 'seed' | 'startedAt'>): Attempt {
  return { ...facts, place: null, answers: {}, struck: {} };
}

/** A graded answer beats one that is not; else the later save wins, and `a` where both are the same save. */
function newer(a: KeptAnswer, b: KeptAnswer): KeptAnswer {
  const [isGraded, isOtherGraded] = [a.score !== null, b.score !== null];
  const winner = isGraded === isOtherGraded ? (b.sequence > a.sequence ? b : a) : isGraded ? a : b;
  if (winner.score === null) return winner;
  const [id, regraded] = [winner.id ?? a.id ?? b.id, winner.regraded ?? a.regraded ?? b.regraded];
  return {
    ...winner,
    feedback: winner.feedback ?? a.feedback ?? b.feedback,
    ...(id === undefined ? {} : { id }),
    ...(regraded ? { regraded } : {}),
  };
}

/** Joins what another tab or the server knows about an attempt with what this one knows. */
export function mergeAttempts(own: Attempt, other: Attempt): Attempt {
  const answers: Record<string, KeptAnswer> = { ...own.answers };
  for (const [item, theirs] of Object.entries(other.answers)) {
    const ours = answers[item];
    answers[item] = ours ? newer(ours, theirs) : theirs;
  }
  return { ...own, place: own.place ?? other.place, struck: { ...other.struck, ...own.struck }, answers };
}

/** An attempt as GET /api/progress tells it: without feedback, which comes when an answer is asked for again. */
export function fromProgress(row: Progress['attempts'][number]): Attempt {
  const answers = Object.fromEntries(
    row.answers.map(({ item, id, regraded, ...answer }) => {
      const known = { ...(id !== undefined && answer.final ? { id } : {}), ...(regraded ? { regraded } : {}) };
      return [item, { ...answer, ...known, seed: row.seed, feedback: null }] as const;
    }),
  );
  return { ...newAttempt(row), answers };
}

/** The attempt to go on with: the one begun last. An older unfinished one was left for it. */
export function latestAttempt(attempts: readonly Attempt[]): Attempt | null {
  return attempts.reduce<Attempt | null>(
    (latest, attempt) => (latest && latest.startedAt >= attempt.startedAt ? latest : attempt),
    null,
  );
}
