import { describe, expect, it } from 'vitest';
import type { EngineClient } from '@/components/sandbox/shared/engine-client';
import { AslScenarioSchema } from '@/lib/asl';
import { keepRun } from './keep-run';
import { toTalk } from './to-talk';

const scenario = (States: object, mocks: object) =>
  AslScenarioSchema.parse({
    engine: 'asl',
    version: 1,
    title: 'A parcel',
    documents: { definition: JSON.stringify({ StartAt: 'Ship', States }) },
    mocks,
  });
const ship = {
  Ship: {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Retry: [{ ErrorEquals: ['Truck.Away'], MaxAttempts: 60, BackoffRate: 1 }],
    End: true,
  },
};

/** Answers as a worker would, in this process. */
async function presented(shown: ReturnType<typeof scenario>) {
  const kept = await keepRun(shown);
  const ask = async (what: string) => ({ kind: 'answer', answer: what === 'run' ? kept.view : kept.stops() });
  return toTalk({ ask, close: () => {} } as unknown as EngineClient, shown, { id: 'parcel', home: '/' });
}

describe('a talk made of a run', () => {
  it('stops where something happens and says it in a sentence', async () => {
    const talk = await presented(scenario(ship, { Ship: ['fail:Truck.Away', 'ok:1'] }));
    expect(talk?.steps.map(({ title }) => title)).toEqual([
      'Execution started',
      'Ship: state entered',
      'Ship: attempt failed',
      'Ship: retry scheduled',
      'Ship: attempt succeeded',
      'Execution succeeded',
    ]);
    expect(talk?.steps.at(3)?.says).toBe('Truck.Away is retried after 1 s (retry 1 of 60).');
    expect(talk?.title).toBe('A parcel');
  });

  it('has a title of its own for every step, however often the same happens, and at most forty of them', async () => {
    const talk = await presented(scenario(ship, { Ship: ['fail:Truck.Away'] }));
    const titles = talk?.steps.map(({ title }) => title) ?? [];
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.length).toBeLessThanOrEqual(40);
    expect(titles.at(-1)).toBe('Execution failed');
  });

  it('is none where the scenario was refused', async () => {
    expect(await presented(scenario({ Ship: { Type: 'Lorry' } }, {}))).toBeNull();
  });
});
