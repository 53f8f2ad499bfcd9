import type { Ask, EngineName, Exchange, FromWorker, ToWorker } from './engine-protocol';

/** The part of a Worker the client uses, so that a test can stand in for one. */
export type WorkerLike = {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: { readonly data: FromWorker }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
};

export type Asked<A extends Ask> =
  | { readonly kind: 'answer'; readonly answer: Exchange[A]['answer'] }
  /** The same was asked again since; only the newest answer counts. */
  | { readonly kind: 'superseded' }
  /** The worker did not answer in time and was replaced. The run it kept is gone. */
  | { readonly kind: 'not-finished' }
  | { readonly kind: 'broken'; readonly message: string };

export type EngineClient = {
  ask<A extends Ask>(ask: A, question: Exchange[A]['question']): Promise<Asked<A>>;
  close(): void;
};

type Waiting = {
  readonly ask: Ask;
  readonly settle: (asked: Asked<Ask>) => void;
  timer: ReturnType<typeof setTimeout> | null;
};

/** Longer than any run within its budgets takes on a slow phone; loading the worker does not count. */
export const patienceMs = 10_000;

/**
 * Speaks to one worker, started by the first question. Nothing blocks the page: a worker that does not answer
 * is ended and the next question starts another.
 */
export function createEngineClient(engine: EngineName, spawn: () => WorkerLike): EngineClient {
  let worker: WorkerLike | null = null;
  let ready = false;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  const settle = (id: number, asked: Asked<Ask>) => {
    const entry = waiting.get(id);
    if (!entry) return;
    waiting.delete(id);
    if (entry.timer !== null) clearTimeout(entry.timer);
    entry.settle(asked);
  };
  const settleAll = (asked: Asked<Ask>) => {
    for (const id of [...waiting.keys()]) settle(id, asked);
  };
  const replace = (asked: Asked<Ask>) => {
    worker?.terminate();
    worker = null;
    ready = false;
    settleAll(asked);
  };
  const arm = (entry: Waiting) => {
    entry.timer = setTimeout(() => replace({ kind: 'not-finished' }), patienceMs);
  };

  const start = (): WorkerLike => {
    const started = spawn();
    started.onmessage = ({ data }) => {
      if (started !== worker) return;
      if (data.kind === 'ready') {
        ready = true;
        for (const entry of waiting.values()) arm(entry);
      } else if (data.kind === 'answer') {
        settle(data.id, { kind: 'answer', answer: data.answer } as Asked<Ask>);
      } else settle(data.id, { kind: 'broken', message: data.message });
    };
    started.onerror = ({ message }) => {
      if (started === worker) replace({ kind: 'broken', message: message ?? 'The worker could not be loaded.' });
    };
    return started;
  };

  return {
    ask<A extends Ask>(ask: A, question: Exchange[A]['question']): Promise<Asked<A>> {
      for (const [id, entry] of waiting) if (entry.ask === ask) settle(id, { kind: 'superseded' });
      lastId += 1;
      const id = lastId;
      worker ??= start();
      const target = worker;
      return new Promise((resolve) => {
        const entry: Waiting = { ask, settle: resolve as (asked: Asked<Ask>) => void, timer: null };
        waiting.set(id, entry);
        if (ready) arm(entry);
        // The pairing of `ask` with its question is what the signature above states.
        target.postMessage({ id, engine, ask, ...question } as ToWorker);
      });
    },
    close: () => replace({ kind: 'superseded' }),
  };
}
