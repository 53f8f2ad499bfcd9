'use client';

import { useEffect, useRef } from 'react';
import { Predict } from '../shared/predict';
import type { Prediction } from '../shared/use-prediction';

type Props = {
  readonly prediction: Prediction;
  /** Counts how often Run was pressed before there was an answer. */
  readonly called: number;
  readonly onPick: (n: number) => void;
  readonly onClose: () => void;
};

/** What the scenario asks before Run, in the place of the inspector; afterwards what became of the guesses. */
export default function PredictPane({ prediction, called, onPick, onClose }: Props) {
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    if (called > 0) pane.current?.querySelector<HTMLElement>('fieldset input')?.focus();
  }, [called]);
  return (
    <section ref={pane} className="pane p-predict" aria-labelledby="h-predict">
      <header>
        <h2 id="h-predict">Prediction</h2>
        {prediction.stage !== 'asked' && (
          <button type="button" className="btn bare paneclose" onClick={onClose}>
            To the inspector
          </button>
        )}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="insp sandbox scroll" tabIndex={0} aria-label="What is asked">
        <Predict prediction={prediction} onPick={onPick} />
      </section>
    </section>
  );
}
