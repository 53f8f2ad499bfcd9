import type { GraderLimits } from './grader';

/** Twelve judges with all the events they may make take two seconds on a slow machine; an honest solution takes 20 ms. */
export const graderLimits: GraderLimits = { timeLimitMs: 10_000, heapMegabytes: 256, residentMegabytes: 512 };

/** Processes of one instance: one that is stuck leaves another. */
export const graderCount = 2;
