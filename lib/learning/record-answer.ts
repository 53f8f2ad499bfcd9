import 'server-only';
import { appendAnswer, findEarlierAnswers } from '@/lib/data/answers';
import { createAttempt, lockAttempt } from '@/lib/data/attempts';
import { db, inTransaction, type Tx } from '@/lib/data/db';
import { addGradingJob, findJob } from '@/lib/data/grading-jobs';
import { type GradeColumns, toGradeColumns } from '@/lib/data/receipts';
import { absorbGuest, findUser } from '@/lib/data/users';
import { err, ok, type Result } from '@/lib/kernel/result';
import {
  type AnswerPost,
  type AnswerReply,
  gradeAnswer,
  itemHash,
  type PublishedItem,
  type Submission,
  textNamesOf,
  toFeedback,
  toReceipt,
} from '@/lib/quiz';
import { openGuest } from '@/lib/session/open-guest';
import { toViewer } from '@/lib/session/to-viewer';
import type { Viewer } from '@/lib/session/viewer';
import { findPublished } from './find-published';
import { waitForGrade, wakeGrading } from './grading/grade-queue';
import type { RefusalReason } from './refusal';

export type RecordedAnswer = {
  readonly reply: AnswerReply;
  /** The viewer the answer was saved for. The reply carries their cookie when the request had none. */
  readonly viewer: Viewer;
};

/** What feedback is given on: the item as it was shown, and what was answered. */
type FinalAnswer = { readonly id: string; readonly contentHash: string; readonly submission: Submission };

/** What the transaction found or did; feedback is made from it afterwards, outside. */
type Saved = { readonly viewer: Viewer; readonly duplicate: boolean; readonly final: FinalAnswer | null };
type SaveRefusal =
  | { readonly code: 'wrong-owner' | 'sign-in' | 'malformed' }
  | { readonly code: 'already-final'; readonly final: FinalAnswer };

/** What a save carries into the transaction: a grade, or that runs will have to make one. Null for a draft. */
type Graded = { readonly kind: 'now'; readonly columns: GradeColumns } | { readonly kind: 'by-runs' } | null;

/** The reply to a simulation's answer waits this long for its grade; most take a tenth of it. */
const patienceMs = 2_000;

/**
 * Saves one change of an answer and grades it when it is final. Sending the same post again, in any order and at
 * the same time, stores it once and gives the same reply. Without a viewer a guest is made (or found again, see
 * `ownerOf`) in the same transaction. A simulation is final at once and graded by the queue: its row and its job are
 * one transaction, so none is ever lost between them.
 */
export async function recordAnswer(
  viewer: Viewer | null,
  post: AnswerPost,
): Promise<Result<RecordedAnswer, RefusalReason>> {
  // Published items never change, so they are read and the answer judged before the transaction starts.
  const published = await findPublished(post.contentHash);
  if (published?.item.id !== post.item) return err({ code: 'unknown-item' });
  const graded = post.final ? gradeNow(published, post) : ok(null);
  if (!graded.ok) return graded;

  const saved = await inTransaction((tx) => save(tx, viewer, post, graded.value));
  if (!saved.ok) {
    if (saved.error.code !== 'already-final') return err({ code: saved.error.code });
    const { feedback } = await feedbackOn(saved.error.final, published);
    return err({ code: 'already-final', feedback });
  }
  const { duplicate, final } = saved.value;
  if (final && graded.value?.kind === 'by-runs' && !duplicate) {
    wakeGrading();
    await waitForGrade(final.id, patienceMs);
  }
  const given = final ? await feedbackOn(final, published) : { feedback: null };
  return ok({ viewer: saved.value.viewer, reply: { stored: true, id: post.id, duplicate, ...given } });
}

function gradeNow(published: PublishedItem, post: AnswerPost): Result<Graded, { readonly code: 'malformed' }> {
  const { seed, submission } = post;
  const { item } = published;
  if (item.kind === 'simulation') {
    if (submission.kind !== 'simulation') return err({ code: 'malformed' });
    const known = Object.keys(submission.texts).every((text) => textNamesOf(item).includes(text));
    return known ? ok({ kind: 'by-runs' }) : err({ code: 'malformed' });
  }
  const grade = gradeAnswer(published, submission, 'practice');
  if (!grade.ok) return err({ code: 'malformed' });
  const receipt = toReceipt(published, { seed, submission, mode: 'practice', score: grade.value.score });
  return ok({ kind: 'now', columns: toGradeColumns(receipt) });
}

async function save(
  tx: Tx,
  viewer: Viewer | null,
  post: AnswerPost,
  graded: Graded,
): Promise<Result<Saved, SaveRefusal>> {
  const owner = await ownerOf(tx, viewer, post.attempt);
  if (!owner.ok) return owner;
  const { same, final, newest } = await findEarlierAnswers(tx, post);
  if (same) {
    if (same.userId !== owner.value.userId) return err({ code: 'wrong-owner' });
    if (same.attemptId !== post.attempt.id || same.item !== post.item) return err({ code: 'malformed' });
    return ok({ viewer: owner.value, duplicate: true, final: same.final ? same : null });
  }
  if (final) return err({ code: 'already-final', final });
  if (newest && newest.sequence >= post.sequence) return ok({ viewer: owner.value, duplicate: true, final: null });
  await appendAnswer(tx, owner.value, post, graded?.kind === 'now' ? graded.columns : null);
  if (graded?.kind === 'by-runs') await addGradingJob(tx, post.id);
  return ok({ viewer: owner.value, duplicate: false, final: post.final ? post : null });
}

/**
 * The learner to save for, with the attempt made where it is new.
 *
 * The first answer of a browser makes a guest, and the reply that carries the guest's cookie may get lost: the
 * connection drops, the server is killed, or a second request was under way already. The browser then sends the
 * answer again without the cookie, and it must neither be refused nor end up with a second guest. What proves
 * that it is the same browser is the attempt's id, which is random and was told to nobody. So as long as a
 * guest's cookie never came back (`lastSeenAt` is null), whoever names one of its attempts is that guest; a viewer
 * who has another cookie by now takes the guest's answers over.
 */
async function ownerOf(
  tx: Tx,
  viewer: Viewer | null,
  wanted: AnswerPost['attempt'],
): Promise<Result<Viewer, SaveRefusal>> {
  const attempt = await lockAttempt(tx, wanted.id);
  if (!attempt) {
    const owner = viewer ?? (await openGuest(tx));
    await createAttempt(tx, owner, wanted);
    return ok(owner);
  }
  if (attempt.quiz !== wanted.quiz || attempt.seed !== wanted.seed) return err({ code: 'malformed' });
  if (attempt.owner.id === viewer?.userId) return ok(viewer);
  // Whoever asks without that account must sign in to it: a copy of its answers would end up with somebody else.
  if (attempt.owner.kind === 'account') return err({ code: 'sign-in' });
  if (attempt.owner.lastSeenAt !== null) return err({ code: 'wrong-owner' });
  if (viewer) {
    await absorbGuest(tx, attempt.owner.id, viewer);
    return ok(viewer);
  }
  const guest = await findUser(tx, attempt.owner.id);
  return guest ? ok(toViewer(guest)) : err({ code: 'wrong-owner' });
}

/** What is said about a stored answer, which may have been to an earlier wording of the item than the one posted. */
async function feedbackOn(
  answer: FinalAnswer,
  posted: PublishedItem,
): Promise<Pick<AnswerReply, 'feedback' | 'grading' | 'answer'>> {
  const published = answer.contentHash === itemHash(posted) ? posted : await findPublished(answer.contentHash);
  if (!published) throw new Error(`Answered item ${answer.contentHash} is no longer stored`);
  if (published.item.kind !== 'simulation') return { feedback: toFeedback(published, answer.submission) };
  const job = await findJob(db(), answer.id);
  if (job?.state !== 'done') return { feedback: null, grading: job?.state ?? 'failed', answer: answer.id };
  return { feedback: toFeedback(published, answer.submission, 'practice', job.grade) };
}
