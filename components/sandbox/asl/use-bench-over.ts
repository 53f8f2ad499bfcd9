'use client';

import { type RefObject, useState } from 'react';
import type { KeyBinding } from '@/components/ui/keys';
import { isTourNew, keepTourSeen } from './tour/tour-kept';

export type BenchOver = {
  readonly shown: 'gallery' | 'tour' | null;
  readonly show: (what: 'gallery' | 'tour' | null) => void;
  readonly tourNew: boolean;
  readonly endTour: () => void;
  readonly keys: readonly KeyBinding[];
};

/** What may lie over the bench: the gallery, and the tour, which is offered until it was taken or refused. */
export function useBenchOver(bench: RefObject<HTMLElement | null>): BenchOver {
  const [shown, show] = useState<BenchOver['shown']>(null);
  const [tourNew, setTourNew] = useState(isTourNew);
  return {
    shown,
    show,
    tourNew,
    endTour() {
      keepTourSeen();
      setTourNew(false);
      show(null);
      bench.current?.querySelector<HTMLElement>('.runbar .primary')?.focus();
    },
    keys: [
      { keys: ['G'], says: 'scenarios, and machines of your own', run: () => show('gallery') },
      { keys: ['H'], says: 'the tour in four steps', run: () => show('tour') },
    ],
  };
}
