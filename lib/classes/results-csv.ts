import { stringify } from 'csv-stringify/sync';
import { assertNever } from '@/lib/kernel/assert-never';
import type { AssignmentResults, ResultRow, WorkState } from './views';
import { toOffsetTime } from './zoned-time';

const columns = ['name', 'status', 'finished', 'finished UTC', 'late by (minutes)', 'right', 'of', 'percent'];

/**
 * The results as a file for a spreadsheet: RFC 4180, with a byte order mark, without which some read UTF-8 as something
 * else. Learners choose their names, so one that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function toResultsCsv({ class: { timeZone }, assignment, rows }: AssignmentResults): string {
  const dueAt = Date.parse(assignment.due.iso);
  return stringify([columns, ...rows.map((row) => cellsOf(row, dueAt, timeZone))], {
    bom: true,
    record_delimiter: '\r\n',
    // A lone line feed or carriage return in a name would end the row for some readers.
    quote_record_delimiter: true,
    escape_formulas: true,
  });
}

function cellsOf({ name, state, done, score }: ResultRow, dueAt: number, timeZone: string): (string | number)[] {
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
