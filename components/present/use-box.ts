'use client';

import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Box } from './fit-timeline';

/** The measured inside of an element, before the first paint and after every change; null until it has one. */
export function useBox<E extends HTMLElement>(): [RefObject<E | null>, Box | null] {
  const element = useRef<E>(null);
  const [box, setBox] = useState<Box | null>(null);
  useLayoutEffect(() => {
    const node = element.current;
    if (!node) return;
    // A hidden step measures 0; its old box is as good as any until it shows again.
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = node;
      if (width > 0)
        setBox((before) => (before?.width === width && before.height === height ? before : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => observer.disconnect();
  }, []);
  return [element, box];
}
