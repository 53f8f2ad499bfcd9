'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';

/** True from when the element first is about to scroll into the window. */
export function useNear<E extends HTMLElement>(): [RefObject<E | null>, boolean] {
  const element = useRef<E>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const node = element.current;
    if (!node || near) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setNear(true),
      {
        rootMargin: '10% 0px',
      },
    );
    observer.observe(node);
    return () => observer.disconnect();
  }, [near]);
  return [element, near];
}
