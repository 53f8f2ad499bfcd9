import { ok } from '@/lib/kernel/result';
import { type Behaviours, specified } from '../behaviours';
import { parseResource } from '../resource';

/** Wrong beliefs about calls that somebody else finishes, about Express, and about going on after a failure. */
export const serviceMutations = {
  'sync-waits-for-nothing': {
    waitsFor: (resource) => resource.kind !== 'service' || resource.pattern !== 'sync',
  },
  'callback-result-is-the-response': {
    waitsFor: (resource) => resource.kind !== 'service' || resource.pattern !== 'waitForTaskToken',
  },
  'callback-ends-after-a-minute': {
    Task: (state, entry) => {
      const move = specified.Task(state, entry);
      const resource = parseResource(state.Resource);
      const waits = resource?.kind === 'service' && resource.pattern === 'waitForTaskToken';
      if (!move.ok || move.value.kind !== 'call' || !waits) return move;
      return ok({ ...move.value, timeoutSeconds: move.value.timeoutSeconds ?? 60 });
    },
  },
  'express-lives-a-year': {
    longestExecutionSeconds: {
      ...specified.longestExecutionSeconds,
      EXPRESS: specified.longestExecutionSeconds.STANDARD,
    },
  },
  'redrive-starts-over': { redriveFrom: 'start' },
} satisfies Readonly<Record<string, Partial<Behaviours>>>;
