import type { AppSyncOutcome, StopLimit } from '@/lib/appsync/events';
import type { Limits } from '@/lib/appsync/scenario';
import { assertNever } from '@/lib/kernel/assert-never';
import { formatDuration } from '@/lib/kernel/duration';
import type { Json } from '@/lib/kernel/json';
import type { OutcomeView } from '../shared/engine-protocol';

/** How a run ended, in words. `endMs` is its last moment. */
export function toOutcomeView(outcome: AppSyncOutcome, endMs: number, limits: Limits): OutcomeView {
  const { kind } = outcome;
  const at = ` at ${formatDuration(endMs)}`;
  switch (outcome.kind) {
    case 'answered': {
      const errors = messagesOf(outcome.output);
      if (errors.length === 0) return { kind, state: 'succeeded', headline: `answered${at}`, detail: '' };
      const count = errors.length === 1 ? 'one error' : `${errors.length} errors`;
      return { kind, state: 'failed', headline: `answered with ${count}${at}`, detail: errors[0] ?? '' };
    }
    case 'stopped':
      return { kind, state: 'null', headline: `stopped${at}`, detail: stopWords(outcome.limit, limits) };
    case 'refused': {
      const count = outcome.diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
      const detail = `There ${count === 1 ? 'is one error' : `are ${count} errors`} in what the API is made of. AppSync would refuse to save it.`;
      return { kind, state: 'denied', headline: 'not run', detail };
    }
    default:
      return assertNever(outcome);
  }
}

function stopWords(limit: StopLimit, limits: Limits): string {
  const why = 'so that the page stays usable';
  switch (limit) {
    case 'interpreter-ticks':
      return `Dryrun stopped this run ${why}: a resolver's code ran for too long. Look for a loop that never ends.`;
    case 'resolver-calls':
      return `Dryrun stopped this run after ${limits.resolverCalls} resolver calls, ${why}.`;
    case 'fields':
      return `Dryrun stopped this run after ${limits.fields} fields, ${why}.`;
    default:
      return assertNever(limit);
  }
}

/** The messages of a response's `errors`. */
function messagesOf(output: Json): string[] {
  if (typeof output !== 'object' || output === null || !('errors' in output) || !Array.isArray(output.errors))
    return [];
  return output.errors.map((error: Json) =>
    typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : '',
  );
}
