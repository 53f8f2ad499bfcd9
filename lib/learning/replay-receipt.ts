import 'server-only';
import type { FreshGrade } from '@/lib/grading/task';
import { canonicalJson, type Json } from '@/lib/kernel/json';
import { err, ok, type Result } from '@/lib/kernel/result';
import { type PublishedItem, type Receipt, type Replay, rubricVersion } from '@/lib/quiz';
import type { Viewer } from '@/lib/session/viewer';
import { findPublished } from './find-published';
import { gradingState } from './grading/grading-state';
import type { GradingRefusal } from './grading-refusal';
import { readReceipt } from './read-receipt';

/**
 * Grades an answer again from its receipt and the stored version of its item alone, with the engine of today and its runs
 * made anew, and says whether all is the same.
 */
export async function replayReceipt(viewer: Viewer | null, id: string): Promise<Result<Replay, GradingRefusal>> {
  const receipt = await readReceipt(viewer, id);
  if (!receipt.ok) return receipt;
  const { contentHash, submission, mode } = receipt.value;
  const published = await findPublished(contentHash);
  if (!published) throw new Error(`Answered item ${contentHash} is no longer stored`);
  const end = await gradingState().pool.work({ kind: 'replay', published, submission, mode });
  if (end.kind !== 'answered' || end.answer.kind !== 'replayed') return err({ code: 'no-replay' });
  return ok(compareReplay(receipt.value, end.answer.fresh, published));
}

/** Says what is as it was and what is not, with both values of everything that differs. */
export function compareReplay(receipt: Receipt, fresh: FreshGrade, { proof }: PublishedItem): Replay {
  const { score, traceHash, engineVersion } = fresh;
  const sameScore = Math.abs(score - receipt.score) < 1e-9;
  const sameRun = traceHash === receipt.traceHash;
  const says = [
    sameScore
      ? `The score is the same: ${percent(score)}.`
      : `The score is ${percent(score)} now, it was ${percent(receipt.score)}.`,
    runWords(receipt, sameRun),
  ];
  if (engineVersion !== null && receipt.engineVersion !== null && engineVersion !== receipt.engineVersion)
    says.push(`The engine is version ${engineVersion} now, it was ${receipt.engineVersion}.`);
  if (receipt.rubricVersion !== rubricVersion)
    says.push(`The rules of scoring are version ${rubricVersion} now, they were ${receipt.rubricVersion}.`);
  // What the run answered then is known as long as the stored proof is the one that the receipt names.
  if (!sameRun && proof && proof.hash === receipt.traceHash && fresh.proof !== undefined) {
    // The answer crossed from a process of ours as JSON.
    const [now, then] = [canonicalJson(fresh.proof as Json), canonicalJson(proof.answer as Json)];
    if (now !== then) says.push(`The run answers ${now} now, it answered ${then}.`);
  }
  return { same: sameScore && sameRun, says, score, traceHash, engineVersion };
}

function runWords({ traceHash }: Receipt, same: boolean): string {
  if (traceHash === null)
    return same ? 'It rests on a fact: there is no run.' : 'It rests on a run now, it did not then.';
  return same ? 'The run is the same, event for event.' : 'The run is another one now.';
}

const percent = (score: number): string => `${Math.round(score * 1000) / 10}%`;
