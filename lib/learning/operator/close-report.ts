import 'server-only';
import { z } from 'zod';
import { db } from '@/lib/data/db';
import { markClosed } from '@/lib/data/item-reports';
import { err, ok, type Result } from '@/lib/kernel/result';
import { isOperator } from '@/lib/session/require-operator';
import type { Viewer } from '@/lib/session/viewer';
import type { GradingRefusal } from '../grading-refusal';

/** POST /api/reports/[report] */
export const ReportChangeSchema = z.strictObject({ change: z.enum(['close', 'reopen']) });
export type ReportChange = z.infer<typeof ReportChangeSchema>['change'];

export async function closeReport(
  viewer: Viewer | null,
  report: string,
  change: ReportChange,
  now: Date,
): Promise<Result<true, GradingRefusal>> {
  if (!isOperator(viewer)) return err({ code: 'no-operator' });
  const isThere =
    z.uuid().safeParse(report).success && (await markClosed(db(), report, change === 'close' ? now : null));
  return isThere ? ok(true) : err({ code: 'unknown-report' });
}
