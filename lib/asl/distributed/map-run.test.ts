import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AslScenarioInput, AslScenarioSchema, childRun, runSync, toHistory, toMapRuns } from '..';
import { defaultNames } from '../execution/names';
import { noneEnded, toCounts } from './map-run-counts';

type State = { readonly [field: string]: unknown };

const call = {
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Parameters: { FunctionName: 'f', 'Payload.$': '$' },
  OutputPath: '$.Payload',
  End: true,
};

function runMap(
  fields: State,
  scenario: Omit<AslScenarioInput, 'engine' | 'version' | 'title' | 'documents'>,
  one: State = call,
) {
  const ItemProcessor = {
    ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
    StartAt: 'One',
    States: { One: one },
  };
  const definition = { StartAt: 'Each', States: { Each: { Type: 'Map', End: true, ItemProcessor, ...fields } } };
  return runSync(
    AslScenarioSchema.parse({
      engine: 'asl',
      version: 1,
      title: 'distributed',
      documents: { definition: JSON.stringify(definition) },
      ...scenario,
    }),
  );
}

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);
const path = (index: number) => ['States', 'Each', `child:${index}`];

const noCounts = toCounts(noneEnded(), 0, -1, -1);

describe('a Map Run', () => {
  it('puts outputs in the order of the items, whenever they come, at any concurrency', () => {
    const delays = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(delays, fc.integer({ min: 0, max: 4 }), (seconds, MaxConcurrency) => {
        const Call = seconds.map((afterSeconds, i) => ({ return: i, afterSeconds }));
        const { outcome } = runMap({ MaxConcurrency }, { input: seconds, mocks: { One: Call } });
        // The mocks answer in the order of the calls, which is the order in which the children start.
        expect(outcome).toEqual({ kind: 'succeeded', output: numbers(seconds.length) });
      }),
    );
  });

  it('fails exactly when more items have failed than either tolerance allows, and its counts add up', () => {
    const failures = fc.array(fc.boolean(), { minLength: 1, maxLength: 10 });
    const count = fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined });
    const atATime = fc.integer({ min: 0, max: 3 });
    const percentage = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined });
    fc.assert(
      fc.property(
        failures,
        count,
        percentage,
        atATime,
        (fails, ToleratedFailureCount, ToleratedFailurePercentage, most) => {
          const mocks = { One: fails.map((bad) => (bad ? 'fail:Bad' : 'ok:1')) };
          const fields = { MaxConcurrency: most, ToleratedFailureCount, ToleratedFailurePercentage };
          const run = runMap(fields, { input: fails.map(Number), mocks });
          const failed = fails.filter(Boolean).length;
          const isStrict = ToleratedFailureCount === undefined && ToleratedFailurePercentage === undefined;
          const exceeds =
            failed > (isStrict ? 0 : (ToleratedFailureCount ?? fails.length)) ||
            failed / fails.length > (isStrict ? 0 : (ToleratedFailurePercentage ?? 100)) / 100;
          expect(run.outcome.kind).toBe(exceeds ? 'failed' : 'succeeded');
          const [mapRun] = toMapRuns(run);
          expect(mapRun?.status).toBe(exceeds ? 'FAILED' : 'SUCCEEDED');
          for (const counts of [mapRun?.itemCounts, mapRun?.executionCounts]) {
            const { total, resultsWritten, ...parts } = counts ?? noCounts;
            expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(total);
            expect([total, parts.running, resultsWritten]).toEqual([fails.length, 0, 0]);
          }
        },
      ),
    );
  });

  it('has children with histories of their own, as if each had been started alone', () => {
    const run = runMap({ MaxConcurrency: 1, Label: 'l' }, { input: ['a', 'b'], mocks: { One: ['ok:1@2'] } });
    expect(toHistory(run).map(({ previousEventId, type }) => [previousEventId, type])).toEqual([
      [0, 'ExecutionStarted'],
      [0, 'MapStateEntered'],
      [2, 'MapStateStarted'],
      [3, 'MapRunStarted'],
      [4, 'MapRunSucceeded'],
      [5, 'MapStateSucceeded'],
      [4, 'MapStateExited'],
      [7, 'ExecutionSucceeded'],
    ]);
    expect(toHistory(run, defaultNames, 0, '2023')[6]?.previousEventId).toBe(5);
    const child = childRun(run.events, path(1));
    const alone = { ...run, events: child?.events ?? [], outcome: child?.outcome ?? run.outcome };
    expect(child?.outcome).toEqual({ kind: 'succeeded', output: 1 });
    expect(toHistory(alone).map(({ previousEventId, type, timestamp }) => [previousEventId, type, timestamp])).toEqual([
      [0, 'ExecutionStarted', 0],
      [0, 'TaskStateEntered', 0],
      [2, 'TaskScheduled', 0],
      [3, 'TaskStarted', 0],
      [4, 'TaskSucceeded', 2],
      [5, 'TaskStateExited', 2],
      [6, 'ExecutionSucceeded', 2],
    ]);
    const events = run.events.flatMap((event) => (event.kind === 'child-succeeded' ? [event.events] : []));
    expect(events).toEqual([7, 7]);
    expect(childRun(run.events, path(2))).toBeNull();
  });

  it('shows so many events of its children and counts the others', () => {
    const input = numbers(50);
    const run = runMap({}, { input, limits: { childEvents: 20 } }, { Type: 'Pass', End: true });
    const shown = run.events.filter((event) => event.path.length > 3).length;
    const children = run.events.filter((event) => event.kind === 'child-started').length;
    expect(shown).toBe(20);
    expect(children).toBe(10);
    expect(run.events.filter((event) => event.kind === 'child-succeeded')).toHaveLength(children);
    expect(toMapRuns(run)[0]?.executionCounts).toMatchObject({ total: 50, succeeded: 50 });
    expect(run.outcome).toEqual({ kind: 'succeeded', output: input });
  });

  it('writes a manifest and a file for every way a child ended, also when it fails', () => {
    const ResultWriter = { Resource: 'arn:aws:states:::s3:putObject', Parameters: { Bucket: 'out', Prefix: 'p/' } };
    const mocks = { One: ['ok:"done"', 'fail:Bad'] };
    const run = runMap({ MaxConcurrency: 1, Label: 'l', ResultWriter }, { input: [1, 2, 3], mocks });
    const written = run.events.find((event) => event.kind === 'results-written');
    if (written?.kind !== 'results-written') throw new Error('Results are written');
    const texts = Object.fromEntries(written.files.map(({ key, text }) => [key.split('/').at(-1), JSON.parse(text)]));
    expect(Object.keys(texts)).toEqual(['manifest.json', 'FAILED_0.json', 'PENDING_0.json', 'SUCCEEDED_0.json']);
    expect(texts['SUCCEEDED_0.json']).toMatchObject([{ Input: '1', Output: '"done"', Status: 'SUCCEEDED' }]);
    expect(texts['FAILED_0.json']).toMatchObject([{ Input: '2', Error: 'Bad', Status: 'FAILED' }]);
    expect(texts['PENDING_0.json']).toEqual([{ Input: '3', Status: 'PENDING' }]);
    const [key] = texts['manifest.json'].ResultFiles.SUCCEEDED;
    expect(written.files.find((file) => file.key === key.Key)?.text).toHaveLength(key.Size);
    const [mapRun] = toMapRuns(run);
    expect(mapRun).toMatchObject({ status: 'FAILED', executionCounts: { resultsWritten: 2, pending: 1 } });
    expect(texts['manifest.json'].MapRunArn).toBe(mapRun?.mapRunArn);
  });

  it('is over when its execution is', () => {
    const run = runMap({}, { input: [1], mocks: { One: ['never'] }, stop: { atSeconds: 5 } });
    expect(run.outcome.kind).toBe('aborted');
    expect(toMapRuns(run)).toMatchObject([{ status: 'ABORTED', endedAt: 5000, itemCounts: null }]);
    const stopped = runMap({}, { input: numbers(9), limits: { steps: 9 } });
    expect(toMapRuns(stopped)).toMatchObject([{ status: 'RUNNING', endedAt: null }]);
  });

  it('has names that its label and its type make', () => {
    const run = runMap({ Label: 'prices' }, { input: [1] });
    const started = run.events.find((event) => event.kind === 'child-started');
    const machine = 'arn:aws:states:us-east-1:123456789012:execution:dryrun/prices';
    expect(started).toMatchObject({ executionArn: `${machine}:00000001-0000-4000-8000-000000000001` });
  });
});
