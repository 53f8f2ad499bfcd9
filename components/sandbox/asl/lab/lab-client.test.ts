import { describe, expect, it } from 'vitest';
import { createLab, type LabWorker } from './lab-client';
import type { FromLab, LabDraft, ToLab } from './lab-protocol';

/** Workers that answer only when the test says so. */
function workers() {
  const made: { asked: ToLab[]; ended: boolean; say: (message: FromLab) => void; fail: (message: string) => void }[] =
    [];
  const spawn = (): LabWorker => {
    const entry = {
      asked: [] as ToLab[],
      ended: false,
      say: (_: FromLab) => undefined,
      fail: (_: string) => undefined,
    };
    const worker: LabWorker = {
      postMessage: (message) => entry.asked.push(message),
      terminate: () => {
        entry.ended = true;
      },
      onmessage: null,
      onerror: null,
    };
    made.push({
      ...entry,
      get ended() {
        return entry.ended;
      },
      say: (data) => worker.onmessage?.({ data }),
      fail: (message) => worker.onerror?.({ message }),
    });
    return worker;
  };
  return { made, lab: createLab(spawn) };
}

// Never looked into: the worker is a stand-in.
const draft = {} as LabDraft;

describe('the lab', () => {
  it('starts a worker with its first question, and goes on with it', async () => {
    const { made, lab } = workers();
    expect(made).toHaveLength(0);
    const first = lab.ask('types', { draft });
    made[0]?.say({ kind: 'answer', id: 1, answer: 'types' });
    expect(await first).toEqual({ kind: 'answer', answer: 'types' });
    const second = lab.ask('types', { draft });
    made[0]?.say({ kind: 'threw', id: 2, message: 'broken' });
    expect(await second).toEqual({ kind: 'broken', message: 'broken' });
    expect(made).toHaveLength(1);
  });

  it('ends a worker that is still at the question before', async () => {
    const { made, lab } = workers();
    const first = lab.ask('types', { draft });
    const second = lab.ask('pair', { a: draft, b: draft });
    expect(await first).toEqual({ kind: 'cancelled' });
    expect(made.map(({ ended }) => ended)).toEqual([true, false]);
    made[0]?.say({ kind: 'answer', id: 2, answer: 'late' });
    made[1]?.say({ kind: 'answer', id: 2, answer: 'pair' });
    expect(await second).toEqual({ kind: 'answer', answer: 'pair' });
  });

  it('tells how far it is, and can be cancelled', async () => {
    const { made, lab } = workers();
    const told: number[] = [];
    const asked = lab.ask('seeds', { draft, count: 100, flaky: null }, (done) => told.push(done));
    made[0]?.say({ kind: 'progress', id: 1, done: 50, of: 100 });
    lab.cancel();
    expect(await asked).toEqual({ kind: 'cancelled' });
    expect(told).toEqual([50]);
    expect(made[0]?.ended).toBe(true);
  });

  it('says that the worker could not be loaded', async () => {
    const { made, lab } = workers();
    const asked = lab.ask('types', { draft });
    made[0]?.fail('no network');
    expect(await asked).toEqual({ kind: 'broken', message: 'no network' });
  });
});
