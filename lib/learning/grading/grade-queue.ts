import 'server-only';
import { randomUUID } from 'node:crypto';
import { db, isOutage } from '@/lib/data/db';
import { claimJob } from '@/lib/data/grading-jobs';
import { graderLimits } from '@/lib/grading/limits';
import { logError } from '@/lib/session/log-error';
import { gradeJob } from './grade-job';
import { gradingState } from './grading-state';

/** Longer than the pool gives any job, so that a lease that ran out belongs to an instance that is gone. */
const leaseMs = graderLimits.timeLimitMs + 5_000;

/** Looks for a job that waits, and goes on until none does. Returns at once. */
export function wakeGrading(): void {
  const state = gradingState();
  state.wakes += 1;
  if (state.loops < state.pool.size) {
    state.loops += 1;
    workOff()
      // While the database is away this would say so every second; the requests and the health check do.
      .catch((error) => isOutage(error) || logError(randomUUID(), 'grade', error))
      .finally(() => {
        state.loops -= 1;
      });
  }
}

async function workOff(): Promise<void> {
  const state = gradingState();
  for (;;) {
    const { wakes } = state;
    const now = new Date();
    const job = await claimJob(db(), now, new Date(now.getTime() + leaseMs));
    if (job) {
      await gradeJob(job);
      for (const tell of state.waiting.get(job.answerId) ?? []) tell();
    } else if (wakes === state.wakes) {
      // Nothing was added while we looked.
      return;
    }
  }
}

/** Every second, for jobs of instances that are gone. */
export function gradeInBackground(): void {
  setInterval(wakeGrading, 1_000).unref();
}

/** Resolves when this process has worked on the answer, or after this time. */
export async function waitForGrade(answerId: string, mostMs: number): Promise<void> {
  const { waiting } = gradingState();
  const waiters = waiting.get(answerId) ?? new Set();
  waiting.set(answerId, waiters);
  await new Promise<void>((resolve) => {
    const late = setTimeout(resolve, mostMs);
    const tell = () => {
      clearTimeout(late);
      resolve();
    };
    waiters.add(tell);
  });
  waiting.delete(answerId);
}
