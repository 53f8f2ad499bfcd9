import { type PointerEvent, useRef } from 'react';

type Carried = { readonly element: HTMLElement; readonly x: number; readonly y: number; over: HTMLElement | null };

/**
 * Things to carry by pointer onto what `selector` selects. Dragging is the second way to everything it does: nothing here is
 * needed by keyboard or screen reader. Positions go through the style object, which the policy allows, not through attributes.
 */
export function useDropOn(selector: string, onDrop: (target: HTMLElement, thing: string) => void) {
  const carried = useRef<Carried | null>(null);
  const mark = (over: HTMLElement | null) => {
    const now = carried.current;
    if (!now || now.over === over) return;
    delete now.over?.dataset.over;
    if (over) over.dataset.over = 'true';
    now.over = over;
  };
  const putDown = () => {
    const now = carried.current;
    if (!now) return null;
    const { over } = now;
    mark(null);
    now.element.style.transform = '';
    delete now.element.dataset.carried;
    carried.current = null;
    return over;
  };
  const holds = (thing: string) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      const element = event.currentTarget;
      element.setPointerCapture(event.pointerId);
      element.dataset.carried = 'true';
      carried.current = { element, x: event.clientX, y: event.clientY, over: null };
    },
    onPointerMove({ clientX, clientY }: PointerEvent<HTMLElement>) {
      const now = carried.current;
      if (!now) return;
      now.element.style.transform = `translate(${clientX - now.x}px, ${clientY - now.y}px)`;
      const under = document.elementsFromPoint(clientX, clientY);
      mark(under.map((element) => element.closest<HTMLElement>(selector)).find((found) => found !== null) ?? null);
    },
    onPointerUp() {
      const over = putDown();
      if (over) onDrop(over, thing);
    },
    onPointerCancel: () => void putDown(),
  });
  return { holds };
}
