import 'server-only';
import type { Due } from '@/lib/classes/wire';
import { toMoment } from '@/lib/classes/zoned-time';
import { findLesson } from '@/lib/content';
import { listOpenAssignments } from '@/lib/data/assignments';
import { db } from '@/lib/data/db';
import type { Viewer } from '@/lib/session/viewer';
import { judgeAssignments } from './judge-assignments';
import { lessonPlace } from './lesson-place';

/** What the viewer's classes ask of them and they have not done, soonest due first. Nothing for a guest, or without a session. */
export async function listDue(viewer: Viewer | null, now: Date): Promise<Due> {
  if (viewer?.kind !== 'account') return { due: [] };
  // What was taken off the site cannot be done any more.
  const open = (await listOpenAssignments(db(), viewer, now)).filter(({ lesson }) => findLesson(lesson) !== null);
  const judge = await judgeAssignments(db(), viewer, open, now);
  const due = open.flatMap((assignment) => {
    const { state, answered } = judge(assignment, viewer.userId);
    if (state === 'done' || state === 'done-late') return [];
    const { id, kind, lesson, dueAt } = assignment;
    const { id: classId, name, timeZone } = assignment.class;
    return [
      {
        assignment: id,
        class: { id: classId, name },
        kind,
        lesson,
        ...lessonPlace(kind, lesson),
        dueAt: dueAt.toISOString(),
        dueSays: `${toMoment(dueAt.getTime(), timeZone).says} ${timeZone}`,
        state: state === 'missing' ? ('overdue' as const) : state,
        answered,
      },
    ];
  });
  return { due };
}
