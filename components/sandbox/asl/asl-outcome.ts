import type { AslOutcome } from '@/lib/asl/events';
import type { AslScenario } from '@/lib/asl/scenario';
import { assertNever } from '@/lib/kernel/assert-never';
import { formatDuration } from '@/lib/kernel/duration';
import type { OutcomeView } from '../shared/engine-protocol';

type Bounds = { readonly limits: { readonly steps: number }; readonly type?: AslScenario['type'] };

/** How a run ended, in words. `endMs` is its last moment. */
export function toOutcomeView(outcome: AslOutcome, endMs: number, { limits, type }: Bounds): OutcomeView {
  const { kind } = outcome;
  const at = ` at ${formatDuration(endMs)}`;
  switch (outcome.kind) {
    case 'succeeded':
      return { kind, state: 'succeeded', headline: `succeeded${at}`, detail: '' };
    case 'failed':
      return { kind, state: 'failed', headline: `failed${at}`, detail: errorText(outcome) };
    case 'timed-out':
      return {
        kind,
        state: 'timedout',
        headline: `timed out${at}`,
        detail: `${overtime(endMs, type)} ${errorText(outcome)}`.trim(),
      };
    case 'aborted':
      return { kind, state: 'null', headline: `aborted${at}`, detail: errorText(outcome) };
    case 'stopped':
      return {
        kind,
        state: 'null',
        headline: `stopped${at}`,
        detail: `Dryrun stopped this run after ${limits.steps} steps, so that the page stays usable; AWS has no such limit. Look for a loop that never ends.`,
      };
    case 'refused': {
      const count = outcome.diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
      return {
        kind,
        state: 'denied',
        headline: 'not run',
        detail: `The definition has ${count === 1 ? 'one error' : `${count} errors`}. AWS would refuse to save it.`,
      };
    }
    default:
      return assertNever(outcome);
  }
}

const longestMs = 31_536_000_000;
const longestExpressMs = 300_000;

/** An execution ends after a year at the latest, an Express one after five minutes (facts: Standard and Express). */
function overtime(endMs: number, type: AslScenario['type']): string {
  if (type === 'EXPRESS' && endMs >= longestExpressMs) return 'An Express execution lasts five minutes at most.';
  return endMs >= longestMs
    ? 'It would go on for more than a year, the most that an execution may last.'
    : 'It took longer than the TimeoutSeconds of the state machine.';
}

function errorText({ error, cause }: { readonly error?: string; readonly cause?: string }): string {
  return [error ?? '', cause ?? ''].filter((part) => part !== '').join(': ');
}
