import 'server-only';
import { db } from '@/lib/data/db';
import { listReports, type ReportRecord } from '@/lib/data/item-reports';
import { isJsonObject, type Json } from '@/lib/kernel/json';
import { decodeLink, encodeLink } from '@/lib/kernel/permalink';
import type { ReportView } from '@/lib/quiz/operator-views';
import type { Operator } from '@/lib/session/require-operator';
import { findPublished } from '../find-published';

const mostShown = 200;

/** What people say is wrong, open reports first. Who said it is not shown: the form promises so. */
export async function readReports(_operator: Operator): Promise<ReportView[]> {
  const views: ReportView[] = [];
  for (const report of await listReports(db(), mostShown)) {
    const { id, item, contentHash, words, createdAt, closedAt } = report;
    const run = await runOf(report);
    views.push({ id, item, contentHash, words, at: createdAt.toISOString(), closed: closedAt !== null, run });
  }
  return views;
}

/** The run that came with the report, else the one that proves the item, in its playground. */
async function runOf({ run, contentHash }: ReportRecord): Promise<string | null> {
  if (run !== null) {
    const link = decodeLink(run);
    const engine = link.ok && isJsonObject(link.value.scenario) ? link.value.scenario.engine : null;
    return typeof engine === 'string' ? `/playground/${engine}#${run}` : null;
  }
  const published = await findPublished(contentHash);
  if (!published?.scenario) return null;
  const { scenario, proof } = published;
  // A scenario is JSON; its type says more than `Json` can.
  const view = { scenario: scenario as unknown as Json, ...(proof ? { hash: proof.hash } : {}) };
  const link = encodeLink(proof?.decidedBy == null ? view : { ...view, cursor: proof.decidedBy });
  return link.ok ? `/playground/${scenario.engine}#${link.value}` : null;
}
