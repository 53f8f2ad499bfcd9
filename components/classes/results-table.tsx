'use client';

import { type ReactNode, useState } from 'react';
import { Glyph } from '@/components/ui/glyph';
import type { AssignmentResults } from '@/lib/classes/views';
import { lateBy } from './late-by';
import { type ResultColumn, type ResultOrder, sortResults } from './sort-results';
import { WorkStateWord } from './work-state';

type Props = Pick<AssignmentResults, 'assignment' | 'rows'>;

/** Who did the assignment, when, how well. Each head sorts by its column, and back again on the second press. */
export function ResultsTable({ assignment, rows }: Props) {
  const [order, setOrder] = useState<ResultOrder>({ column: 'name', descending: false });
  const isQuiz = assignment.kind === 'quiz';
  const head = (column: ResultColumn, says: string, isNumber = false) => (
    <SortHead column={column} order={order} onSort={setOrder} isNumber={isNumber}>
      {says}
    </SortHead>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="scroll" tabIndex={0} aria-label="Results by learner">
      <table className="results">
        <thead>
          <tr>
            {head('name', 'Name')}
            {head('state', 'State')}
            {head('finished', 'Finished')}
            <th scope="col">Late by</th>
            {isQuiz && head('score', 'Score', true)}
          </tr>
        </thead>
        <tbody>
          {sortResults(rows, order).map((row) => (
            <tr key={row.member}>
              <th scope="row">{row.name}</th>
              <td>
                <WorkStateWord work={row} />
              </td>
              <td>{row.done?.says ?? '–'}</td>
              <td>{lateBy(row.done?.iso ?? null, assignment.due.iso) ?? '–'}</td>
              {isQuiz && <td className="n">{row.score ? `${row.score.right} of ${row.score.of}` : '–'}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type HeadProps = {
  readonly column: ResultColumn;
  readonly order: ResultOrder;
  readonly isNumber: boolean;
  readonly children: ReactNode;
  onSort(order: ResultOrder): void;
};

function SortHead({ column, order, isNumber, children, onSort }: HeadProps) {
  const isHere = order.column === column;
  const descending = isHere && order.descending;
  return (
    <th
      scope="col"
      className={isNumber ? 'n' : undefined}
      aria-sort={isHere ? (descending ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        className="sort"
        onClick={() => onSort({ column, descending: isHere && !order.descending })}
      >
        {children}
        <span className={descending ? 'way down' : 'way'}>{isHere && <Glyph name="sort" />}</span>
      </button>
    </th>
  );
}
