import 'server-only';
import { phaseOf } from '@/lib/classes/phase';
import type { AssignmentView } from '@/lib/classes/views';
import { toMoment } from '@/lib/classes/zoned-time';
import type { AssignmentRecord } from '@/lib/data/assignments';
import { lessonPlace } from './lesson-place';

export function toAssignmentView(assignment: AssignmentRecord, timeZone: string, now: Date): AssignmentView {
  const { id, kind, lesson, opensAt, dueAt } = assignment;
  return {
    id,
    kind,
    lesson,
    ...lessonPlace(kind, lesson),
    opens: toMoment(opensAt.getTime(), timeZone),
    due: toMoment(dueAt.getTime(), timeZone),
    phase: phaseOf(assignment, now),
  };
}
