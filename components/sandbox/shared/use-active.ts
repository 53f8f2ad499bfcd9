'use client';

import { type RefObject, useEffect, useRef, useSyncExternalStore } from 'react';

let active: object | null = null;
const listeners = new Set<() => void>();

function activate(owner: object | null): void {
  if (active === owner) return;
  active = owner;
  for (const listener of listeners) listener();
}

/**
 * Several sandboxes may share a page, and R can mean only one of them: the one used last, or scrolled into the
 * middle of the window since.
 */
export function useActive<E extends HTMLElement>(): [RefObject<E | null>, boolean] {
  const element = useRef<E>(null);
  const isActive = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => active !== null && active === element,
    () => false,
  );
  useEffect(() => {
    const node = element.current;
    if (!node) return;
    const take = () => activate(element);
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && take(), {
      rootMargin: '-35% 0px -35% 0px',
    });
    observer.observe(node);
    node.addEventListener('focusin', take);
    node.addEventListener('pointerdown', take);
    return () => {
      observer.disconnect();
      node.removeEventListener('focusin', take);
      node.removeEventListener('pointerdown', take);
      if (active === element) activate(null);
    };
  }, []);
  return [element, isActive];
}
