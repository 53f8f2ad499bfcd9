import 'server-only';
import { db } from '@/lib/data/db';
import { addReport } from '@/lib/data/item-reports';
import { contentHash } from '@/lib/kernel/hash';
import { decodeLink } from '@/lib/kernel/permalink';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { ReportPost } from '@/lib/quiz';
import { limitTries } from '@/lib/session/limit-tries';
import type { Viewer } from '@/lib/session/viewer';
import { findPublished } from './find-published';
import type { GradingRefusal } from './grading-refusal';

/** Keeps what somebody says is wrong with an item, with the run they looked at. Needs no session and makes none. */
export async function reportItem(
  viewer: Viewer | null,
  post: ReportPost,
  address: string,
  now: Date,
): Promise<Result<{ readonly stored: true; readonly id: string }, GradingRefusal>> {
  const byAddress = await limitTries({ of: 'report-address', who: address }, now);
  if (!byAddress.ok) return byAddress;
  const byPerson = viewer ? await limitTries({ of: 'report-person', who: viewer.userId }, now) : ok(true);
  if (!byPerson.ok) return byPerson;
  if (post.run !== undefined && !decodeLink(post.run).ok) return err({ code: 'bad-run' });
  if (!(await findPublished(post.contentHash))) return err({ code: 'unknown-item' });
  const { submission, run = null, ...report } = post;
  const submissionHash = submission ? contentHash(submission) : null;
  await addReport(db(), viewer, { ...report, run, submissionHash });
  return ok({ stored: true, id: post.id });
}
