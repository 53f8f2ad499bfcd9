import { describe, expect, it } from 'vitest';
import { type AslEvent, type AslRun, AslScenarioSchema, runSync } from '..';

const invoke = 'arn:aws:states:::lambda:invoke';
const runOf = (machine: object, rest: object = {}): AslRun =>
  runSync(
    AslScenarioSchema.parse({
      engine: 'asl',
      version: 1,
      title: 'execution',
      documents: { definition: JSON.stringify(machine) },
      ...rest,
    }),
  );
const one = (state: object) => ({ StartAt: 'S', States: { S: { End: true, ...state } } });
const flowOf = (run: AslRun) =>
  run.events.flatMap((event) => (event.kind === 'data-flow' ? [[event.stage, event.value]] : []));
const kindsOf = (run: AslRun): AslEvent['kind'][] => run.events.map(({ kind }) => kind);

describe('the data on its way through a state', () => {
  it('is told stage by stage, each after the work it belongs to', () => {
    const run = runOf(
      one({
        Type: 'Task',
        Resource: invoke,
        InputPath: '$.order',
        Parameters: { 'Payload.$': '$.id' },
        ResultSelector: { 'sum.$': '$.Payload' },
        ResultPath: '$.order.sum',
        OutputPath: '$.order',
        Assign: { 'paid.$': '$.Payload' },
      }),
      { input: { order: { id: 7 } }, mocks: { S: ['ok:40'] } },
    );
    expect(flowOf(run)).toEqual([
      ['InputPath', { id: 7 }],
      ['Parameters', { Payload: 7 }],
      ['ResultSelector', { sum: 40 }],
      ['ResultPath', { order: { id: 7, sum: { sum: 40 } } }],
      ['OutputPath', { id: 7, sum: { sum: 40 } }],
      ['Assign', { paid: 40 }],
    ]);
    const kinds = kindsOf(run);
    expect(kinds.indexOf('task-scheduled')).toBe(kinds.indexOf('data-flow') + 2);
    expect(kinds.lastIndexOf('data-flow')).toBe(kinds.indexOf('state-exited') - 1);
  });

  it('is not told where a field is absent or changes nothing', () => {
    expect(flowOf(runOf(one({ Type: 'Pass' }), { input: { a: 1 } }))).toEqual([]);
    const idle = { Type: 'Pass', InputPath: '$', Parameters: { 'a.$': '$.a' }, ResultPath: '$', OutputPath: '$' };
    expect(flowOf(runOf(one(idle), { input: { a: 1 } }))).toEqual([]);
  });

  it('is told for each item that ItemSelector builds', () => {
    const processor = { StartAt: 'I', States: { I: { Type: 'Pass', End: true } } };
    const each = { Type: 'Map', ItemSelector: { 'n.$': '$$.Map.Item.Value' }, ItemProcessor: processor };
    const run = runOf(one(each), { input: [1, 2] });
    const told = run.events.filter((event) => event.kind === 'data-flow');
    expect(told.map((event) => [event.path.at(-1), event.value])).toEqual([
      ['item:0', { n: 1 }],
      ['item:1', { n: 2 }],
    ]);
  });

  it('counts against the step budget as every payload does', () => {
    const looping = {
      StartAt: 'A',
      States: {
        A: { Type: 'Pass', Parameters: { 'copy.$': '$' }, OutputPath: '$.copy', Next: 'B' },
        B: { Type: 'Choice', Choices: [{ Variable: '$.never', IsPresent: true, Next: 'C' }], Default: 'A' },
        C: { Type: 'Succeed' },
      },
    };
    const run = runOf(looping, { input: { text: 'a'.repeat(100_000) } });
    expect(run.outcome).toEqual({ kind: 'stopped', limit: 'steps' });
    expect(run.events.length).toBeLessThan(2000);
  });
});

describe('a retry', () => {
  it('says from how much to how much it could have waited', () => {
    const retried = (more: object) =>
      runOf(one({ Type: 'Task', Resource: invoke, Retry: [{ ErrorEquals: ['E'], IntervalSeconds: 4, ...more }] }), {
        mocks: { S: ['fail:E', 'ok:1'] },
      }).events.find((event) => event.kind === 'retry-scheduled');
    expect(retried({})).toMatchObject({ rangeSeconds: [4, 4], delaySeconds: 4 });
    expect(retried({ JitterStrategy: 'FULL', MaxDelaySeconds: 3 })).toMatchObject({ rangeSeconds: [0, 3] });
  });
});

describe('an Express execution', () => {
  const long = {
    StartAt: 'A',
    States: {
      A: { Type: 'Pass', Next: 'B' },
      B: { Type: 'Choice', Choices: [{ Variable: '$.never', IsPresent: true, Next: 'C' }], Default: 'A' },
      C: { Type: 'Succeed' },
    },
  };

  it('lives five minutes, a Standard one a year', () => {
    const waits = one({ Type: 'Wait', Seconds: 301 });
    expect(runOf(waits).outcome.kind).toBe('succeeded');
    const express = runOf(waits, { type: 'EXPRESS' });
    expect(express.outcome).toEqual({ kind: 'timed-out', error: 'States.Timeout' });
    expect(express.events.at(-1)?.at).toBe(300_000);
    const year = runOf(one({ Type: 'Wait', Seconds: 31_536_001 }));
    expect([year.outcome.kind, year.events.at(-1)?.at]).toEqual(['timed-out', 31_536_000_000]);
  });

  it('has no limit on its history, a Standard one ends with its event 25,000', () => {
    const standard = runOf(long);
    expect(standard.outcome).toMatchObject({ kind: 'failed', error: 'States.Runtime' });
    const express = runOf(long, { type: 'EXPRESS', limits: { steps: 40_000 } });
    expect(express.outcome).toEqual({ kind: 'stopped', limit: 'steps' });
    expect(express.events.length).toBeGreaterThan(25_000);
  });
});

describe('iterations at the same moment', () => {
  const over = (inner: object) => one({ Type: 'Map', ItemProcessor: { StartAt: 'I', States: { I: inner } } });
  const told = (run: AslRun) =>
    run.events.map(({ kind, path }) => `${path.find((part) => part.startsWith('item:')) ?? ''} ${kind}`);

  it('go one after the other as far as they can', () => {
    expect(told(runOf(over({ Type: 'Pass', End: true }), { input: [1, 2] })).slice(3, 11)).toEqual([
      'item:0 iteration-started',
      'item:1 iteration-started',
      'item:0 state-entered',
      'item:0 state-exited',
      'item:0 iteration-succeeded',
      'item:1 state-entered',
      'item:1 state-exited',
      'item:1 iteration-succeeded',
    ]);
  });

  it('all write how their calls ended before the first failure stops them', () => {
    const call = { Type: 'Task', Resource: invoke, TimeoutSeconds: 5, End: true };
    const events = told(runOf(over(call), { input: [1, 2], mocks: { I: ['never'] } }));
    expect(events.slice(events.indexOf('item:0 task-timed-out'))).toEqual([
      'item:0 task-timed-out',
      'item:1 task-timed-out',
      'item:0 iteration-failed',
      'item:0 task-aborted',
      'item:1 iteration-aborted',
      'item:1 task-aborted',
      ' map-failed',
      ' execution-failed',
    ]);
  });
});
