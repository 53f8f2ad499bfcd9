'use client';

import { type RefObject, useEffect, useEffectEvent } from 'react';

type Turns = { readonly next: () => void; readonly back: () => void };

const swipePx = 60;

/** A click or tap on the right two thirds goes on, on the left third back; so does a swipe. Controls keep theirs. */
export function useTaps(element: RefObject<HTMLElement | null>, { next, back }: Turns): void {
  const turn = useEffectEvent((onward: boolean) => (onward ? next() : back()));
  useEffect(() => {
    const node = element.current;
    if (!node) return;
    let from: { readonly x: number; readonly y: number } | null = null;
    const isControl = (event: Event) =>
      event.target instanceof Element && event.target.closest('a, button, input, label, dialog, [data-live]') !== null;
    const onDown = (event: PointerEvent) => {
      from = event.isPrimary && event.button === 0 && !isControl(event) ? { x: event.clientX, y: event.clientY } : null;
    };
    const onUp = (event: PointerEvent) => {
      if (!from || !event.isPrimary) return;
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
      from = null;
      if (Math.abs(dx) >= swipePx && Math.abs(dx) > 2 * Math.abs(dy)) turn(dx < 0);
      else if (Math.hypot(dx, dy) < 10) turn(event.clientX >= node.clientWidth / 3);
    };
    const forget = () => {
      from = null;
    };
    node.addEventListener('pointerdown', onDown);
    node.addEventListener('pointerup', onUp);
    // A finger that scrolls the page is no swipe of ours.
    node.addEventListener('pointercancel', forget);
    return () => {
      node.removeEventListener('pointerdown', onDown);
      node.removeEventListener('pointerup', onUp);
      node.removeEventListener('pointercancel', forget);
    };
  }, [element]);
}
