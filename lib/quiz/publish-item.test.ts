import { describe, expect, it } from 'vitest';
import { proveItemByRun, publishItem, runScenario } from '@/lib/quiz';
import { defaultAttempts, factItem, retryScenario, waitsDoNotAdd, whenItem, whichItem } from './retry.fixture';

const context = { scenario: retryScenario, facts: [defaultAttempts], misconceptions: [waitsDoNotAdd] };

describe('proving by a run', () => {
  it('keys an item with what the engine answers, and names the run', async () => {
    const run = await runScenario(retryScenario);
    expect(await proveItemByRun(whenItem, retryScenario)).toMatchObject({
      value: { ids: ['c'], proof: { answer: 3000, hash: run.hash, engineVersion: run.version } },
    });
    expect(await proveItemByRun(whichItem, retryScenario)).toMatchObject({ value: { ids: ['a', 'b'] } });
  });

  it('runs under the profile the proof asks for', async () => {
    const wanted = {
      ...whenItem,
      proof: { ...whenItem.proof, scenario: 'asl/charge', profile: 'documented' as const },
    };
    expect(await publishItem(wanted, context)).toMatchObject({ value: { scenario: { profile: 'documented' } } });
  });

  it('is refused with a definition that the engine refuses', async () => {
    const broken = { ...retryScenario, documents: { definition: '{"StartAt":"Nowhere","States":{}}' } };
    expect(await proveItemByRun(whenItem, broken)).toMatchObject({ error: { code: 'run-refused' } });
  });
});

describe('publishing', () => {
  it('packs an item with all that grading and feedback will need', async () => {
    const published = await publishItem(whenItem, context);
    expect(published).toMatchObject({
      ok: true,
      value: {
        item: whenItem,
        scenario: retryScenario,
        key: ['c'],
        facts: [defaultAttempts],
        misconceptions: [waitsDoNotAdd],
      },
    });
  });

  it('keeps no scenario with an item that needs none', async () => {
    expect(await publishItem(factItem, context)).toMatchObject({ value: { scenario: null, proof: null, key: ['a'] } });
  });

  it('is refused without the scenario that the proof names', async () => {
    expect(await publishItem(whenItem, { ...context, scenario: null })).toMatchObject({
      error: { code: 'run-missing' },
    });
  });
});
