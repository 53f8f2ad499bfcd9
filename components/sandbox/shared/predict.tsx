'use client';

import { useEffect, useId, useRef } from 'react';
import { Glyph, StateWord } from '@/components/ui/glyph';
import { jsonEquals } from '@/lib/kernel/json';
import type { Prediction } from '@/lib/kernel/scenario';
import type { RunView } from './engine-protocol';

export type Gate = {
  readonly chosen: number | null;
  /** `asked` until the learner predicts or skips. */
  readonly stage: 'asked' | 'predicted' | 'skipped';
  /** Asked to run without a choice. */
  readonly hint: boolean;
};
export const openGate: Gate = { chosen: null, stage: 'asked', hint: false };

type Props = {
  readonly prediction: Prediction;
  readonly gate: Gate;
  /** The first run's answer; later runs of an edited draft do not change what was predicted. */
  readonly result: RunView['prediction'];
  readonly onChoose: (index: number) => void;
  readonly onRun: () => void;
  readonly onSkip: () => void;
};

/** The gate before Run: a question, dashed until it has been run. The verdict names the event that decided. */
export function Predict({ prediction, gate, result, onChoose, onRun, onSkip }: Props) {
  const name = useId();
  const asked = gate.stage === 'asked';
  const verdict = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What was focused in the gate is gone or disabled with it; reading goes on at the verdict.
    const focused = document.activeElement;
    if (!asked && (focused === document.body || focused?.matches(':disabled')))
      verdict.current?.focus({ preventScroll: true });
  }, [asked]);
  const rightIndex = result ? prediction.options.findIndex((option) => jsonEquals(option.value, result.answer)) : -1;
  return (
    <div className={asked || !result ? 'call predict unrun' : 'call predict'}>
      <p className="label">
        <Glyph name="running" />
        Predict
      </p>
      <fieldset disabled={!asked}>
        <legend>{prediction.question}</legend>
        <div className="picks">
          {prediction.options.map((option, index) => (
            <label key={option.text} className={index === rightIndex ? 'right' : undefined}>
              <input type="radio" name={name} checked={gate.chosen === index} onChange={() => onChoose(index)} />
              <span>{option.text}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {asked && (
        <p className="gateacts">
          <button type="button" className="btn primary" onClick={onRun}>
            <Glyph name="running" />
            Predict and run <kbd>R</kbd>
          </button>
          <button type="button" className="btn bare" onClick={onSkip}>
            Skip
          </button>
          {gate.hint && gate.chosen === null && <span role="status">Choose an answer first, or skip.</span>}
        </p>
      )}
      <div ref={verdict} tabIndex={-1} className="verdictbox" aria-live="polite">
        {!asked && result && <Verdict prediction={prediction} gate={gate} rightIndex={rightIndex} result={result} />}
      </div>
    </div>
  );
}

type VerdictProps = {
  readonly prediction: Prediction;
  readonly gate: Gate;
  readonly rightIndex: number;
  readonly result: NonNullable<RunView['prediction']>;
};

function Verdict({ prediction, gate, rightIndex, result }: VerdictProps) {
  const right = prediction.options[rightIndex]?.text ?? JSON.stringify(result.answer);
  const chosen = gate.chosen === null ? null : prediction.options[gate.chosen]?.text;
  const decider = result.n === null ? 'The run decided it.' : `Event ${result.n} decided it: ${result.because}`;
  return (
    <p className="verdict">
      {gate.stage === 'skipped' || chosen == null ? (
        <b>The run says {right}.</b>
      ) : gate.chosen === rightIndex ? (
        <StateWord state="succeeded">{right} is right.</StateWord>
      ) : (
        <>
          <StateWord state="failed">{chosen} is wrong.</StateWord> <b>The run says {right}.</b>
        </>
      )}{' '}
      {decider}
    </p>
  );
}
