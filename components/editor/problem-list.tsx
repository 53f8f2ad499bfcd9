import { Glyph } from '@/components/ui/glyph';
import type { EditorProblem } from './code-editor';

type Located = EditorProblem & { readonly line: number; readonly column: number };
type Props<P extends Located> = { readonly problems: readonly P[]; readonly onPick: (problem: P) => void };

const most = 50;

/** Findings in words, each a button that goes to its place. */
export function ProblemList<P extends Located>({ problems, onPick }: Props<P>) {
  if (problems.length === 0) return null;
  return (
    <ol className="problems" aria-label="Problems">
      {problems.slice(0, most).map((problem) => (
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
        </li>
      ))}
      {problems.length > most && <li className="mute">and {problems.length - most} more</li>}
    </ol>
  );
}
