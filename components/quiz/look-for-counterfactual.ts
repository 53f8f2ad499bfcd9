import type { CounterfactualAnswer, CounterfactualQuestion } from './counterfactual.worker';

export type Found =
  | { readonly kind: 'found'; readonly says: string }
  | { readonly kind: 'none' }
  /** The scenario cannot be read, or the worker did not answer: then nothing is claimed. */
  | { readonly kind: 'unknown' };

/** Longer than the search takes on a slow phone, loading included. */
const patienceMs = 15_000;

/** Searches in a worker of its own, which ends with the answer. The function returned gives up. */
export function lookFor(question: CounterfactualQuestion, onFound: (found: Found) => void): () => void {
  const worker = new Worker(new URL('./counterfactual.worker.ts', import.meta.url), { type: 'module' });
  const end = () => {
    clearTimeout(timer);
    worker.terminate();
  };
  const settle = (found: Found) => {
    end();
    onFound(found);
  };
  const timer = setTimeout(() => settle({ kind: 'unknown' }), patienceMs);
  worker.onmessage = ({ data }: MessageEvent<CounterfactualAnswer>) => settle(data);
  worker.onerror = () => settle({ kind: 'unknown' });
  worker.postMessage(question);
  return end;
}
