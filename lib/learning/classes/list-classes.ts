import 'server-only';
import { byName } from '@/lib/classes/results';
import type { ClassSummary } from '@/lib/classes/views';
import type { ClassRefusal } from '@/lib/classes/wire';
import { listEntries } from '@/lib/data/classes';
import { db } from '@/lib/data/db';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { Viewer } from '@/lib/session/viewer';

/** The classes the viewer is in, archived ones last. */
export async function listClasses(viewer: Viewer | null): Promise<Result<readonly ClassSummary[], ClassRefusal>> {
  if (viewer?.kind !== 'account') return err({ code: 'needs-account' });
  const entries = await listEntries(db(), viewer);
  const summaries = entries.map(({ role, class: { id, name, archivedAt, _count } }) => ({
    id,
    name,
    role,
    learners: _count.memberships,
    assignments: _count.assignments,
    archived: archivedAt !== null,
  }));
  return ok(summaries.sort((a, b) => Number(a.archived) - Number(b.archived) || byName(a, b)));
}
