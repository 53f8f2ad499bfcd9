import type { Browser, Page } from '@playwright/test';

type TraceEvent = { readonly name: string; readonly ph: string; readonly pid: number; readonly tid: number } & {
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
};

/** What the page's main threads did, in ms, task by task. */
export type TaskTimes = {
  /**
   * Of the processor. It is the page's own doing: on a machine with more work than cores a task of 10 ms may take 100 by the
   * clock.
   */
  readonly processor: readonly number[];
  readonly clock: readonly number[];
};

/** What the page's main threads do meanwhile. */
export async function watchTasks(browser: Browser, page: Page, meanwhile: () => Promise<void>): Promise<TaskTimes> {
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', 'devtools.timeline'] });
  await meanwhile();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const mains = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf),
  );
  const tasks = traceEvents.filter(
    (event) => event.name === 'RunTask' && event.ph === 'X' && mains.has(threadOf(event)),
  );
  return {
    processor: tasks.map(({ tdur = 0 }) => tdur / 1000),
    clock: tasks.map(({ dur = 0 }) => dur / 1000),
  };
}

/** The value that `share` of the list stays under. */
export const quantile = (list: readonly number[], share: number): number =>
  list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0;
