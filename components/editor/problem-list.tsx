import { Glyph } from '@/components/ui/glyph';
import type { EditorProblem } from './code-editor';
import { groupProblems } from './group-problems';

export type ListedProblem = EditorProblem & {
  readonly line: number;
  readonly column: number;
  /** What it is about, such as a state's name. */
  readonly place?: string;
};
type Props<P extends ListedProblem> = {
  readonly problems: readonly P[];
  readonly onPick: (problem: P) => void;
  /** Applies the problem's own fix. */
  readonly onFix?: (problem: P) => void;
  /** The listed ones are only the first. */
  readonly cut?: boolean;
};

/** More than this are folded up by what they are about. */
const mostFlat = 50;

/** Findings in words, each a button that goes to its place, with its fix beside it where there is one. */
export function ProblemList<P extends ListedProblem>({ problems, onPick, onFix, cut = false }: Props<P>) {
  if (problems.length === 0) return null;
  const rows = (some: readonly P[]) =>
    some.map((problem) => (
      <li key={`${problem.from} ${problem.message}`}>
        <button type="button" className={`problem ${problem.severity}`} onClick={() => onPick(problem)}>
          <Glyph name={problem.severity === 'error' ? 'failed' : 'flag'} />
          <span>
            <span className="mute">
              {problem.severity === 'error' ? 'Error' : 'Warning'}, line {problem.line}:
            </span>{' '}
            {problem.message} {problem.fix}
          </span>
        </button>
        {problem.quickFix && onFix && (
          <button type="button" className="btn bare problemfix" onClick={() => onFix(problem)}>
            {problem.quickFix.says}
          </button>
        )}
      </li>
    ));
  const note = cut && (
    <p className="mute problemsnote">These are the first {problems.length}. Fix some, and the rest follow.</p>
  );
  if (problems.length <= mostFlat) {
    return (
      <div className="problems">
        <ol aria-label="Problems">{rows(problems)}</ol>
        {note}
      </div>
    );
  }
  return (
    <section className="problems" aria-label="Problems">
      {groupProblems(problems).map(({ name, says, list }, index) => (
        <details key={name} open={index === 0}>
          <summary>
            {name} <span className="mute">{says}</span>
          </summary>
          <ol aria-label={`Problems of ${name}`}>{rows(list)}</ol>
        </details>
      ))}
      {note}
    </section>
  );
}
