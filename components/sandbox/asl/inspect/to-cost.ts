import { executionStatus } from '@/lib/asl/api/execution-status';
import { transitionsThrough } from '@/lib/asl/api/price-of';
import type { AslRun } from '@/lib/asl/events';
import type { AslScenario } from '@/lib/asl/scenario';
import type { CostView } from '../../shared/inspections';
import { unpriced } from './unpriced';

/** What a run has used by event `n`, and by its end: prices are the page's to work out, for as many runs as somebody asks. Null before a run. */
export function costsOf(run: AslRun, scenario: AslScenario): (n: number) => CostView | null {
  let counted: { readonly transitions: Uint32Array; readonly without: readonly string[] } | null = null;
  return (n) => {
    const last = run.events.at(-1);
    const here = run.events[n];
    if (!last || !here) return null;
    counted ??= { transitions: transitionsThrough(run), without: unpriced(run, scenario) };
    const { transitions, without } = counted;
    const usage = ({ n: at, at: ms }: { readonly n: number; readonly at: number }) => ({
      transitions: transitions[at] ?? 0,
      ms,
    });
    const stopped = executionStatus(run.outcome) === null ? ['what comes after the limit of this sandbox'] : [];
    return {
      type: scenario.type ?? 'STANDARD',
      soFar: usage(here),
      whole: usage(last),
      without: [...without, ...stopped],
    };
  };
}
