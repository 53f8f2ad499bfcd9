import type { AslEvent, AslEventBody, AslRun } from './events';

/** A run from its events' bodies; `n` is given here, paths and times by the caller. */
export function runOf(
  list: readonly (readonly [at: number, path: readonly string[], body: AslEventBody])[],
  outcome: AslRun['outcome'] = { kind: 'succeeded', output: {} },
): AslRun {
  const events = list.map(([at, path, body], n) => ({ n, at, path, ...body }) as AslEvent);
  return { engine: 'asl', version: 1, events, outcome, hash: '0'.repeat(64) };
}

const charge = ['States', 'ChargeCard'];
const refund = ['States', 'RefundOrder'];
const resource = 'arn:aws:states:::lambda:invoke';
const error = 'Payment.Unavailable';

const attempt = (at: number, n: number): [number, string[], AslEventBody][] => [
  [at, charge, { kind: 'task-scheduled', resource, parameters: {}, attempt: n }],
  [at, charge, { kind: 'task-started', resource, attempt: n }],
  [at, charge, { kind: 'task-failed', resource, attempt: n, error }],
];

export const retryOf = (retry: number, dueAt: number, delaySeconds = 2 ** (retry - 1)): AslEventBody => ({
  kind: 'retry-scheduled',
  error,
  retrier: 0,
  retry,
  maxAttempts: 3,
  intervalSeconds: 1,
  backoffRate: 2,
  computedSeconds: delaySeconds,
  cappedSeconds: delaySeconds,
  rangeSeconds: [delaySeconds, delaySeconds],
  jitter: 'NONE',
  delaySeconds,
  dueAt,
  nextAttempt: retry + 1,
});

/** ChargeCard fails at 0, 1, 3 and 7 s; the Catch goes to RefundOrder, which takes 0.8 s. */
export const outageRun: AslRun = runOf([
  [0, [], { kind: 'execution-started', input: {} }],
  [0, charge, { kind: 'state-entered', type: 'Task', input: {} }],
  ...attempt(0, 1),
  [0, charge, retryOf(1, 1000)],
  ...attempt(1000, 2),
  [1000, charge, retryOf(2, 3000)],
  ...attempt(3000, 3),
  [3000, charge, retryOf(3, 7000)],
  ...attempt(7000, 4),
  [7000, charge, { kind: 'error-caught', error, catcher: 0, next: 'RefundOrder', output: { Error: error } }],
  [7000, charge, { kind: 'state-exited', type: 'Task', output: { Error: error }, next: 'RefundOrder' }],
  [7000, refund, { kind: 'state-entered', type: 'Task', input: { Error: error } }],
  [7000, refund, { kind: 'task-scheduled', resource, parameters: {}, attempt: 1 }],
  [7000, refund, { kind: 'task-started', resource, attempt: 1 }],
  [7800, refund, { kind: 'task-succeeded', resource, attempt: 1, output: {} }],
  [7800, refund, { kind: 'state-exited', type: 'Task', output: {}, next: null }],
  [7800, [], { kind: 'execution-succeeded', output: {} }],
]);
