import 'server-only';
import type { Viewer } from '@/lib/session/viewer';
import type { Db } from './db';

export type NewReport = {
  readonly id: string;
  readonly contentHash: string;
  readonly words: string;
  readonly seed: number;
  readonly run: string | null;
  readonly submissionHash: string | null;
};

/** Keeps a report; one that is kept already stays as it is. */
export async function addReport(db: Db, viewer: Viewer | null, report: NewReport): Promise<void> {
  await db.itemReport.createMany({ data: [{ ...report, userId: viewer?.userId ?? null }], skipDuplicates: true });
}

export type ReportRecord = NewReport & {
  readonly item: string;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
};

/** Open ones first, latest first. */
export async function listReports(db: Db, limit: number): Promise<ReportRecord[]> {
  const rows = await db.itemReport.findMany({
    orderBy: [{ closedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }],
    take: limit,
    omit: { userId: true },
    include: { version: { select: { itemId: true } } },
  });
  return rows.map(({ version, seed, ...row }) => ({ ...row, seed: Number(seed), item: version.itemId }));
}

/** Closes a report, or opens it again with null. False where there is none. */
export async function markClosed(db: Db, id: string, closedAt: Date | null): Promise<boolean> {
  const { count } = await db.itemReport.updateMany({ where: { id }, data: { closedAt } });
  return count > 0;
}

/** What the viewer wrote about items, for their export. */
export async function listOwnReports(db: Db, viewer: Viewer) {
  return db.itemReport.findMany({
    where: { userId: viewer.userId },
    orderBy: { createdAt: 'asc' },
    select: { contentHash: true, words: true, run: true, createdAt: true, closedAt: true },
  });
}
