import { describe, expect, it } from 'vitest';
import type { Json } from '@/lib/kernel/json';
import { run } from '../run';
import { AslScenarioSchema } from '../scenario';
import { testedAt } from './tested';

const charge = {
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 1 }],
  End: true,
};
const inner = { StartAt: 'Charge', States: { Charge: charge } };

async function ran(definition: Json, mocks: Json, input: Json = { n: 1 }) {
  const documents = { definition: JSON.stringify(definition) };
  const scenario = AslScenarioSchema.parse({
    engine: 'asl',
    version: 1,
    title: 'A run',
    seed: 1,
    startTime: '2026-01-01T00:00:00Z',
    documents,
    input,
    mocks,
  });
  const { events } = await run(scenario, {});
  const at = (kind: string, nth = 0) => events.filter((event) => event.kind === kind)[nth]?.n ?? -1;
  return { events, at, tested: (n: number) => testedAt(events, n, definition, () => ({})) };
}

describe('testedAt', () => {
  it('has what the state got, and what its call answered at that attempt', async () => {
    const { at, tested } = await ran(inner, { Charge: ['fail:Busy', 'ok:5'] });
    const first = tested(at('task-scheduled', 0));
    expect(first).toMatchObject({ name: 'Charge', definition: charge, input: { n: 1 }, retries: 0 });
    expect(first?.answer).toMatchObject({ error: 'Busy' });
    const second = tested(at('task-scheduled', 1));
    expect(second?.retries).toBe(1);
    expect(second?.answer).toHaveProperty('result');
  });

  it('finds a state inside a Map, with the input of its item', async () => {
    const definition = { StartAt: 'M', States: { M: { Type: 'Map', ItemProcessor: inner, End: true } } };
    const { events, tested } = await ran(definition, { Charge: ['ok:1'] }, [7, 8]);
    const second = events.find(({ kind, path }) => kind === 'state-entered' && path[2] === 'item:1');
    expect(tested(second?.n ?? -1)).toMatchObject({ name: 'Charge', input: 8 });
  });

  it('takes the language of the machine along', async () => {
    const definition = { QueryLanguage: 'JSONata', StartAt: 'P', States: { P: { Type: 'Pass', End: true } } };
    const { at, tested } = await ran(definition, {});
    expect(tested(at('state-entered'))).toMatchObject({
      definition: { QueryLanguage: 'JSONata', Type: 'Pass' },
      answer: null,
    });
  });

  it('is null where the event is about the execution, or there is none', async () => {
    const { at, tested } = await ran(inner, { Charge: ['ok:1'] });
    expect(tested(at('execution-started'))).toBeNull();
    expect(tested(at('execution-succeeded'))).toBeNull();
    expect(tested(9999)).toBeNull();
  });
});
