'use client';

import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Size } from './graph-view';

/** The measured size of an element in CSS pixels, before the first paint and after every change; null until then. */
export function useSize(element: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const node = element.current;
    if (!node) return;
    // A hidden pane measures 0; its old size is as good as any until it shows again.
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = node;
      if (width > 0 && height > 0) setSize({ width, height });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
