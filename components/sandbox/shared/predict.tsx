'use client';

import { useEffect, useRef } from 'react';
import { Glyph, StateWord } from '@/components/ui/glyph';
import { isRight, readGuess } from '@/lib/kernel/prediction';
import { PredictField } from './predict-field';
import type { Prediction } from './use-prediction';

type Props = {
  readonly prediction: Prediction;
  /** Leads to the event that decided; in a lesson the sentence is enough. */
  readonly onPick?: (n: number) => void;
};

/** The gate before Run: questions, dashed until they have been run. Each verdict names the event that decided. */
export function Predict({ prediction, onPick }: Props) {
  const { fields, guesses, stage, hint, results, say, commit, skip } = prediction;
  const asked = stage === 'asked';
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // What was focused in the gate is gone or disabled with it; reading goes on at the first verdict.
    const focused = document.activeElement;
    if (!asked && (focused === document.body || focused?.matches(':disabled')))
      box.current?.querySelector<HTMLElement>('.verdictbox')?.focus({ preventScroll: true });
  }, [asked]);
  const judged = results?.map(({ answer }, i) => {
    const field = fields[i];
    const guess = field && readGuess(field, guesses[i] ?? '');
    return field !== undefined && guess?.ok === true && isRight(field, guess.value, answer);
  });
  const several = fields.length > 1;
  return (
    <form
      ref={box}
      className={asked || !results ? 'call predict unrun' : 'call predict'}
      onSubmit={(event) => {
        event.preventDefault();
        if (!asked || commit()) return;
        const unread = fields.findIndex((field, i) => !readGuess(field, guesses[i] ?? '').ok);
        box.current?.querySelectorAll('.askfield')[unread]?.querySelector('input')?.focus();
      }}
    >
      <p className="label">
        <Glyph name="running" />
        Predict
      </p>
      {fields.map((field, index) => (
        <PredictField
          key={field.says}
          field={field}
          guess={guesses[index] ?? ''}
          asked={asked}
          skipped={stage === 'skipped'}
          hint={hint}
          result={results?.[index] ?? null}
          onSay={(text) => say(index, text)}
          {...(onPick ? { onPick } : {})}
        />
      ))}
      {asked && (
        <p className="gateacts">
          <button type="submit" className="btn primary">
            <Glyph name="running" />
            Predict and run <kbd>R</kbd>
          </button>
          <button type="button" className="btn bare" onClick={skip}>
            Skip
          </button>
        </p>
      )}
      {several && stage === 'predicted' && judged && (
        <p className="predictscore" role="status">
          <StateWord state={judged.every(Boolean) ? 'succeeded' : 'caught'}>
            {judged.filter(Boolean).length} of {judged.length} right
          </StateWord>
        </p>
      )}
    </form>
  );
}
