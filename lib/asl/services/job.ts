import type { JsonObject } from '@/lib/kernel/json';
import type { JobEnd, TimedChange } from './service';
import type { Job } from './service-state';

/** The way of a Batch job or an ECS task: it runs, and after its time it has ended. */
export function jobWay(
  of: 'job' | 'task',
  { id, name, status, reason, seconds }: Job & { readonly seconds: number },
): readonly TimedChange[] {
  const at = (afterSeconds: number, job: Job): TimedChange => ({
    afterSeconds,
    change: of === 'job' ? { of, job } : { of, task: job },
  });
  const ended = at(seconds, { id, name, status, ...(reason === undefined ? {} : { reason }) });
  return seconds === 0 ? [ended] : [at(0, { id, name, status: 'RUNNING' }), ended];
}

/** A job that fails fails its task with the job's description as cause (developer guide, "Run a Job"). */
export function jobEnd(
  { seconds, exitCode }: { readonly seconds: number; readonly exitCode: number },
  description: JsonObject,
): JobEnd {
  if (exitCode === 0) return { seconds, kind: 'succeed', output: description };
  return { seconds, kind: 'fail', error: 'States.TaskFailed', cause: JSON.stringify(description) };
}
