import { type KeyboardEvent, useRef, useState } from 'react';
import type { PublicOrdering } from '@/lib/quiz';
import { plainText } from '@/lib/quiz/parse-prose';
import { StemText } from '../stem';
import type { LeafView } from './leaf-view';
import { OrderedSteps } from './ordered-steps';
import { moveStep, stepOrder } from './step-order';

type Props = LeafView & { readonly item: PublicOrdering };
type Held = { readonly step: string; readonly order: readonly string[] };

/** Steps to put in order: by buttons and keys, and by dragging for those who can. */
export function Ordering({ item, labelledBy, submission, feedback, locked, onAnswer, onSay, onShow }: Props) {
  const list = useRef<HTMLOListElement>(null);
  // While a step is dragged its moves are shown only; where it is let go counts.
  const [held, setHeld] = useState<Held | null>(null);
  const order = held?.order ?? stepOrder(item, submission);
  const textOf = (step: string) => item.steps.find(({ id }) => id === step)?.text ?? '';
  if (feedback?.steps) {
    return <OrderedSteps steps={feedback.steps} labelledBy={labelledBy} textOf={textOf} onShow={onShow} />;
  }

  const settle = (step: string, next: readonly string[]) => {
    onAnswer({ kind: 'ordering', order: [...next] });
    onSay(`“${plainText(textOf(step))}” moved to place ${next.indexOf(step) + 1} of ${next.length}.`);
  };
  const moveTo = (step: string, to: number) => {
    if (to >= 0 && to < order.length && to !== order.indexOf(step)) settle(step, moveStep(order, step, to));
  };
  const onKey = (event: KeyboardEvent, step: string) => {
    const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    const to = by === undefined ? placeOf(event) : order.indexOf(step) + by;
    if (to === null) return;
    event.preventDefault();
    moveTo(step, to);
  };
  const dragTo = (y: number) => {
    if (!held || !list.current) return;
    const at = held.order.indexOf(held.step);
    const middles = [...list.current.children].map((row) => {
      const { top, height } = row.getBoundingClientRect();
      return top + height / 2;
    });
    const above = middles.findIndex((middle, i) => i < at && y < middle);
    const below = middles.findLastIndex((middle, i) => i > at && y > middle);
    const to = above !== -1 ? above : below;
    if (to !== -1) setHeld({ step: held.step, order: moveStep(held.order, held.step, to) });
  };
  const letGo = () => {
    if (!held) return;
    const moved = held.order.some((step, i) => stepOrder(item, submission)[i] !== step);
    if (moved) settle(held.step, held.order);
    setHeld(null);
  };

  return (
    <ol
      ref={list}
      className="steps"
      aria-labelledby={labelledBy}
      onPointerMove={(event) => dragTo(event.clientY)}
      onPointerUp={letGo}
      onPointerCancel={() => setHeld(null)}
    >
      {order.map((step, i) => (
        <li key={step} className={held?.step === step ? 'step held' : 'step'} data-step={step}>
          {!locked && (
            <span
              className="grip"
              aria-hidden="true"
              onPointerDown={(event) => {
                // The list takes the pointer: it stays where it is while its rows change places.
                list.current?.setPointerCapture(event.pointerId);
                setHeld({ step, order });
              }}
            />
          )}
          <span className="place" aria-hidden="true">
            {i + 1}
          </span>
          <span className="txt">
            <StemText text={textOf(step)} />
          </span>
          {!locked && (
            <span className="moves">
              {(['Up', 'Down'] as const).map((way) => {
                const to = way === 'Up' ? i - 1 : i + 1;
                return (
                  <button
                    key={way}
                    type="button"
                    className="btn"
                    // Still there at the ends: a button that vanished would take the focus with it.
                    aria-disabled={to < 0 || to >= order.length}
                    onClick={() => moveTo(step, to)}
                    onKeyDown={(event) => onKey(event, step)}
                  >
                    {way}
                    <span className="vh">: {plainText(textOf(step))}</span>
                  </button>
                );
              })}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

/** A digit names a place. */
function placeOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): number | null {
  return /^[1-9]$/.test(key) && !altKey && !ctrlKey && !metaKey ? Number(key) - 1 : null;
}
