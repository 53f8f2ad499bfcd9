import { describe, expect, it } from 'vitest';
import { runSync } from '..';
import { type AslScenarioInput, AslScenarioSchema } from '../scenario';
import { jitterOf, withJitter } from './jitter';
import { runSeeds, type SeedsOptions } from './run-seeds';
import { niceStep, quantile, quantilesOf, toBins } from './spread';

const definition = (retrier: object) => ({
  StartAt: 'Reserve',
  States: {
    Reserve: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName: 'reserve' },
      Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 2, MaxAttempts: 2, BackoffRate: 1, ...retrier }],
      End: true,
    },
  },
});
const jittered = definition({ JitterStrategy: 'FULL' });
const failsTwice = { Reserve: ['fail:Busy', 'fail:Busy', 'ok:1'] };

const scenario = (machine: object, mocks: AslScenarioInput['mocks'] = failsTwice) =>
  AslScenarioSchema.parse({
    engine: 'asl',
    version: 1,
    title: 'seeds',
    documents: { definition: JSON.stringify(machine) },
    mocks,
  });

async function tallied(machine: object, options: SeedsOptions, mocks?: AslScenarioInput['mocks']) {
  const done = await runSeeds(scenario(machine, mocks), options);
  if (done.kind === 'refused') throw new Error('refused');
  return done.tally;
}

describe('runs with many seeds', () => {
  it('take as long as single runs with those seeds', async () => {
    const { durations } = await tallied(jittered, { count: 20 });
    const single = Array.from(
      { length: 20 },
      (_, i) => runSync({ ...scenario(jittered), seed: i + 1 }).events.at(-1)?.at,
    );
    expect(durations).toEqual(single);
    expect(new Set(durations).size).toBeGreaterThan(15);
  });

  it('give the same figures twice', async () => {
    const flaky = { state: 'Reserve', share: 0.4, error: 'Busy' };
    const [first, second] = [
      await tallied(jittered, { count: 30, flaky }),
      await tallied(jittered, { count: 30, flaky }),
    ];
    expect(second).toEqual(first);
  });

  it('count calls by state and second: without jitter all come at once', async () => {
    const { calls, retries, attempts } = await tallied(definition({}), { count: 10 });
    expect([...(calls.get('Reserve') ?? [])]).toEqual([
      [0, 10],
      [2, 10],
      [4, 10],
    ]);
    expect([...(retries.get('Reserve') ?? [])]).toEqual([
      [2, 10],
      [4, 10],
    ]);
    expect(attempts).toBe(30);
  });

  it('fail by chance what the mocks would answer', async () => {
    const always = await tallied(
      definition({}),
      { count: 5, flaky: { state: 'Reserve', share: 1, error: 'Lost' } },
      {},
    );
    expect([...always.ends]).toEqual([['Lost', 5]]);
    const never = await tallied(definition({}), { count: 5, flaky: { state: 'Other', share: 1, error: 'Lost' } }, {});
    expect(never.succeeded).toBe(5);
    const some = await tallied(
      definition({}),
      { count: 200, flaky: { state: 'Reserve', share: 0.5, error: 'Lost' } },
      {},
    );
    // Three attempts, each lost half of the time: seven of eight get through.
    expect(some.succeeded / 200).toBeGreaterThan(0.8);
    expect(some.succeeded / 200).toBeLessThan(0.95);
  });

  it('say how far they are', async () => {
    const told: number[] = [];
    await tallied(definition({}), { count: 120, onProgress: (done) => told.push(done) });
    expect(told).toEqual([50, 100]);
  });

  it('are refused as one run is', async () => {
    const done = await runSeeds(scenario({ StartAt: 'A', States: {} }), { count: 5 });
    expect(done.kind).toBe('refused');
  });
});

describe('jitter of a definition', () => {
  const inside = {
    StartAt: 'Each',
    States: {
      Each: {
        Type: 'Map',
        ItemProcessor: jittered,
        Retry: [{ ErrorEquals: ['States.ALL'] }],
        End: true,
      },
    },
  };
  it('is what all retriers say, those inside a Map too', () => {
    expect(jitterOf(jittered)).toBe('FULL');
    expect(jitterOf(definition({}))).toBe('NONE');
    expect(jitterOf(inside)).toBe('mixed');
    expect(jitterOf({ StartAt: 'A', States: { A: { Type: 'Succeed' } } })).toBe('no-retry');
  });
  it('is changed in every retrier and nowhere else', () => {
    expect(withJitter(jittered, 'NONE')).toEqual(definition({ JitterStrategy: 'NONE' }));
    expect(jitterOf(withJitter(inside, 'FULL'))).toBe('FULL');
  });
});

describe('a spread', () => {
  it('has quantiles by nearest rank', () => {
    const values = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(quantilesOf(values)).toEqual({ p50: 50, p90: 90, p99: 99, max: 100, mean: 50.5 });
    expect(quantile([7], 0.99)).toBe(7);
  });
  it('falls into bins of a round step', () => {
    expect(niceStep(39, 40)).toBe(1);
    expect(niceStep(40, 40)).toBe(2);
    expect(niceStep(1700, 40)).toBe(50);
    expect(toBins([10, 11, 19, 20], 10, 20, 5)).toEqual({ from: 10, step: 5, counts: [2, 1, 1] });
  });
});
