import { type Grader, type GraderLimits, startGrader, type TaskEnd } from './grader';
import type { Task } from './task';

export type PoolOptions = GraderLimits & {
  /** The bundled lib/grading/worker.ts. */
  readonly program: string;
  readonly size: number;
};

export type Pool = {
  readonly size: number;
  /** Does the task in the first process that is free. Tasks wait in order. */
  readonly work: (task: Task) => Promise<TaskEnd>;
  readonly close: () => void;
};

/** Processes that grade, started with the first tasks and replaced when one dies, hangs or has grown. */
export function createPool({ program, size, ...limits }: PoolOptions): Pool {
  const graders = new Set<Grader>();
  const free: Grader[] = [];
  const line: ((grader: Grader) => void)[] = [];

  const start = () => {
    const grader = startGrader(program, limits);
    graders.add(grader);
    return grader;
  };
  const take = (): Grader | Promise<Grader> => {
    for (let grader = free.pop(); grader; grader = free.pop()) {
      if (grader.isFit()) return grader;
      graders.delete(grader);
    }
    return graders.size < size ? start() : new Promise<Grader>((resolve) => line.push(resolve));
  };
  const giveBack = (grader: Grader) => {
    if (!grader.isFit()) graders.delete(grader);
    const next = line.shift();
    if (next) next(grader.isFit() ? grader : start());
    else if (grader.isFit()) free.push(grader);
  };
  return {
    size,
    work: async (task) => {
      const grader = await take();
      try {
        return await grader.work(task);
      } finally {
        giveBack(grader);
      }
    },
    close: () => {
      for (const grader of graders) grader.end();
    },
  };
}
