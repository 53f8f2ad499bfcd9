import type { ClassRole } from './access';
import type { InstructorClassView, MemberView, Work } from './views';
import type { Judgement } from './work';

type Named = { readonly id: string; readonly name: string };

/** By name, then by id, by code points: the same order in every place and language. */
export function byName(a: Named, b: Named): number {
  return compareCodePoints(a.name, b.name) || compareCodePoints(a.id, b.id);
}

/** `<` compares UTF-16 units, which puts an emoji before some letters. */
function compareCodePoints(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  const at = left.findIndex((character, i) => character !== right[i]);
  if (at === -1) return left.length - right.length;
  const other = right[at];
  return other === undefined ? 1 : (left[at]?.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);
}

const roles: readonly ClassRole[] = ['owner', 'instructor', 'learner'];
const states: readonly MemberView['state'][] = ['active', 'left', 'removed'];
type Standing = Named & Pick<MemberView, 'role' | 'state'>;

/** A roster's order: who is in the class before who was, who teaches before who learns, and then by name. */
export function byStanding(a: Standing, b: Standing): number {
  return (
    states.indexOf(a.state) - states.indexOf(b.state) || roles.indexOf(a.role) - roles.indexOf(b.role) || byName(a, b)
  );
}

const isDone = ({ state }: Pick<Work, 'state'>): boolean => state === 'done' || state === 'done-late';

/** How a whole class is with one assignment. */
export function countWork(work: readonly Judgement[]): InstructorClassView['assignments'][number]['counts'] {
  return {
    done: work.filter(isDone).length,
    late: work.filter(({ state }) => state === 'done-late').length,
    started: work.filter((each) => !isDone(each) && each.answered !== null).length,
    of: work.length,
  };
}

/** How one learner is with all assignments. */
export function countMember(work: readonly Judgement[]): {
  readonly done: number;
  readonly late: number;
  readonly missing: number;
} {
  return {
    done: work.filter(isDone).length,
    late: work.filter(({ state }) => state === 'done-late').length,
    missing: work.filter(({ state }) => state === 'missing').length,
  };
}
