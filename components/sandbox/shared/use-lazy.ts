'use client';

import { type ComponentType, type RefObject, useCallback, useEffect, useRef, useState } from 'react';

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

/** True from when the element first comes within a screen of the viewport, or something in it is used. */
export function useNear<E extends HTMLElement>(): [RefObject<E | null>, boolean] {
  const element = useRef<E>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const node = element.current;
    if (!node || near) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setNear(true),
      {
        rootMargin: '50% 0px',
      },
    );
    observer.observe(node);
    return () => observer.disconnect();
  }, [near]);
  return [element, near];
}
