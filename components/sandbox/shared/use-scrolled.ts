'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import type { InView } from './timeline-picture';

/** Drawn again only after this many pixels; what is drawn reaches further. */
const grain = 120;

/** The part of a scrolling element's content that is in view, with some more on either side; null before it is measured. */
export function useScrolled<E extends HTMLElement>(): [RefObject<E | null>, InView | null] {
  const element = useRef<E>(null);
  const [inView, setInView] = useState<InView | null>(null);
  useEffect(() => {
    const node = element.current;
    if (!node) return;
    const measure = () => {
      const top = Math.floor(node.scrollTop / grain) * grain - grain;
      const bottom = Math.ceil((node.scrollTop + node.clientHeight) / grain) * grain + grain;
      setInView((held) => (held?.top === top && held.bottom === bottom ? held : { top, bottom }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    node.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      node.removeEventListener('scroll', measure);
    };
  }, []);
  return [element, inView];
}
