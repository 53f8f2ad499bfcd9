import { describe, expect, it } from 'vitest';
import { type AslScenarioInput, AslScenarioSchema, runSync, toHistory } from '..';

const task = (rest: object = { End: true }) => ({
  Type: 'Task',
  Resource: 'arn:aws:lambda:us-east-1:123456789012:function:f',
  ...rest,
});
const play = (machine: object, rest: Partial<AslScenarioInput>) =>
  runSync(
    AslScenarioSchema.parse({
      engine: 'asl',
      version: 1,
      title: 'redrive',
      documents: { definition: JSON.stringify(machine) },
      ...rest,
    }),
  );
const starts = (run: ReturnType<typeof play>) =>
  run.events.flatMap((e) => (e.kind === 'task-started' ? [[e.at, e.path.at(-1)]] : []));

describe('a redrive', () => {
  const chain = { StartAt: 'A', States: { A: task({ Next: 'B' }), B: task() } };

  it('keeps what succeeded and runs what failed again, in the same history', () => {
    const run = play(chain, { mocks: { A: ['ok:1'], B: ['fail:Down', 'ok:2'] }, redrives: [{ afterSeconds: 60 }] });
    expect(run.outcome).toEqual({ kind: 'succeeded', output: 2 });
    expect(starts(run)).toEqual([
      [0, 'A'],
      [0, 'B'],
      [60_000, 'B'],
    ]);
    expect(
      toHistory(run)
        .map(({ id, previousEventId, type }) => `${id}←${previousEventId} ${type}`)
        .slice(-9),
    ).toEqual([
      '9←8 LambdaFunctionStarted',
      '10←9 LambdaFunctionFailed',
      '11←10 ExecutionFailed',
      '12←11 ExecutionRedriven',
      '13←12 LambdaFunctionScheduled',
      '14←13 LambdaFunctionStarted',
      '15←14 LambdaFunctionSucceeded',
      '16←15 TaskStateExited',
      '17←16 ExecutionSucceeded',
    ]);
  });

  it('gives the failed state all its retries again', () => {
    const retrying = task({ Retry: [{ ErrorEquals: ['Down'], MaxAttempts: 1 }], End: true });
    const mocks = { T: ['fail:Down', 'fail:Down', 'fail:Down', 'ok:1'] };
    const run = play({ StartAt: 'T', States: { T: retrying } }, { mocks, redrives: [{}] });
    expect(run.outcome).toMatchObject({ kind: 'succeeded' });
    expect(starts(run)).toHaveLength(4);
  });

  it('runs again only the branches that failed or were stopped', () => {
    const branch = (name: string) => ({ StartAt: name, States: { [name]: task() } });
    const machine = {
      StartAt: 'P',
      States: { P: { Type: 'Parallel', Branches: ['Fast', 'Bad', 'Slow'].map(branch), End: true } },
    };
    const mocks = { Fast: ['ok:1'], Bad: ['fail:Down@5', 'ok:2'], Slow: ['ok:3@10'] };
    const run = play(machine, { mocks, redrives: [{}] });
    expect(run.outcome).toEqual({ kind: 'succeeded', output: [1, 2, 3] });
    expect(starts(run).slice(3)).toEqual([
      [5000, 'Bad'],
      [5000, 'Slow'],
    ]);
  });

  it('runs again only the items that failed or were stopped, and then those that had not begun', () => {
    const processor = { StartAt: 'T', States: { T: task() } };
    const machine = {
      StartAt: 'M',
      States: { M: { Type: 'Map', MaxConcurrency: 2, ItemProcessor: processor, End: true } },
    };
    const mocks = { T: ['ok:"a"', 'ok:"b"', 'fail:Down', 'ok:"d"', 'ok:"c"', 'ok:"e"'] };
    const run = play(machine, { input: [0, 1, 2, 3], mocks, redrives: [{}] });
    expect(run.outcome).toMatchObject({ kind: 'succeeded' });
    expect(run.events.filter((e) => e.kind === 'map-started')).toHaveLength(1);
    expect(
      run.events
        .filter((e) => e.kind === 'iteration-succeeded')
        .map((e) => e.index)
        .toSorted(),
    ).toEqual([0, 1, 2, 3]);
  });

  it('goes on after a timeout with the machine’s time anew, and after StopExecution', () => {
    const slow = { ...chain, TimeoutSeconds: 10 };
    const late = play(slow, { mocks: { A: ['ok:1'], B: ['ok:2@20', 'ok:3@5'] }, redrives: [{}] });
    expect(late.outcome).toEqual({ kind: 'succeeded', output: 3 });
    expect(late.events.at(-1)?.at).toBe(15_000);
    const stopped = play(chain, { mocks: { A: ['ok:1@5'] }, stop: { atSeconds: 2 }, redrives: [{ afterSeconds: 1 }] });
    expect(stopped.outcome).toMatchObject({ kind: 'succeeded' });
  });

  it('enters a Fail state again, which fails again', () => {
    const run = play({ StartAt: 'F', States: { F: { Type: 'Fail', Error: 'Bad' } } }, { redrives: [{}, {}] });
    expect(run.events.filter((e) => e.kind === 'execution-redriven').map((e) => e.redriveCount)).toEqual([1, 2]);
    expect(run.outcome).toMatchObject({ kind: 'failed', error: 'Bad' });
  });

  it('shows in the context object', () => {
    const machine = { StartAt: 'T', States: { T: task({ Parameters: { 'x.$': '$$.Execution' }, End: true }) } };
    const run = play(machine, { mocks: { T: ['fail:Down'] }, redrives: [{ afterSeconds: 1 }] });
    expect(run.events.filter((e) => e.kind === 'task-scheduled').at(-1)).toMatchObject({
      parameters: { x: { RedriveCount: 1, RedriveTime: '2026-01-01T00:00:01.000Z' } },
    });
  });

  it('is for Standard executions that failed', () => {
    const failing = { mocks: { A: ['fail:Down'] }, redrives: [{}] };
    expect(play(chain, { ...failing, type: 'EXPRESS' }).events.some((e) => e.kind === 'execution-redriven')).toBe(
      false,
    );
    expect(play(chain, { redrives: [{}] }).events.some((e) => e.kind === 'execution-redriven')).toBe(false);
  });
});
