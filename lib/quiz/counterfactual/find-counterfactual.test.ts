import { describe, expect, it } from 'vitest';
import type { Query } from '@/lib/kernel/query';
import type { Scenario, ScenarioOf } from '@/lib/quiz';
import { noPorts } from '../templates/template.fixture';
import { findCounterfactual, mostRuns } from './find-counterfactual';

const scenario = (retry: object, mocks = ['fail:Busy']): ScenarioOf<'asl'> => ({
  engine: 'asl',
  version: 1,
  profile: 'observed',
  title: 'a charge',
  documents: {
    definition: JSON.stringify({
      StartAt: 'Charge',
      States: {
        Charge: {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke',
          Parameters: { FunctionName: 'charge' },
          Retry: [{ ErrorEquals: ['Busy'], ...retry }],
          Next: 'Settle',
        },
        Settle: { Type: 'Wait', SecondsPath: '$.settle', End: true },
      },
    }),
  },
  input: { settle: 5 },
  files: {},
  seed: 1,
  startTime: '2026-01-01T00:00:00.000Z',
  mocks: { Charge: mocks },
  limits: { steps: 1000, historyEvents: 25_000, childEvents: 10_000, payloadBytes: 262_144 },
});
const failsAt: Query = { ask: 'timeOf', event: { kind: 'execution-failed' }, nth: 1 };
const find = (on: Scenario, chosen: number, query: Query = failsAt) => findCounterfactual(on, query, chosen, noPorts);
const retry = { IntervalSeconds: 2, BackoffRate: 3, MaxAttempts: 3 };

describe('a wrong answer', () => {
  it('would be right with a number that is written', async () => {
    expect(await find(scenario(retry), 6000)).toMatchObject({
      says: 'You would be right if `BackoffRate` were 1.',
      edit: { document: 'definition', path: ['States', 'Charge', 'Retry', 0, 'BackoffRate'], from: 3, to: 1 },
    });
    expect(await find(scenario(retry), 8000)).toMatchObject({ says: 'You would be right if `MaxAttempts` were 2.' });
  });

  it('would be right with a number that stands there by default', async () => {
    const found = await find(scenario({ IntervalSeconds: 4, BackoffRate: 1 }), 16_000);
    expect(found).toMatchObject({ says: 'You would be right if `MaxAttempts` were 4.' });
    expect(found).not.toHaveProperty('edit.from');
  });

  it('would be right without a field', async () => {
    expect(
      await find(scenario({ IntervalSeconds: 10, BackoffRate: 3, MaxAttempts: 4, MaxDelaySeconds: 70 }), 400_000),
    ).toMatchObject({
      says: 'You would be right if `MaxDelaySeconds` were left out.',
      edit: { from: 70 },
    });
  });

  it('would be right with another input', async () => {
    const succeeds: Query = { ask: 'timeOf', event: { kind: 'execution-succeeded' }, nth: 1 };
    const ready = { ...scenario(retry, ['ok:1']), input: { settle: 5 } };
    const definition = ready.documents.definition.replace('"Next":"Settle"', '"ResultPath":null,"Next":"Settle"');
    expect(await find({ ...ready, documents: { definition } }, 10_000, succeeds)).toMatchObject({
      says: 'You would be right if `settle` in the input were 10.',
    });
  });

  it('tells two fields of one name apart by as much of their place as that takes', async () => {
    const definition = JSON.stringify({
      StartAt: 'First',
      States: {
        First: { Type: 'Wait', Seconds: 7, Next: 'Second' },
        Second: { Type: 'Wait', Seconds: 11, End: true },
      },
    });
    const waits = { ...scenario(retry), documents: { definition } };
    const ends: Query = { ask: 'timeOf', event: { kind: 'execution-succeeded' }, nth: 1 };
    expect(await find(waits, 29_000, ends)).toMatchObject({
      says: 'You would be right if `Second.Seconds` were 22.',
    });
  });

  it('may have no small edit, and that is found within the budget', async () => {
    const found = await find(scenario({ ...retry, MaxDelaySeconds: 9 }), 123_456);
    expect(found).toMatchObject({ none: true });
    expect(found.runs).toBeGreaterThan(30);
    expect(found.runs).toBeLessThanOrEqual(mostRuns);
  });

  it('finds the same each time', async () => {
    expect(await find(scenario(retry), 6000)).toEqual(await find(scenario(retry), 6000));
  });
});
