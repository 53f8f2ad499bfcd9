'use client';

import { useCallback, useEffect, useState } from 'react';

export type Readiness = {
  readonly ready: boolean;
  readonly done: number;
  readonly all: number;
  readonly onRan: (name: string) => void;
};

/**
 * Whether everything the talk needs is here: every run made, which brings the worker, its engine and what that
 * needs, and every cut of the type, which browsers otherwise fetch when a letter of it is first drawn.
 */
export function useReadiness(runs: number): Readiness {
  const [ran, setRan] = useState<ReadonlySet<string>>(new Set());
  const [hasType, setHasType] = useState(false);
  useEffect(() => {
    let wanted = true;
    void Promise.allSettled([...document.fonts].map((face) => face.load())).then(() => {
      if (wanted) setHasType(true);
    });
    return () => {
      wanted = false;
    };
  }, []);
  const onRan = useCallback((name: string) => setRan((before) => new Set(before).add(name)), []);
  const done = ran.size + Number(hasType);
  return { ready: done === runs + 1, done, all: runs + 1, onRan };
}
