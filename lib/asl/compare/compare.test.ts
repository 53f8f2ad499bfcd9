import { describe, expect, it } from 'vitest';
import { runSync } from '..';
import { AslScenarioSchema } from '../scenario';
import { firstDifference } from './first-difference';
import { runFigures } from './run-figures';

function play(
  retrier: object,
  mocks: Record<string, string[]> = { Ask: ['fail:Down@0.5', 'fail:Down@0.5', 'ok:1@1'] },
) {
  const definition = {
    StartAt: 'Ask',
    States: {
      Ask: {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke',
        Parameters: { FunctionName: 'ask' },
        Retry: [{ ErrorEquals: ['Down'], ...retrier }],
        End: true,
      },
    },
  };
  return runSync(
    AslScenarioSchema.parse({
      engine: 'asl',
      version: 1,
      title: 'compare',
      documents: { definition: JSON.stringify(definition) },
      mocks,
    }),
  );
}

describe('figures of a run', () => {
  it('count attempts, waits and calls, and what AWS would charge', () => {
    expect(runFigures(play({ IntervalSeconds: 2, BackoffRate: 2 }), {})).toEqual({
      endMs: 8000,
      attempts: 3,
      retries: 2,
      backoffMs: 6000,
      calls: { Ask: 3 },
      dollars: 0.000075,
    });
  });
  it('have no price where there was no execution', () => {
    const refused = { ...play({}), outcome: { kind: 'refused', diagnostics: [] } } as const;
    expect(runFigures(refused, {}).dollars).toBeNull();
  });
});

describe('the first difference', () => {
  it('is none between equal runs, nor where only unused parts of a policy differ', () => {
    expect(firstDifference(play({}), play({}))).toBeNull();
    expect(firstDifference(play({ MaxAttempts: 2 }), play({ MaxAttempts: 9 }))).toBeNull();
  });
  it('is the wait that is not the same', () => {
    const [a, b] = [play({ IntervalSeconds: 1 }), play({ IntervalSeconds: 4 })];
    const n = firstDifference(a, b) ?? -1;
    expect(a.events[n]).toMatchObject({ kind: 'retry-scheduled', retry: 1 });
  });
  it('is the place at which one run has ended', () => {
    const [short, long] = [play({}), play({})];
    const cut = { events: short.events.slice(0, -1) };
    expect(firstDifference(cut, long)).toBe(long.events.length - 1);
  });
});
