import { describe, expect, it } from 'vitest';
import {
  type AslScenarioInput,
  AslScenarioSchema,
  describeExecution,
  describeSync,
  priceOf,
  redriveExecution,
  runSync,
  statusEvents,
  toLogEntries,
} from '..';

const play = (states: Record<string, object>, rest: Partial<AslScenarioInput> = {}) => {
  const scenario = AslScenarioSchema.parse({
    engine: 'asl',
    version: 1,
    title: 'api',
    documents: { definition: JSON.stringify({ StartAt: Object.keys(states)[0], States: states }) },
    startTime: '2026-01-01T00:00:00.000Z',
    ...rest,
  });
  return { scenario, run: runSync(scenario) };
};
const pass = { P: { Type: 'Pass', Result: { a: 1 }, End: true } };
const fail = { F: { Type: 'Fail', Error: 'Bad', Cause: 'why' } };
const wait = { W: { Type: 'Wait', Seconds: 60, End: true } };

describe('DescribeExecution', () => {
  it('has input and output as JSON text, and says why a success is not redriven', () => {
    const { scenario, run } = play(pass, { input: { x: 1 } });
    expect(describeExecution(scenario, run)).toMatchObject({
      status: 'SUCCEEDED',
      input: '{"x":1}',
      output: '{"a":1}',
      redriveCount: 0,
      redriveStatus: 'NOT_REDRIVABLE',
      redriveStatusReason: 'Execution is SUCCEEDED and cannot be redriven',
    });
  });

  it('has error and cause of a failure, and of a timeout neither', () => {
    const failed = play(fail);
    expect(describeExecution(failed.scenario, failed.run)).toMatchObject({
      status: 'FAILED',
      error: 'Bad',
      cause: 'why',
      redriveStatus: 'REDRIVABLE',
    });
    const late = play(wait, {
      type: 'EXPRESS',
      documents: { definition: JSON.stringify({ StartAt: 'W', TimeoutSeconds: 5, States: wait }) },
    });
    const described = describeExecution(late.scenario, late.run);
    expect(described).toMatchObject({ status: 'TIMED_OUT', stopDate: 1767225605 });
    expect(described).not.toHaveProperty('error');
  });

  it('has nothing to say about a run that never was an execution', () => {
    const { scenario, run } = play({});
    expect(describeExecution(scenario, run)).toBeNull();
  });
});

describe('StartSyncExecution', () => {
  it('bills in steps of 100 ms and 64 MB', () => {
    const { scenario, run } = play(pass, { type: 'EXPRESS' });
    expect(describeSync(scenario, run)).toMatchObject({
      status: 'SUCCEEDED',
      billingDetails: { billedDurationInMilliseconds: 100, billedMemoryUsedInMB: 64 },
    });
  });
});

describe('log entries', () => {
  const types = (level: 'ALL' | 'ERROR' | 'FATAL' | 'OFF') =>
    toLogEntries(play(fail).run, { level, includeExecutionData: false }).map(({ type }) => type);

  it('are all events, what went wrong, how it ended badly, or nothing', () => {
    expect(types('ALL')).toEqual(['ExecutionStarted', 'FailStateEntered', 'ExecutionFailed']);
    expect(types('ERROR')).toEqual(['FailStateEntered', 'ExecutionFailed']);
    expect(types('FATAL')).toEqual(['ExecutionFailed']);
    expect(types('OFF')).toEqual([]);
  });

  it('have payloads only where execution data is included', () => {
    const { run } = play(pass);
    const [, entered] = toLogEntries(run, { level: 'ALL', includeExecutionData: true });
    expect(entered).toMatchObject({
      id: '2',
      previous_event_id: '0',
      redrive_count: '0',
      details: { name: 'P', input: '{}' },
    });
    expect(toLogEntries(run, { level: 'ALL', includeExecutionData: false })[1]?.details).toEqual({ name: 'P' });
  });
});

describe('status events', () => {
  it('tell EventBridge of the start and the end of a Standard execution, and of no Express one', () => {
    const { scenario, run } = play(fail);
    const [started, ended] = statusEvents(scenario, run);
    expect(started).toMatchObject({ source: 'aws.states', detail: { status: 'RUNNING', stopDate: null, error: null } });
    expect(ended).toMatchObject({
      detail: { status: 'FAILED', error: 'Bad', output: null, redriveStatus: 'REDRIVABLE' },
    });
    expect(statusEvents({ ...scenario, type: 'EXPRESS' }, run)).toEqual([]);
  });
});

describe('the price', () => {
  const twice = {
    T: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName: 'f' },
      Retry: [{ ErrorEquals: ['States.ALL'], MaxAttempts: 2 }],
      End: true,
    },
  };

  it('of a Standard run is its transitions, each retry being one', () => {
    const price = priceOf(play(twice, { mocks: { T: ['fail:Busy', 'fail:Busy', 'ok:1'] } }).run, 'STANDARD');
    expect(price).toEqual({ type: 'STANDARD', transitions: 3, dollars: 0.000075 });
  });

  it('counts a state again that a redrive runs again', () => {
    const once = { T: { ...twice.T, Retry: [] } };
    const { run } = play(once, { mocks: { T: ['fail:Down', 'ok:1'] }, redrives: [{}] });
    expect(priceOf(run, 'STANDARD')).toMatchObject({ transitions: 2 });
  });

  it('of a Standard run is the same however long it waits, and of an Express run it is not', () => {
    const [short, long] = [play(pass).run, play(wait).run];
    expect(priceOf(short, 'STANDARD').dollars).toBe(priceOf(long, 'STANDARD').dollars);
    expect(priceOf(long, 'EXPRESS').dollars).toBeGreaterThan(priceOf(short, 'EXPRESS').dollars);
  });

  it('of a million Express runs of two seconds and 64 MB is 3.08 dollars', () => {
    const { run } = play({ W: { Type: 'Wait', Seconds: 2, End: true } });
    expect(priceOf(run, 'EXPRESS', 50)).toMatchObject({ billedMs: 2000, memoryMb: 64, gbSeconds: 0.125 });
    expect((priceOf(run, 'EXPRESS').dollars * 1_000_000).toFixed(2)).toBe('3.08');
  });
});

describe('RedriveExecution', () => {
  const day = 86_400_000;

  it('takes an unsuccessful execution for 14 days', () => {
    const { run } = play(fail);
    expect(redriveExecution(run, 14 * day)).toEqual({ ok: true, value: { redriveAt: 14 * day } });
    expect(redriveExecution(run, 14 * day + 1)).toMatchObject({ ok: false, error: { code: 'ExecutionNotRedrivable' } });
  });

  it('refuses a success, and every Express execution', () => {
    expect(redriveExecution(play(pass).run, 0)).toMatchObject({
      error: { code: 'ExecutionNotRedrivable', message: 'Execution is SUCCEEDED and cannot be redriven' },
    });
    expect(redriveExecution(play(fail).run, 0, 'EXPRESS')).toMatchObject({ error: { code: 'InvalidArn' } });
  });
});
