import { describe, expect, it } from 'vitest';
import { AuthModesScenarioSchema } from '@/lib/auth-modes';
import { type ProofPorts, proveItemByRun, publishItem, runScenario } from '@/lib/quiz';
import { defaultAttempts, factItem, retryScenario, waitsDoNotAdd, whenItem, whichItem } from './retry.fixture';

const ports: ProofPorts = { interpreter: () => Promise.reject(new Error('These items run no code')) };
const context = { scenario: retryScenario, facts: [defaultAttempts], misconceptions: [waitsDoNotAdd] };

describe('proving by a run', () => {
  it('keys an item with what the engine answers, and names the run', async () => {
    const { run } = await runScenario(retryScenario, ports);
    expect(await proveItemByRun(whenItem, retryScenario, ports)).toMatchObject({
      value: { ids: ['c'], proof: { answer: 3000, hash: run.hash, engineVersion: run.version } },
    });
    expect(await proveItemByRun(whichItem, retryScenario, ports)).toMatchObject({ value: { ids: ['a', 'b'] } });
  });

  it('runs under the profile the proof asks for', async () => {
    const wanted = {
      ...whenItem,
      proof: { ...whenItem.proof, scenario: 'asl/charge', profile: 'documented' as const },
    };
    expect(await publishItem(wanted, context, ports)).toMatchObject({ value: { scenario: { profile: 'documented' } } });
  });

  it('asks the engine itself what only it can answer', async () => {
    const access = AuthModesScenarioSchema.parse({
      engine: 'auth-modes',
      version: 1,
      title: 'A key and a token',
      documents: {
        schema: 'type Query { open: String @aws_api_key closed: String }',
        query: 'query Both { open closed }',
      },
      modes: { default: { mode: 'AMAZON_COGNITO_USER_POOLS' }, additional: [{ mode: 'API_KEY' }] },
      identities: [{ id: 'visitor', title: 'Visitor', mode: 'API_KEY' }],
    });
    const { answer, meets } = await runScenario(access, ports);
    const query = { ask: 'verdict', operation: 'Both', field: 'Query.closed', identity: 'visitor' } as const;
    expect(answer(query)).toMatchObject({ value: 'null' });
    expect(meets([{ says: 'closed', query, expect: { equals: 'null' } }])).toMatchObject([{ met: true }]);
  });

  it('is refused with a definition that the engine refuses', async () => {
    const broken = { ...retryScenario, documents: { definition: '{"StartAt":"Nowhere","States":{}}' } };
    expect(await proveItemByRun(whenItem, broken, ports)).toMatchObject({ error: { code: 'run-refused' } });
  });
});

describe('publishing', () => {
  it('packs an item with all that grading and feedback will need', async () => {
    const published = await publishItem(whenItem, context, ports);
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
    expect(await publishItem(factItem, context, ports)).toMatchObject({
      value: { scenario: null, proof: null, key: ['a'] },
    });
  });

  it('is refused without the scenario that the proof names', async () => {
    expect(await publishItem(whenItem, { ...context, scenario: null }, ports)).toMatchObject({
      error: { code: 'run-missing' },
    });
  });
});
