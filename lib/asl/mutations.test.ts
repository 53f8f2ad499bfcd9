import { describe, expect, it } from 'vitest';
import { type AslRun, AslScenarioSchema, type MutationKey, mutated, mutations, runSync, specified } from '.';

const scenario = (charge: object, mocks: readonly unknown[], input: unknown = {}) =>
  AslScenarioSchema.parse({
    engine: 'asl',
    version: 1,
    title: 'misconception',
    input,
    mocks: { Charge: mocks },
    documents: {
      definition: JSON.stringify({
        StartAt: 'Charge',
        States: {
          Charge: { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', End: true, ...charge },
          Handle: { Type: 'Pass', End: true },
        },
      }),
    },
  });

const catchAll = [{ ErrorEquals: ['States.ALL'], Next: 'Handle' }];
const tries = ({ events }: AslRun) => events.filter((e) => e.kind === 'task-started').map((e) => e.at / 1000);
const caughtAt = ({ events }: AslRun) => events.find((e) => e.kind === 'error-caught')?.at;
const output = ({ outcome }: AslRun) => ('output' in outcome ? outcome.output : outcome.kind);

/** What each wrong engine shows, beside what the right one shows. */
const shows: Record<
  MutationKey,
  { on: ReturnType<typeof scenario>; see: (run: AslRun) => unknown; right: unknown; wrong: unknown }
> = {
  'max-attempts-counts-tries': {
    on: scenario({ Catch: catchAll, Retry: [{ ErrorEquals: ['Down'] }] }, ['fail:Down']),
    see: tries,
    right: [0, 1, 3, 7],
    wrong: [0, 1, 3],
  },
  'backoff-starts-at-rate': {
    on: scenario({ Catch: catchAll, Retry: [{ ErrorEquals: ['Down'], IntervalSeconds: 3 }] }, ['fail:Down']),
    see: tries,
    right: [0, 3, 9, 21],
    wrong: [0, 6, 18, 42],
  },
  'backoff-adds': {
    on: scenario({ Catch: catchAll, Retry: [{ ErrorEquals: ['Down'], IntervalSeconds: 3 }] }, ['fail:Down']),
    see: tries,
    right: [0, 3, 9, 21],
    wrong: [0, 3, 8, 15],
  },
  'no-backoff': {
    on: scenario({ Catch: catchAll, Retry: [{ ErrorEquals: ['Down'], IntervalSeconds: 3 }] }, ['fail:Down']),
    see: tries,
    right: [0, 3, 9, 21],
    wrong: [0, 3, 6, 9],
  },
  'catch-before-retry': {
    on: scenario({ Catch: catchAll, Retry: [{ ErrorEquals: ['Down'] }] }, ['fail:Down', 'ok:1']),
    see: tries,
    right: [0, 1],
    wrong: [0],
  },
  'catch-keeps-input': {
    on: scenario({ Catch: catchAll }, ['fail:Down'], { order: 7 }),
    see: output,
    right: { Error: 'Down', Cause: null },
    wrong: { order: 7, Error: 'Down', Cause: null },
  },
  'task-failed-matches-timeout': {
    on: scenario({ TimeoutSeconds: 2, Catch: [{ ErrorEquals: ['States.TaskFailed'], Next: 'Handle' }] }, ['never']),
    see: output,
    right: 'failed',
    wrong: { Error: 'States.Timeout', Cause: '' },
  },
  'wait-after-last-attempt': {
    on: scenario({ Catch: catchAll, Retry: [{ ErrorEquals: ['Down'], MaxAttempts: 2 }] }, ['fail:Down']),
    see: caughtAt,
    right: 3000,
    wrong: 7000,
  },
};

describe('a wrong belief, run', () => {
  it.each(Object.entries(shows))('%s', (key, { on, see, right, wrong }) => {
    expect(see(runSync(on))).toEqual(right);
    expect(see(runSync(on, {}, mutated(key as MutationKey)))).toEqual(wrong);
  });

  it('changes only keys that the table of rules has', () => {
    for (const change of Object.values(mutations)) {
      for (const key of Object.keys(change)) expect(specified).toHaveProperty(key);
    }
  });

  it('stays wrong under the documented profile too', () => {
    const { on, see, wrong } = shows['task-failed-matches-timeout'];
    const documented = { ...on, profile: 'documented' as const };
    expect(see(runSync(documented, {}, mutated('task-failed-matches-timeout')))).toEqual(wrong);
  });
});
