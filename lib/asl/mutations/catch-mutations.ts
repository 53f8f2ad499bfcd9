import { isJsonObject } from '@/lib/kernel/json';
import { err, ok } from '@/lib/kernel/result';
import { type Behaviours, specified } from '../behaviours';
import { errorMatches } from '../retry';

/** Wrong beliefs about which errors can be handled, and what a handler is given. */
export const catchMutations = {
  'catch-keeps-input': {
    catchOutput: (input, error, catcher) => {
      const replaces = catcher.ResultPath === undefined || catcher.ResultPath === '$';
      if (!replaces) return specified.catchOutput(input, error, catcher);
      return ok(isJsonObject(input) && isJsonObject(error) ? { ...input, ...error } : input);
    },
  },
  'runtime-errors-are-caught': {
    endsExecution: (fault) => fault.terminal && fault.error !== 'States.Runtime',
    errorMatches: (raised, names) =>
      errorMatches(raised, names) || (raised.error === 'States.Runtime' && names.includes('States.ALL')),
  },
  // A terminal fault never gets to Catch, so passing it on is all that the belief needs: States.ALL does the rest.
  'large-payloads-are-caught': {
    endsExecution: (fault) => fault.terminal && fault.error !== 'States.DataLimitExceeded',
  },
  'fail-ends-the-execution': {
    Fail: (state, entry) => {
      const move = specified.Fail(state, entry);
      return move.ok && move.value.kind === 'fail' ? err({ ...move.value, kind: 'error', terminal: true }) : move;
    },
  },
  'heartbeat-guards-every-task': { takesHeartbeats: () => true },
} satisfies Readonly<Record<string, Partial<Behaviours>>>;
