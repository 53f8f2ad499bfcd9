import type { PublishedItem } from '@/lib/quiz';
import { type DemoTask, demoLearners, demoNow, demoTasks, demoZone } from './demo-people';
import { type SharedAnswer, sharedMisconceptions } from './misconceptions';
import { phaseOf } from './phase';
import { countMember, countWork } from './results';
import type { AssignmentResults, AssignmentView, InstructorClassView, MemberView, MomentView } from './views';
import { type Deeds, type Judgement, judgeWork, type Task, toWork } from './work';
import { toInstant, toMoment } from './zoned-time';

/** The lessons that the demo assigns, with their questions as published. */
export type DemoContent = readonly {
  readonly id: string;
  readonly title: string;
  readonly items: readonly PublishedItem[];
}[];

type Choosable = { readonly published: PublishedItem; readonly options: readonly string[] };
type Answer = Choosable & { readonly chosen: readonly string[] };

type Assigned = {
  readonly assignment: AssignmentView;
  /** Per learner, in their order. */
  readonly work: readonly Judgement[];
  readonly answers: readonly SharedAnswer[];
};

const head = { id: 'demo', name: 'Cloud course, autumn', timeZone: demoZone };

/**
 * A class to look at without an account: invented learners, and everything about them judged by the same functions
 * that judge real ones, over the questions as they are today.
 */
export function demoClass(content: DemoContent): {
  readonly view: InstructorClassView;
  readonly now: MomentView;
  readonly results: readonly AssignmentResults[];
} {
  const now = instant(demoNow);
  const assigned = demoTasks.map((task, at) => assign(content, task, at, now));
  const lessonOfItem = (item: string) => {
    const lesson = content.find(({ items }) => items.some((one) => one.item.id === item));
    return lesson ? { id: lesson.id, title: lesson.title } : null;
  };
  const opened = assigned.filter(({ assignment }) => assignment.phase !== 'scheduled');
  return {
    now: toMoment(now, demoZone),
    view: {
      ...head,
      role: 'owner',
      archived: null,
      invitation: { code: 'DEMO-DEMO', path: '/classes/demo' },
      members: listMembers(opened),
      assignments: assigned.map(({ assignment, work }) => ({ ...assignment, counts: countWork(work) })),
      misconceptions: sharedMisconceptions(
        assigned.flatMap(({ answers }) => answers),
        lessonOfItem,
      ),
    },
    results: assigned.map(({ assignment, work, answers }) => ({
      class: head,
      assignment,
      rows: demoLearners.flatMap(({ name }, n) => {
        const judged = work[n];
        return judged ? [{ member: memberId(n), name, ...toWork(judged, demoZone) }] : [];
      }),
      misconceptions: sharedMisconceptions(answers, lessonOfItem),
    })),
  };
}

/** One task, as every learner did it. */
function assign(content: DemoContent, { id, kind, lesson, opens, due }: DemoTask, at: number, now: number): Assigned {
  const found = content.find((one) => one.id === lesson);
  if (!found) throw new Error(`The demo class assigns the lesson ${lesson}, which is missing.`);
  const asked = kind === 'quiz' ? found.items.flatMap(choosable) : [];
  const opensAt = instant(opens);
  const dueAt = instant(due);
  const task: Task = { kind, assignedAt: opensAt, opensAt, dueAt, questions: asked.length };
  const span = { opensAt: new Date(opensAt), dueAt: new Date(dueAt), withdrawnAt: null };
  const phase = phaseOf(span, new Date(now));

  const given = demoLearners.map(({ finished, begun, weakness }, n) => {
    const share = finished[at] ? 1 : phase === 'scheduled' ? 0 : begun;
    return asked
      .slice(0, Math.floor(asked.length * share))
      .map((one, i) => answer(one, (n * 7 + i * 5) % 11 < weakness, n + i));
  });
  return {
    assignment: {
      id,
      kind,
      lesson,
      title: found.title,
      href: kind === 'quiz' ? `/quizzes/${lesson}` : `/lessons/${lesson}`,
      opens: toMoment(opensAt, demoZone),
      due: toMoment(dueAt, demoZone),
      phase,
    },
    work: demoLearners.map(({ finished }, n) => {
      const doneAt = finished[at] ? instant(finished[at]) : null;
      return judgeWork(task, deedsOf(task, doneAt, given[n] ?? []), now);
    }),
    answers: given.flatMap((own, n) => own.map((one) => ({ ...one, learners: [memberId(n)] }))),
  };
}

function listMembers(opened: readonly Assigned[]): readonly MemberView[] {
  const owner: MemberView = {
    id: 'demo-0',
    name: 'Robin Keller',
    role: 'owner',
    state: 'active',
    joined: toMoment(instant('2026-11-16T08:50'), demoZone),
    isYou: true,
    done: 0,
    late: 0,
    missing: 0,
  };
  const learners = demoLearners.map(
    ({ name, joined }, n): MemberView => ({
      id: memberId(n),
      name,
      role: 'learner',
      state: 'active',
      joined: toMoment(instant(joined), demoZone),
      isYou: false,
      ...countMember(opened.flatMap(({ work }) => work[n] ?? [])),
    }),
  );
  return [owner, ...learners];
}

const memberId = (n: number): string => `demo-${n + 1}`;

function instant(local: string): number {
  const found = toInstant(local, demoZone);
  if (!found.ok) throw new Error(`The demo class names ${local}, which never comes in ${demoZone}.`);
  return found.value;
}

function choosable(published: PublishedItem): readonly Choosable[] {
  const { item } = published;
  return 'options' in item ? [{ published, options: item.options.map(({ id }) => id) }] : [];
}

function answer({ published, options }: Choosable, isWrong: boolean, pick: number): Answer {
  const wrong = options.filter((id) => !published.key.includes(id));
  const chosen = isWrong ? wrong.slice(pick % wrong.length).slice(0, 1) : published.key;
  return { published, options, chosen };
}

/** All answers at once: when it was finished, or, where it was only begun, an hour after it opened. */
function deedsOf({ kind, opensAt }: Task, doneAt: number | null, answers: readonly Answer[]): Deeds {
  if (kind === 'lesson') return { readAt: doneAt, attempts: [] };
  if (answers.length === 0) return { readAt: null, attempts: [] };
  const at = doneAt ?? opensAt + 3_600_000;
  const right = answers.filter(({ published, chosen }) => chosen === published.key).length;
  return { readAt: null, attempts: [{ id: 'demo', lastAt: at, answered: answers.length, right, answeredAt: at }] };
}
