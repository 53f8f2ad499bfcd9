import 'server-only';
import type { AssignmentChange, ClassRefusal } from '@/lib/classes/wire';
import { changeAssignmentRow, findAssignment } from '@/lib/data/assignments';
import { inTransaction } from '@/lib/data/db';
import { assertNever } from '@/lib/kernel/assert-never';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { Viewer } from '@/lib/session/viewer';
import { readTimes } from './assign';
import { enterClass, isId } from './enter-class';

/** Moves an assignment's times, takes it back, or asks for it again. What learners did stays theirs in any case. */
export async function changeAssignment(
  viewer: Viewer | null,
  classId: string,
  assignmentId: string,
  change: AssignmentChange,
  now: Date,
): Promise<Result<true, ClassRefusal>> {
  return inTransaction(async (tx) => {
    const entered = await enterClass(tx, viewer, classId, 'change-assignment');
    if (!entered.ok) return entered;
    const assignment = isId(assignmentId) ? await findAssignment(tx, entered.value, assignmentId) : null;
    if (!assignment) return err({ code: 'no-such-assignment' });
    const write = (data: Parameters<typeof changeAssignmentRow>[3]) =>
      changeAssignmentRow(tx, entered.value, assignment.id, data);
    switch (change.change) {
      case 'times': {
        const times = readTimes(change, entered.value.class.timeZone, now);
        if (!times.ok) return times;
        const { dueAt } = times.value;
        // A due time that has passed may stay where it is, but none is moved into the past.
        if (dueAt <= now && dueAt.getTime() !== assignment.dueAt.getTime()) return err({ code: 'due-in-the-past' });
        await write(times.value);
        return ok(true);
      }
      case 'withdraw':
        if (!assignment.withdrawnAt) await write({ withdrawnAt: now });
        return ok(true);
      case 'restore':
        await write({ withdrawnAt: null });
        return ok(true);
      default:
        return assertNever(change);
    }
  });
}
