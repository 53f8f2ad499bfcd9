import type { FromLab, LabAsk, LabExchange, ToLab } from './lab-protocol';

/** The part of a Worker that is used, so that a test can stand in for one. */
export type LabWorker = {
  postMessage(message: ToLab): void;
  terminate(): void;
  onmessage: ((event: { readonly data: FromLab }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
};

export type LabAnswer<A extends LabAsk> =
  | { readonly kind: 'answer'; readonly answer: LabExchange[A]['answer'] }
  /** Something else was asked since, or nobody wants to know any more. */
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'broken'; readonly message: string };

export type Lab = {
  ask<A extends LabAsk>(
    ask: A,
    question: LabExchange[A]['question'],
    onProgress?: (done: number, of: number) => void,
  ): Promise<LabAnswer<A>>;
  /** Ends the work at hand, however long it would have taken. */
  cancel(): void;
};

type Waiting = {
  readonly id: number;
  readonly settle: (answer: LabAnswer<LabAsk>) => void;
  readonly onProgress: (done: number, of: number) => void;
};

/** Speaks to one worker about one thing at a time. A worker that still works when something else is asked is ended. */
export function createLab(spawn: () => LabWorker): Lab {
  let worker: LabWorker | null = null;
  let waiting: Waiting | null = null;
  let lastId = 0;

  const settle = (answer: LabAnswer<LabAsk>) => {
    const done = waiting;
    waiting = null;
    done?.settle(answer);
  };
  const end = (answer: LabAnswer<LabAsk>) => {
    worker?.terminate();
    worker = null;
    settle(answer);
  };
  const start = (): LabWorker => {
    const started = spawn();
    started.onmessage = ({ data }) => {
      if (started !== worker || data.id !== waiting?.id) return;
      if (data.kind === 'progress') waiting.onProgress(data.done, data.of);
      else if (data.kind === 'threw') settle({ kind: 'broken', message: data.message });
      else settle({ kind: 'answer', answer: data.answer } as LabAnswer<LabAsk>);
    };
    started.onerror = ({ message }) => {
      if (started === worker) end({ kind: 'broken', message: message ?? 'The worker could not be loaded.' });
    };
    return started;
  };

  return {
    ask<A extends LabAsk>(
      ask: A,
      question: LabExchange[A]['question'],
      onProgress: Waiting['onProgress'] = () => undefined,
    ) {
      if (waiting) end({ kind: 'cancelled' });
      worker ??= start();
      const target = worker;
      lastId += 1;
      const id = lastId;
      return new Promise<LabAnswer<A>>((resolve) => {
        waiting = { id, settle: resolve as (answer: LabAnswer<LabAsk>) => void, onProgress };
        // The pairing of `ask` with its question is what the signature above states.
        target.postMessage({ id, ask, ...question } as ToLab);
      });
    },
    cancel: () => end({ kind: 'cancelled' }),
  };
}
