import 'server-only';
import path from 'node:path';
import { graderCount, graderLimits } from '@/lib/grading/limits';
import { createPool, type Pool } from '@/lib/grading/pool';

/** What one process of the app knows about the grading that it does itself. The queue is in the database. */
export type GradingState = {
  readonly pool: Pool;
  /** How many jobs are worked on, and how often somebody asked for work to be looked for. */
  loops: number;
  wakes: number;
  /** Whoever waits for an answer's grade. */
  readonly waiting: Map<string, Set<() => void>>;
};

// Kept on the global object: instrumentation and routes are bundled apart and would each have processes of their own.
const kept = globalThis as typeof globalThis & { dryrunGrading?: GradingState };

export function gradingState(): GradingState {
  kept.dryrunGrading ??= {
    pool: createPool({
      program: path.join(process.cwd(), 'lib', 'grading', 'generated', 'worker.mjs'),
      size: graderCount,
      ...graderLimits,
    }),
    loops: 0,
    wakes: 0,
    waiting: new Map(),
  };
  return kept.dryrunGrading;
}
