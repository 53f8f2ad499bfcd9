import 'server-only';
import type { ClassViewer } from '@/lib/classes/class-viewer';
import { showJoinCode } from '@/lib/classes/join-code';
import { byStanding, countMember, countWork } from '@/lib/classes/results';
import type { ClassView, InstructorClassView, LearnerClassView } from '@/lib/classes/views';
import type { ClassRefusal } from '@/lib/classes/wire';
import { toWork } from '@/lib/classes/work';
import { toMoment } from '@/lib/classes/zoned-time';
import { listAssignments } from '@/lib/data/assignments';
import { findCode } from '@/lib/data/classes';
import { db } from '@/lib/data/db';
import { findOwnName, listInstructorNames, listMembers, type MemberRecord } from '@/lib/data/memberships';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { Viewer } from '@/lib/session/viewer';
import { enterClass, mayAlso } from './enter-class';
import { judgeAssignments } from './judge-assignments';
import { readMisconceptions } from './read-misconceptions';
import { toAssignmentView } from './to-assignment-view';

/** A class as its viewer may see it: with everybody's work for an instructor, with their own for a learner. */
export async function readClass(
  viewer: Viewer | null,
  classId: string,
  now: Date,
): Promise<Result<ClassView, ClassRefusal>> {
  if (!viewer) return err({ code: 'no-such-class' });
  const entered = await enterClass(db(), viewer, classId, 'read-class');
  if (!entered.ok) return entered;
  const roster = mayAlso(entered.value, 'read-roster');
  const results = mayAlso(entered.value, 'read-results');
  const invitation = mayAlso(entered.value, 'read-invitation');
  if (roster && results && invitation) return ok(await readWhole(entered.value, { roster, results, invitation }, now));
  return ok(await readOwn(entered.value, viewer, now));
}

type Rights = {
  readonly roster: ClassViewer<'read-roster'>;
  readonly results: ClassViewer<'read-results'>;
  readonly invitation: ClassViewer<'read-invitation'>;
};

/** A fixed number of queries, however many learners and assignments there are. */
async function readWhole(
  viewer: ClassViewer<'read-class'>,
  { roster, results, invitation }: Rights,
  now: Date,
): Promise<InstructorClassView> {
  const { timeZone } = viewer.class;
  const code = showJoinCode(await findCode(db(), invitation));
  const members = await listMembers(db(), roster);
  const assignments = await listAssignments(db(), viewer);
  const judge = await judgeAssignments(db(), results, assignments, now);
  const learners = members.filter(isLearning);
  const opened = assignments.filter(({ opensAt, withdrawnAt }) => !withdrawnAt && opensAt <= now);
  return {
    ...headOf(viewer),
    role: viewer.role === 'owner' ? 'owner' : 'instructor',
    invitation: { code, path: `/join/${code}` },
    members: members.sort(byStanding).map((member) => ({
      id: member.id,
      name: member.name,
      role: member.role,
      state: member.state,
      joined: toMoment(member.joinedAt.getTime(), timeZone),
      isYou: member.id === viewer.member,
      ...countMember(isLearning(member) ? opened.map((assignment) => judge(assignment, member.id)) : []),
    })),
    assignments: assignments.map((assignment) => ({
      ...toAssignmentView(assignment, timeZone, now),
      counts: countWork(learners.map(({ id }) => judge(assignment, id))),
    })),
    misconceptions: await readMisconceptions(db(), results),
  };
}

const isLearning = ({ role, state }: MemberRecord): boolean => role === 'learner' && state === 'active';

/** Of others a learner sees nothing but the names of those who teach; nor what was withdrawn. */
async function readOwn(entered: ClassViewer<'read-class'>, viewer: Viewer, now: Date): Promise<LearnerClassView> {
  const { timeZone } = entered.class;
  const assignments = (await listAssignments(db(), entered)).filter(({ withdrawnAt }) => !withdrawnAt);
  const judge = await judgeAssignments(db(), viewer, assignments, now);
  return {
    ...headOf(entered),
    role: 'learner',
    you: { member: entered.member, name: await findOwnName(db(), entered) },
    instructors: await listInstructorNames(db(), entered.class),
    assignments: assignments.map((assignment) => ({
      ...toAssignmentView(assignment, timeZone, now),
      work: toWork(judge(assignment, viewer.userId), timeZone),
    })),
  };
}

function headOf({ class: { id, name, timeZone, archivedAt } }: ClassViewer) {
  return { id, name, timeZone, archived: archivedAt && toMoment(archivedAt.getTime(), timeZone) };
}
