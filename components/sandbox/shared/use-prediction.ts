'use client';

import { useState } from 'react';
import { fieldsOf, readGuess } from '@/lib/kernel/prediction';
import type { Predict, PredictionField } from '@/lib/kernel/scenario';
import type { RunView } from './engine-protocol';

/** A gate before Run: what is asked, what was guessed, and what the first run says to it. */
export type Prediction = {
  readonly fields: readonly PredictionField[];
  /** As typed, or the index of the option chosen; by field. */
  readonly guesses: readonly string[];
  /** `asked` until the learner predicts or skips: until then Run is locked. */
  readonly stage: 'asked' | 'predicted' | 'skipped';
  /** Asked to run with a guess missing or unreadable. */
  readonly hint: boolean;
  /** The first run's answers; later runs of an edited draft do not change what was predicted. */
  readonly results: RunView['prediction'];
  readonly say: (index: number, text: string) => void;
  /** Commits the guesses and runs; false where one cannot be read yet. */
  readonly commit: () => boolean;
  readonly skip: () => void;
};

type Gated = {
  /** Null where nothing is asked. */
  readonly prediction: Prediction | null;
  readonly locked: boolean;
  /** Runs, and keeps what the first run answers. */
  readonly run: (first?: number | null) => Promise<RunView | null>;
};

type Options = {
  readonly predict: Predict | undefined;
  readonly run: (first: number | null) => Promise<RunView | null>;
  /** False where the run is shown anyway: a link to a place in it. */
  readonly asks?: boolean;
};

export function usePrediction({ predict, run, asks = true }: Options): Gated {
  const [guesses, setGuesses] = useState<readonly string[]>([]);
  const [stage, setStage] = useState<Prediction['stage']>(asks ? 'asked' : 'skipped');
  const [hint, setHint] = useState(false);
  const [results, setResults] = useState<RunView['prediction']>(null);

  const go = async (first: number | null = null) => {
    const done = await run(first);
    if (done) setResults((before) => before ?? done.prediction);
    return done;
  };
  if (!predict) return { prediction: null, locked: false, run: go };
  const fields = fieldsOf(predict);
  return {
    prediction: {
      fields,
      guesses,
      stage,
      hint,
      results,
      say: (index, text) => setGuesses(fields.map((_, i) => (i === index ? text : (guesses[i] ?? '')))),
      commit: () => {
        if (fields.some((field, i) => !readGuess(field, guesses[i] ?? '').ok)) {
          setHint(true);
          return false;
        }
        setStage('predicted');
        void go();
        return true;
      },
      skip: () => {
        setStage('skipped');
        void go();
      },
    },
    locked: stage === 'asked',
    run: go,
  };
}
