import { type Cell, toCsv } from '@/lib/exchange/tables/to-csv';
import { assertNever } from '@/lib/kernel/assert-never';
import type { AssignmentResults, ResultRow, WorkState } from './views';
import { toOffsetTime } from './zoned-time';

const columns = ['name', 'status', 'finished', 'finished UTC', 'late by (minutes)', 'right', 'of', 'percent'];

/** The results as a file for a spreadsheet. Learners choose their names, so `toCsv` makes each cell harmless. */
export function toResultsCsv({ class: { timeZone }, assignment, rows }: AssignmentResults): string {
  const dueAt = Date.parse(assignment.due.iso);
  return toCsv([columns, ...rows.map((row) => cellsOf(row, dueAt, timeZone))]);
}

function cellsOf({ name, state, done, score }: ResultRow, dueAt: number, timeZone: string): Cell[] {
  const doneAt = done && Date.parse(done.iso);
  return [
    name,
    statusOf(state),
    doneAt === null ? '' : toOffsetTime(doneAt, timeZone),
    done?.iso ?? '',
    doneAt !== null && state === 'done-late' ? Math.ceil((doneAt - dueAt) / 60_000) : '',
    ...(score ? [score.right, score.of, Math.round((100 * score.right) / score.of)] : ['', '', '']),
  ];
}

function statusOf(state: WorkState): string {
  switch (state) {
    case 'not-started':
      return 'not started';
    case 'started':
      return 'started';
    case 'done':
      return 'done';
    case 'done-late':
      return 'late';
    case 'missing':
      return 'missing';
    default:
      return assertNever(state);
  }
}
