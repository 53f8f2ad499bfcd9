import {
  type Answer,
  type AnswerAccess,
  answerQuery as answerAnyQuery,
  meets as meetsAny,
  type Verdict,
} from '@/lib/kernel/answer';
import type { Check, Query } from '@/lib/kernel/query';
import type { Run } from '@/lib/kernel/run';
import type { AuthModesRun, Cell, DecidedOutput } from './events';

/** The two questions that only an engine of access answers: one cell of the matrix, and how many a rule decided. */
const answerAccess: AnswerAccess = (run, query) => {
  const output = outputOf(run);
  switch (query.ask) {
    case 'verdict': {
      const fields = output?.[query.operation] ?? {};
      // A response path names one cell; `Type.field` may be selected twice, and then the first one counts.
      const byPath = Object.hasOwn(fields, query.field) ? fields[query.field] : undefined;
      const found = byPath ?? Object.values(fields).find(({ field }) => field === query.field);
      const cell = found && Object.hasOwn(found.callers, query.identity) ? found.callers[query.identity] : undefined;
      return cell ? { value: cell.verdict, decidedBy: cell.event } : { value: null, decidedBy: null };
    }
    case 'rule': {
      const cells = cellsOf(output ?? {}).filter(({ rule }) => rule === query.name);
      return { value: cells.length, decidedBy: cells[0]?.event ?? null };
    }
  }
};

export function answerQuery(run: AuthModesRun, query: Query): Answer {
  return answerAnyQuery(run, query, answerAccess);
}

/** Judges a run against checks, each with the event that decided. */
export function meets(run: AuthModesRun, checks: readonly Check[]): Verdict[] {
  return meetsAny(run, checks, answerAccess);
}

function cellsOf(output: DecidedOutput): Cell[] {
  return Object.values(output).flatMap((fields) =>
    Object.values(fields).flatMap(({ callers }) => Object.values(callers)),
  );
}

/** The kernel hands the run back as it got it: only the two functions above call this, with a run of this engine. */
function outputOf(run: Run): DecidedOutput | undefined {
  return run.outcome.output as DecidedOutput | undefined;
}
