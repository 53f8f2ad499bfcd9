import type { KeyBinding } from '@/components/ui/keys';
import type { Move } from './show';

/** The keys of a talk, in every window of it: what a keyboard and a clicker send. */
export function showKeys(act: (move: Move) => void): readonly KeyBinding[] {
  return [
    {
      keys: ['ArrowRight', 'ArrowDown', 'PageDown', 'Space', 'Enter'],
      says: 'next step',
      run: () => act({ kind: 'next' }),
    },
    { keys: ['ArrowLeft', 'ArrowUp', 'PageUp'], says: 'step before', run: () => act({ kind: 'back' }) },
    { keys: ['Home'], says: 'first step', run: () => act({ kind: 'first' }) },
    { keys: ['End'], says: 'last step', run: () => act({ kind: 'last' }) },
    { keys: ['B', '.'], says: 'black screen, and back', run: () => act({ kind: 'blank' }) },
    { keys: ['R'], says: 'put the run back where the step wants it', run: () => act({ kind: 'reset' }) },
  ];
}
