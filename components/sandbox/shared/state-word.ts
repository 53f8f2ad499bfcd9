import type { MarkState } from '@/lib/kernel/timeline';

const words: { readonly [state in MarkState]: string } = {
  waiting: 'waiting',
  running: 'running',
  backoff: 'backing off',
  failed: 'failed',
  caught: 'caught',
  succeeded: 'succeeded',
  timedout: 'timed out',
  denied: 'denied',
  null: 'null',
};

export function stateWord(state: MarkState): string {
  return words[state];
}
