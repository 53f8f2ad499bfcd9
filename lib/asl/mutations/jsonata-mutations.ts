import { isJsonObject } from '@/lib/kernel/json';
import { ok } from '@/lib/kernel/result';
import type { Behaviours } from '../behaviours';

/** Wrong beliefs about states in JSONata. */
export const jsonataMutations = {
  'jsonata-output-merges': {
    declaredOutput: (output, input) => (isJsonObject(output) && isJsonObject(input) ? { ...input, ...output } : output),
  },
  'jsonata-nothing-is-null': {
    answered: (answer) => {
      const { error } = answer.ok ? { error: null } : answer;
      return error?.kind === 'runtime' && error.detail.includes('returned nothing') ? ok(null) : answer;
    },
  },
  'query-errors-end-the-execution': {
    endsExecution: (fault) => fault.terminal || fault.error === 'States.QueryEvaluationError',
  },
} satisfies Readonly<Record<string, Partial<Behaviours>>>;
