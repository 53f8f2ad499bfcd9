import Link from 'next/link';
import type { AssignmentResults } from '@/lib/classes/views';
import { MisconceptionList } from './misconception-list';
import { PhaseWord } from './phase-word';
import { ResultsTable } from './results-table';
import './classes.css';

type Props = {
  readonly results: AssignmentResults;
  /** Where the table is as a file; null in the demo class, which has none. */
  readonly csv: string | null;
};

/** One assignment, judged: the table an instructor can defend a grade with. */
export function Results({ results, csv }: Props) {
  const { class: of, assignment, rows, misconceptions } = results;
  return (
    <>
      <p className="label">
        <Link href={`/classes/${of.id}`}>{of.name}</Link>
      </p>
      <h1>{assignment.title}</h1>
      <p className="facts-line">
        <PhaseWord phase={assignment.phase} />
        <span>{assignment.kind === 'quiz' ? 'Practice quiz' : 'Lesson'}</span>
        <span>Opens {assignment.opens.says}</span>
        <span>Due {assignment.due.says}</span>
        <span className="mute">{of.timeZone}</span>
      </p>
      <section aria-labelledby="results">
        <h2 id="results">Results</h2>
        {rows.length === 0 ? (
          <p className="emptylane">Nobody has joined yet. Learners stand here as soon as they join.</p>
        ) : (
          <>
            <p className="mute how">
              {assignment.kind === 'quiz'
                ? 'What counts is the first attempt in which every question was answered. Practice results, not AWS scaled scores.'
                : 'A lesson is done when it was read to its end. Read before it was assigned counts.'}
            </p>
            <ResultsTable assignment={assignment} rows={rows} />
            <p className="acts left no-print">
              {csv ? (
                <a className="btn" href={csv} download>
                  Download as CSV
                </a>
              ) : (
                <span className="mute">In a class of your own this table is also a CSV file.</span>
              )}
            </p>
          </>
        )}
      </section>
      {assignment.kind === 'quiz' && (
        <section aria-labelledby="beliefs">
          <h2 id="beliefs">What went wrong, and why</h2>
          <MisconceptionList misconceptions={misconceptions} />
        </section>
      )}
    </>
  );
}
