'use client';

import { type ComponentType, useCallback, useEffect, useState } from 'react';

type Lazy<P> = { readonly Face: ComponentType<P> | null; readonly failed: boolean; readonly retry: () => void };

/** A component loaded when `wanted` is first true. `load` must be a constant. */
export function useLazy<P>(load: () => Promise<ComponentType<P>>, wanted: boolean): Lazy<P> {
  const [Face, setFace] = useState<ComponentType<P> | null>(null);
  const [failed, setFailed] = useState(false);
  const attempt = useCallback(() => {
    setFailed(false);
    load().then(
      (loaded) => setFace(() => loaded),
      () => setFailed(true),
    );
  }, [load]);
  useEffect(() => {
    if (wanted) attempt();
  }, [wanted, attempt]);
  return { Face, failed, retry: attempt };
}
