import type { AnswerPost, AnswerState, MilestonePost, Submission } from '@/lib/quiz/wire';
import type { Attempt, KeptAnswer } from './attempt';
import type { Entry, Post, Reply } from './entry';
import type { Ledger, Step } from './store';

/** One change of an answer, as the page asks for it. */
export type AnswerSave = {
  readonly attempt: Attempt;
  readonly item: string;
  readonly contentHash: string;
  readonly seed: number;
  readonly submission: Submission;
  readonly final: boolean;
};

const answerPost = (attempt: Attempt, item: string, answer: KeptAnswer, id: string): Post => ({
  kind: 'answer',
  body: {
    id,
    attempt: { id: attempt.id, quiz: attempt.quiz, seed: attempt.seed, startedAt: attempt.startedAt },
    item,
    seed: answer.seed,
    contentHash: answer.contentHash,
    submission: answer.submission,
    sequence: answer.sequence,
    final: answer.final,
  } satisfies AnswerPost,
});

/** The attempt that a step about this post reads and writes. */
export const attemptOf = (post: Post): string | null => (post.kind === 'answer' ? post.body.attempt.id : null);

/** Keeps a change and queues it. A final answer stays as it is: a later change of it is dropped here. */
export function keepAnswer(save: AnswerSave, kept: Attempt | null, id: string): Step {
  const attempt = kept ?? save.attempt;
  const before = attempt.answers[save.item];
  if (before?.final) return {};
  const answer: KeptAnswer = {
    sequence: before ? before.sequence + 1 : 0,
    contentHash: save.contentHash,
    seed: save.seed,
    submission: save.submission,
    final: save.final,
    score: null,
    feedback: null,
  };
  const next = { ...attempt, place: save.item, answers: { ...attempt.answers, [save.item]: answer } };
  return { attempt: next, append: [answerPost(next, save.item, answer, id)] };
}

/** Asks again for the feedback of a final answer that was given in another browser, or before a crash. */
export function askAgain(attempt: Attempt, item: string, ledger: Ledger, id: string): Step {
  const answer = attempt.answers[item];
  const waits = ledger.entries.some(
    ({ post }) => post.kind === 'answer' && post.body.attempt.id === attempt.id && post.body.item === item,
  );
  return !answer?.final || answer.feedback || waits ? {} : { attempt, append: [answerPost(attempt, item, answer, id)] };
}

export function keepMilestone(milestone: MilestonePost, ledger: Ledger): Step {
  const same = (other: MilestonePost) => other.kind === milestone.kind && other.subject === milestone.subject;
  const known =
    ledger.reached.some(same) ||
    ledger.entries.some(({ post, setAside }) => post.kind === 'milestone' && !setAside && same(post.body));
  return known ? {} : { append: [{ kind: 'milestone', body: milestone }] };
}

/** True for two saves of one answer. */
export const isSameAnswer = (a: Post, b: Post): boolean =>
  a.kind === 'answer' && b.kind === 'answer' && a.body.attempt.id === b.body.attempt.id && a.body.item === b.body.item;

/**
 * Drops an entry that cannot be saved, and the other saves of the same answer that were set aside. Its question
 * opens again, so that it can be answered anew; the count of its saves goes on, because the server ignores a
 * lower one.
 */
export function letGo({ order, post }: Entry, ledger: Ledger, kept: Attempt | null): Step {
  const drop = ledger.entries
    .filter((entry) => entry.setAside && (entry.order === order || isSameAnswer(entry.post, post)))
    .map((entry) => entry.order);
  const answer = post.kind === 'answer' ? kept?.answers[post.body.item] : undefined;
  if (post.kind !== 'answer' || !kept || !answer || answer.score !== null) return { drop };
  const open = { ...answer, submission: reopened(answer.submission), final: false };
  return { drop, attempt: { ...kept, answers: { ...kept.answers, [post.body.item]: open } } };
}

/** Options are chosen anew; what took longer to make is there to be changed. */
const reopened = (submission: Submission): Submission =>
  submission.kind === 'choice' ? { kind: 'choice', chosen: [] } : submission;

/**
 * What the flush does after a reply: `next` goes on with the queue, `later` stops and tries again after a
 * wait, `skip` leaves the entry waiting and goes on with the others.
 */
export type Settlement = { readonly step: Step; readonly queue: 'next' | 'later' | 'skip' };

const settled = (step: Step): Settlement => ({ step, queue: 'next' });

/** Pure judgement of a reply: an entry leaves only when the server has it; what it refuses for good is set aside. */
export function settle(
  entry: Entry,
  reply: Reply,
  ledger: Ledger,
  kept: Attempt | null,
  newId: () => string,
): Settlement {
  const drop = [entry.order];
  if (reply.kind === 'unreachable') return { step: {}, queue: 'later' };
  if (reply.kind === 'stored' || reply.code === 'already-final') {
    return settled({ drop, account: true, ...receive(entry.post, reply, ledger, kept) });
  }
  switch (reply.code) {
    case 'no-account':
      return { step: { account: false }, queue: 'skip' };
    case 'sign-in':
      // Not this browser's to copy: the entry waits until the account that owns the attempt is signed in again.
      return { step: {}, queue: 'skip' };
    case 'unavailable':
    case 'too-many-requests':
      return { step: {}, queue: 'later' };
    case 'wrong-owner':
      // Once only: an attempt that is refused again under its new id has another cause.
      return kept && kept.was === undefined
        ? settled(readdress(kept, ledger, newId))
        : settled({ setAside: { order: entry.order, code: reply.code } });
    case 'malformed':
    case 'too-large':
    case 'unknown-item':
    case 'cross-site':
      return settled({ setAside: { order: entry.order, code: reply.code } });
  }
}

function receive(
  post: Post,
  reply: Exclude<Reply, { kind: 'unreachable' }>,
  ledger: Ledger,
  kept: Attempt | null,
): Step {
  if (post.kind === 'milestone') return { reached: [...ledger.reached, post.body] };
  const answer = kept?.answers[post.body.item];
  if (!kept || !answer) return {};
  if (!reply.feedback) {
    if (reply.kind !== 'stored' || !reply.grading) return {};
    const id = reply.answer ?? post.body.id;
    return withAnswer(kept, post.body.item, { ...answer, final: true, id, grading: reply.grading });
  }
  const { grading: _, ...rest } = answer;
  // What was refused was another save than the one that counts.
  const known = reply.kind === 'stored' ? { id: reply.answer ?? post.body.id } : {};
  // `already-final` may tell of an answer given elsewhere: the server's verdict stands, and so it is final here too.
  const graded = { ...rest, ...known, final: true, score: reply.feedback.score, feedback: reply.feedback };
  return withAnswer(kept, post.body.item, graded);
}

const withAnswer = (kept: Attempt, item: string, answer: KeptAnswer): Step => ({
  attempt: { ...kept, answers: { ...kept.answers, [item]: answer } },
});

/** What the server says of an answer whose grade was asked for: graded by now, failed, or still waiting. */
export function keepGrade(state: AnswerState, kept: Attempt | null): Step {
  const answer = kept?.answers[state.item];
  if (!kept || !answer || answer.id !== state.id || state.grading === 'waiting') return {};
  if (state.grading === 'failed') return withAnswer(kept, state.item, { ...answer, grading: 'failed' });
  const { grading: _, ...rest } = answer;
  return withAnswer(kept, state.item, { ...rest, score: state.score, feedback: state.feedback });
}

/**
 * The session that owned the attempt is gone (cookie cleared, or the reply that carried it never arrived). This browser holds every
 * answer, so the attempt is saved once more under a new id, and what was reached before is told again.
 */
function readdress(kept: Attempt, ledger: Ledger, newId: () => string): Step {
  const attempt: Attempt = { ...kept, id: newId(), was: kept.id };
  const answers = Object.entries(kept.answers)
    .sort(([, a], [, b]) => a.sequence - b.sequence)
    .map(([item, answer]) => answerPost(attempt, item, answer, newId()));
  const milestones: Post[] = ledger.reached.map((body) => ({ kind: 'milestone', body: { ...body, id: newId() } }));
  const stale = ledger.entries.filter(({ post }) => post.kind === 'answer' && post.body.attempt.id === kept.id);
  return {
    drop: stale.map((entry) => entry.order),
    forget: kept.id,
    attempt,
    append: [...answers, ...milestones],
    reached: [],
  };
}
