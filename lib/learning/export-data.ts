import 'server-only';
import { listAllAnswers } from '@/lib/data/answers';
import { listAttempts } from '@/lib/data/attempts';
import { db } from '@/lib/data/db';
import { listOwnReports } from '@/lib/data/item-reports';
import { listAllMemberships } from '@/lib/data/memberships';
import { listMilestones } from '@/lib/data/milestones';
import { readAccount } from '@/lib/data/users';
import type { Viewer } from '@/lib/session/viewer';

/** Everything stored about the viewer, as plain JSON. */
export async function exportData(viewer: Viewer) {
  return {
    format: 'dryrun-export',
    version: 1,
    account: await readAccount(db(), viewer),
    milestones: await listMilestones(db(), viewer),
    attempts: await listAttempts(db(), viewer),
    answers: await listAllAnswers(db(), viewer),
    reports: await listOwnReports(db(), viewer),
    ...(await listAllMemberships(db(), viewer)),
  };
}
