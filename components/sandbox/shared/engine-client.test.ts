import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEngineClient, patienceMs, type WorkerLike } from './engine-client';
import type { FromWorker, ToWorker } from './engine-protocol';

type Fake = WorkerLike & { readonly asked: ToWorker[]; ended: boolean; says(message: FromWorker): void };

function fakeWorkers() {
  const made: Fake[] = [];
  const spawn = (): WorkerLike => {
    const fake: Fake = {
      asked: [],
      ended: false,
      onmessage: null,
      onerror: null,
      postMessage: (message) => void fake.asked.push(message),
      terminate: () => {
        fake.ended = true;
      },
      says: (data) => fake.onmessage?.({ data }),
    };
    made.push(fake);
    return fake;
  };
  const at = (index: number): Fake => {
    const fake = made[index];
    if (!fake) throw new Error(`No worker ${index} was started`);
    return fake;
  };
  return { spawn, made, at };
}

describe('createEngineClient', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('starts no worker before the first question', () => {
    const { spawn, made } = fakeWorkers();
    createEngineClient('asl', spawn);
    expect(made).toHaveLength(0);
  });

  it('pairs answers with questions by number', async () => {
    const { spawn, at } = fakeWorkers();
    const client = createEngineClient('asl', spawn);
    const events = client.ask('events', { from: 0, to: 2 });
    const moment = client.ask('moment', { n: 3 });
    at(0).says({ kind: 'ready' });
    at(0).says({ kind: 'answer', id: 2, answer: null });
    at(0).says({ kind: 'answer', id: 1, answer: [] });
    expect(await moment).toEqual({ kind: 'answer', answer: null });
    expect(await events).toEqual({ kind: 'answer', answer: [] });
  });

  it('lets the newest question of a sort win', async () => {
    const { spawn, at } = fakeWorkers();
    const client = createEngineClient('asl', spawn);
    const first = client.ask('moment', { n: 1 });
    const second = client.ask('moment', { n: 2 });
    at(0).says({ kind: 'answer', id: 1, answer: 'late' });
    at(0).says({ kind: 'answer', id: 2, answer: null });
    expect(await first).toEqual({ kind: 'superseded' });
    expect(await second).toEqual({ kind: 'answer', answer: null });
  });

  it('ends a worker that does not answer, and starts another for the next question', async () => {
    const { spawn, made, at } = fakeWorkers();
    const client = createEngineClient('asl', spawn);
    const stuck = client.ask('events', { from: 0, to: 1 });
    at(0).says({ kind: 'ready' });
    await vi.advanceTimersByTimeAsync(patienceMs);
    expect(await stuck).toEqual({ kind: 'not-finished' });
    expect(at(0).ended).toBe(true);
    void client.ask('moment', { n: 0 });
    expect(made).toHaveLength(2);
    expect(at(1).asked).toMatchObject([{ ask: 'moment', n: 0 }]);
  });

  it('is patient while the worker still loads', async () => {
    const { spawn, at } = fakeWorkers();
    const client = createEngineClient('asl', spawn);
    const settled = vi.fn();
    void client.ask('moment', { n: 0 }).then(settled);
    await vi.advanceTimersByTimeAsync(patienceMs * 3);
    expect(settled).not.toHaveBeenCalled();
    at(0).says({ kind: 'ready' });
    await vi.advanceTimersByTimeAsync(patienceMs);
    expect(settled).toHaveBeenCalledWith({ kind: 'not-finished' });
  });

  it('says when the worker could not be loaded', async () => {
    const { spawn, at } = fakeWorkers();
    const asked = createEngineClient('asl', spawn).ask('moment', { n: 0 });
    at(0).onerror?.({ message: 'no network' });
    expect(await asked).toEqual({ kind: 'broken', message: 'no network' });
  });
});
