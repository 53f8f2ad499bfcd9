import { assertNever } from '@/lib/kernel/assert-never';
import { comparePair } from './compare-pair';
import { compareTypes } from './compare-types';
import type { FromLab, LabAsk, LabExchange, ToLab } from './lab-protocol';
import { trySeeds } from './try-seeds';

// The types of the page's global scope are in force here; this names the two members of the worker's that are used.
const scope = self as unknown as {
  postMessage(message: FromLab): void;
  onmessage: ((event: { readonly data: ToLab }) => void) | null;
};

function answer(message: ToLab): Promise<LabExchange[LabAsk]['answer']> {
  switch (message.ask) {
    case 'pair':
      return comparePair(message.a, message.b);
    case 'seeds':
      return trySeeds(message, {
        now: () => performance.now(),
        onProgress: (done, of) => scope.postMessage({ kind: 'progress', id: message.id, done, of }),
      });
    case 'types':
      return compareTypes(message.draft);
    default:
      return assertNever(message);
  }
}

scope.onmessage = async ({ data }) => {
  try {
    scope.postMessage({ kind: 'answer', id: data.id, answer: await answer(data) });
  } catch (error) {
    // An engine never throws: this is a bug of ours, and the page says so instead of waiting.
    scope.postMessage({ kind: 'threw', id: data.id, message: error instanceof Error ? error.message : String(error) });
  }
};
