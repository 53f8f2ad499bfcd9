'use client';

import { type RefObject, useEffect, useEffectEvent } from 'react';
import type { Point } from './graph-route';

/** Places are in pixels from the element's top left corner. `pan` says whether anything moved. */
export type Gestures = {
  readonly zoom: (factor: number, at: Point) => void;
  readonly pan: (by: Point) => boolean;
  readonly tap: (on: Element) => void;
};

/** A press that moved less is a tap. */
const tapPx = 5;

/** Drag, wheel, pinch and tap on an element, told apart. The wheel zooms with Ctrl, which is also what a pinched pad sends. */
export function useGestures(element: RefObject<HTMLElement | null>, gestures: Gestures): void {
  const zoom = useEffectEvent(gestures.zoom);
  const pan = useEffectEvent(gestures.pan);
  const tap = useEffectEvent(gestures.tap);
  useEffect(() => {
    const node = element.current;
    if (!node) return;
    const held = new Map<number, Point>();
    let travelled = 0;
    const placeOf = ({ clientX, clientY }: MouseEvent): Point => {
      const box = node.getBoundingClientRect();
      return { x: clientX - box.left, y: clientY - box.top };
    };
    const wheel = (event: WheelEvent) => {
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        zoom(Math.exp(-event.deltaY * (event.deltaMode === 0 ? 0.004 : 0.06)), placeOf(event));
      } else if (pan({ x: event.deltaX, y: event.deltaY })) event.preventDefault();
    };
    const down = (event: PointerEvent) => {
      if (event.button !== 0) return;
      held.set(event.pointerId, placeOf(event));
      travelled = held.size > 1 ? tapPx : 0;
    };
    const move = (event: PointerEvent) => {
      const before = held.get(event.pointerId);
      if (!before) return;
      const at = placeOf(event);
      const other = [...held].find(([id]) => id !== event.pointerId)?.[1];
      travelled += Math.hypot(at.x - before.x, at.y - before.y);
      if (travelled < tapPx) return;
      if (!node.hasPointerCapture(event.pointerId)) node.setPointerCapture(event.pointerId);
      held.set(event.pointerId, at);
      if (other) {
        const spread = (p: Point) => Math.max(1, Math.hypot(p.x - other.x, p.y - other.y));
        zoom(spread(at) / spread(before), { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 });
        pan({ x: (before.x - at.x) / 2, y: (before.y - at.y) / 2 });
      } else pan({ x: before.x - at.x, y: before.y - at.y });
    };
    const up = (event: PointerEvent) => {
      const isTap = held.delete(event.pointerId) && travelled < tapPx && event.type === 'pointerup';
      if (isTap && event.target instanceof Element) tap(event.target);
    };
    node.addEventListener('wheel', wheel, { passive: false });
    node.addEventListener('pointerdown', down);
    node.addEventListener('pointermove', move);
    node.addEventListener('pointerup', up);
    node.addEventListener('pointercancel', up);
    return () => {
      node.removeEventListener('wheel', wheel);
      node.removeEventListener('pointerdown', down);
      node.removeEventListener('pointermove', move);
      node.removeEventListener('pointerup', up);
      node.removeEventListener('pointercancel', up);
    };
  }, [element]);
}
