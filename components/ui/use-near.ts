'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';

/** True from when the element first is less than a window's height away. */
export function useNear<E extends HTMLElement>(): [RefObject<E | null>, boolean] {
  const element = useRef<E>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const node = element.current;
    if (!node || near) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setNear(true),
      {
        // A window ahead, so that who moves on by Tab finds it there and is not led past it.
        rootMargin: '100% 0px',
      },
    );
    observer.observe(node);
    return () => observer.disconnect();
  }, [near]);
  return [element, near];
}
