import { isInChild } from '@/lib/asl/distributed/child-run';
import type { AslRun } from '@/lib/asl/events';
import type { AslScenario } from '@/lib/asl/scenario';

/** What the events of a run do not have, so that no price can be said of it: in words, nothing where they have it all. */
export function unpriced({ events }: AslRun, { limits }: Pick<AslScenario, 'limits'>): readonly string[] {
  const has = (is: (event: AslRun['events'][number]) => boolean, words: string) => (events.some(is) ? [words] : []);
  const shown = events.filter(({ path }) => isInChild(path)).length;
  return [
    ...has(
      (event) => event.kind === 'map-run-started' && event.executionType === 'EXPRESS',
      'the Express children of its Map Run, which are billed by requests and time',
    ),
    ...(shown >= limits.childEvents ? ['children of its Map Run past the ones that are shown'] : []),
    // Executions that tasks started are billed by themselves, and their events are not in this run.
    ...has(
      (event) => event.kind === 'service-changed' && event.change.of === 'execution',
      'the executions it started, which are billed by themselves',
    ),
  ];
}
