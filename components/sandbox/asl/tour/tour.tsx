'use client';

import { useEffect, useRef, useState } from 'react';
import { useKeys } from '@/components/ui/keys';
import { type TourStep, tourSteps } from './tour-steps';
import './tour.css';

type Props = {
  /** On a phone one pane shows at a time: the one that is explained. */
  readonly onPane: (pane: TourStep['pane']) => void;
  readonly onEnd: () => void;
};

const gap = 12;

/** Four steps beside what they explain. The page stays in use all the while: nothing is covered, and Esc leaves. */
export default function Tour({ onPane, onEnd }: Props) {
  const [at, setAt] = useState(0);
  const box = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const step = tourSteps[at];
  useKeys('Tour', [{ keys: ['Escape'], says: 'leave the tour', run: onEnd }]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    const target = step && document.querySelector<HTMLElement>(step.target);
    if (!target) return;
    target.dataset.toured = '';
    const place = () => placeBeside(box.current, target);
    place();
    // Where the note stands at the foot of the window, what it explains goes to the top.
    if (matchMedia('(max-width: 56.25rem)').matches) target.scrollIntoView({ block: 'start' });
    addEventListener('resize', place);
    return () => {
      delete target.dataset.toured;
      removeEventListener('resize', place);
    };
  }, [step]);
  if (!step) return null;
  const last = at === tourSteps.length - 1;
  const show = (to: number) => {
    setAt(to);
    onPane(tourSteps[to]?.pane ?? 'editor');
    heading.current?.focus({ preventScroll: true });
  };
  return (
    <section
      ref={box}
      className="tour"
      aria-labelledby="h-tour"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onEnd();
      }}
    >
      <p className="label">
        Step {at + 1} of {tourSteps.length}
      </p>
      <h2 id="h-tour" ref={heading} tabIndex={-1} aria-live="polite">
        {step.title}
      </h2>
      <p>{step.says}</p>
      <p className="touracts">
        <button type="button" className="btn primary" onClick={() => (last ? onEnd() : show(at + 1))}>
          {last ? 'Done' : 'Next'}
        </button>
        {at > 0 && (
          <button type="button" className="btn" onClick={() => show(at - 1)}>
            Back
          </button>
        )}
        {!last && (
          <button type="button" className="btn bare" onClick={onEnd}>
            Skip the tour <kbd>Esc</kbd>
          </button>
        )}
      </p>
    </section>
  );
}

/** Under what it explains where there is room, else over it. The style sheet reads where as custom properties. */
function placeBeside(box: HTMLElement | null, target: HTMLElement): void {
  if (!box) return;
  const { left, top, bottom, width } = target.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = box;
  const under = bottom + gap + offsetHeight <= innerHeight;
  const x = Math.max(gap, Math.min(left + width - offsetWidth, innerWidth - offsetWidth - gap));
  box.style.setProperty('--tour-x', `${Math.round(x)}px`);
  box.style.setProperty('--tour-y', `${Math.round(under ? bottom + gap : Math.max(gap, top - gap - offsetHeight))}px`);
}
