import { describe, expect, it } from 'vitest';
import { AslScenarioSchema } from '@/lib/asl/scenario';
import { toAslDraft } from '../asl-draft';
import { comparePair } from './compare-pair';
import { compareTypes } from './compare-types';
import type { LabDraft } from './lab-protocol';
import { trySeeds } from './try-seeds';

function draftOf(task: object, mocks: object = { Ask: ['fail:Down', 'fail:Down', 'ok:1'] }): LabDraft {
  const ask = {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Parameters: { FunctionName: 'ask' },
    End: true,
  };
  return toAslDraft(
    AslScenarioSchema.parse({
      engine: 'asl',
      version: 1,
      title: 'lab',
      documents: { definition: JSON.stringify({ StartAt: 'Ask', States: { Ask: { ...ask, ...task } } }) },
      mocks,
    }),
  );
}
const retrying = (retrier: object) => draftOf({ Retry: [{ ErrorEquals: ['Down'], ...retrier }] });
const still = { now: () => 0, onProgress: () => undefined };

describe('two drafts compared', () => {
  it('are told apart in a sentence and in rows', async () => {
    const pair = await comparePair(retrying({ IntervalSeconds: 1, BackoffRate: 1 }), retrying({ MaxAttempts: 1 }));
    expect(pair.summary).toBe('A succeeded, B failed. B is 1 s shorter. B makes 1 fewer attempt.');
    expect(pair.rows.find(({ what }) => what === 'Calls of Ask')).toEqual({
      what: 'Calls of Ask',
      a: '3',
      b: '2',
      difference: '1 fewer',
    });
    expect(pair.rows.at(-1)).toMatchObject({ what: 'First difference', a: expect.stringContaining('1 s') });
  });

  it('say so where they do the same', async () => {
    const pair = await comparePair(retrying({}), retrying({}));
    expect(pair.summary).toBe('Both runs are the same, event by event.');
  });

  it('keep the run of the one when the other has a mistake', async () => {
    const broken = { ...retrying({}), texts: { ...retrying({}).texts, definition: '{ "StartAt": ' } };
    const pair = await comparePair(retrying({}), broken);
    expect(pair.a.outcome?.state).toBe('succeeded');
    expect(pair.b.problems).toHaveLength(1);
    expect(pair.rows).toEqual([]);
  });
});

describe('many seeds of a draft', () => {
  it('set the policy without jitter beside the one with it', async () => {
    const view = await trySeeds({ draft: retrying({ IntervalSeconds: 8 }), count: 40, flaky: null }, still);
    if (view.kind !== 'ran') throw new Error('refused');
    const [without, full] = view.sides;
    expect(view.sides.map(({ says }) => says)).toEqual(['Without jitter, as written', 'Full jitter']);
    expect(without?.calls.Ask).toMatchObject({ total: 120, peak: 40, retryPeak: 40 });
    expect(full?.calls.Ask?.total).toBe(120);
    // Forty clients come back within eight seconds, not all in one.
    expect(full?.calls.Ask?.retryPeak).toBeLessThan(20);
    const later = full?.calls.Ask?.bins.counts.slice(1) ?? [];
    expect(Math.max(...later)).toBeLessThan(20);
    expect(full?.durations.counts.reduce((sum, count) => sum + count, 0)).toBe(40);
    expect(full?.interval?.low).toBeGreaterThan(0.9);
  });

  it('are one side where nothing is retried', async () => {
    const view = await trySeeds({ draft: draftOf({}, { Ask: ['ok:1'] }), count: 3, flaky: null }, still);
    expect(view).toMatchObject({ kind: 'ran', sides: [{ says: 'As written', succeeded: 3 }] });
  });

  it('tell what is wrong with the draft instead of running it', async () => {
    const view = await trySeeds({ draft: draftOf({ Next: 'Nowhere' }), count: 3, flaky: null }, still);
    expect(view.kind).toBe('problems');
  });
});

describe('one machine as both workflow types', () => {
  it('runs as both where both take it', async () => {
    const types = await compareTypes(retrying({}));
    expect(types.standard).toMatchObject({ transitions: 3, endMs: 3000, refused: [] });
    expect(types.express).toMatchObject({ billedMs: 3000, refused: [] });
    expect(types.tasks).toEqual([{ state: 'Ask', resource: 'arn:aws:states:::lambda:invoke', calls: 3 }]);
  });

  it('says what Express refuses, and still runs as Standard', async () => {
    const types = await compareTypes(
      draftOf({ Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken' }, { Ask: ['ok:1'] }),
    );
    expect(types.express.refused.map(({ message }) => message)).toEqual([expect.stringContaining('.waitForTaskToken')]);
    expect(types.express.outcome).toBeNull();
    expect(types.standard.outcome?.state).toBe('succeeded');
  });
});
