import 'server-only';
import { byName } from '@/lib/classes/results';
import type { AssignmentResults } from '@/lib/classes/views';
import type { ClassRefusal } from '@/lib/classes/wire';
import { toWork } from '@/lib/classes/work';
import { findAssignment } from '@/lib/data/assignments';
import { db } from '@/lib/data/db';
import { listLearners } from '@/lib/data/memberships';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { Viewer } from '@/lib/session/viewer';
import { enterClass, isId } from './enter-class';
import { judgeAssignments } from './judge-assignments';
import { readMisconceptions } from './read-misconceptions';
import { toAssignmentView } from './to-assignment-view';

/** Who of a class has done an assignment, when, and with which score; and what its answers say they believe. */
export async function readResults(
  viewer: Viewer | null,
  classId: string,
  assignmentId: string,
  now: Date,
): Promise<Result<AssignmentResults, ClassRefusal>> {
  const entered = await enterClass(db(), viewer, classId, 'read-results');
  if (!entered.ok) return entered;
  const assignment = isId(assignmentId) ? await findAssignment(db(), entered.value, assignmentId) : null;
  if (!assignment) return err({ code: 'no-such-assignment' });
  const { id, name, timeZone } = entered.value.class;
  const learners = await listLearners(db(), entered.value);
  const judge = await judgeAssignments(db(), entered.value, [assignment], now);
  return ok({
    class: { id, name, timeZone },
    assignment: toAssignmentView(assignment, timeZone, now),
    rows: learners.sort(byName).map((learner) => ({
      member: learner.id,
      name: learner.name,
      ...toWork(judge(assignment, learner.id), timeZone),
    })),
    misconceptions: await readMisconceptions(db(), entered.value, assignment.id),
  });
}
