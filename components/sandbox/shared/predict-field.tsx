'use client';

import { useId } from 'react';
import { StateWord } from '@/components/ui/glyph';
import { assertNever } from '@/lib/kernel/assert-never';
import type { Json } from '@/lib/kernel/json';
import { type GuessError, isRight, readGuess, wordAnswer } from '@/lib/kernel/prediction';
import type { PredictionField } from '@/lib/kernel/scenario';
import type { AnsweredField } from './engine-protocol';

type Props = {
  readonly field: PredictionField;
  readonly guess: string;
  readonly asked: boolean;
  readonly skipped: boolean;
  /** Say what is missing. */
  readonly hint: boolean;
  readonly result: AnsweredField | null;
  readonly onSay: (text: string) => void;
  readonly onPick?: (n: number) => void;
};

/** One thing to predict, and beneath it what the run says. */
export function PredictField({ field, guess, asked, skipped, hint, result, onSay, onPick }: Props) {
  const id = useId();
  const read = readGuess(field, guess);
  const problem = asked && hint && !read.ok ? missingWords(field, read.error) : null;
  return (
    // Not the fieldset is disabled, but what is answered with: the way to the event that decided stays open.
    <fieldset className="askfield">
      <legend id={`${id}says`}>{field.says}</legend>
      {field.answer === 'choice' ? (
        <div className="picks">
          {field.options.map((option, index) => (
            <label
              key={option.text}
              className={result && isRight(field, option.value, result.answer) ? 'right' : undefined}
            >
              <input
                type="radio"
                name={id}
                checked={guess === String(index)}
                disabled={!asked}
                aria-describedby={problem ? `${id}hint` : undefined}
                onChange={() => onSay(String(index))}
              />
              <span>{option.text}</span>
            </label>
          ))}
        </div>
      ) : (
        <p className="guess">
          <input
            aria-labelledby={`${id}says ${id}form`}
            aria-invalid={problem !== null}
            aria-describedby={problem ? `${id}hint` : undefined}
            value={guess}
            disabled={!asked}
            inputMode={field.answer === 'number' || field.answer === 'seconds' ? 'decimal' : 'text'}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onSay(event.target.value)}
          />{' '}
          <span id={`${id}form`} className="mute">
            {formOf(field)}
          </span>
        </p>
      )}
      {problem && (
        <p id={`${id}hint`} className="guessproblem" role="status">
          {problem}
        </p>
      )}
      <div tabIndex={-1} className="verdictbox" aria-live="polite">
        {!asked && result && (
          <p className="verdict">
            <Judgement field={field} guess={skipped || !read.ok ? null : read} result={result} />{' '}
            <Decider result={result} {...(onPick ? { onPick } : {})} />
          </p>
        )}
      </div>
    </fieldset>
  );
}

type JudgementProps = {
  readonly field: PredictionField;
  readonly result: AnsweredField;
  /** Null where the learner skipped: `null` may be what was guessed. */
  readonly guess: { readonly value: Json } | null;
};

function Judgement({ field, guess, result }: JudgementProps) {
  const right = wordAnswer(field, result.answer);
  if (!guess) return <b>The run says {right}.</b>;
  if (isRight(field, guess.value, result.answer))
    return <StateWord state="succeeded">{wordAnswer(field, guess.value)} is right.</StateWord>;
  return (
    <>
      <StateWord state="failed">{wordAnswer(field, guess.value)} is wrong.</StateWord> <b>The run says {right}.</b>
    </>
  );
}

function Decider({ result, onPick }: Pick<Props, 'onPick'> & { readonly result: AnsweredField }) {
  const { n, because } = result;
  if (n === null) return 'The run decided it.';
  if (!onPick) return `Event ${n} decided it: ${because}`;
  return (
    <>
      <button type="button" className="jump" onClick={() => onPick(n)}>
        Event {n}
      </button>{' '}
      decided it: {because}
    </>
  );
}

/** How an answer is written. */
function formOf(field: Exclude<PredictionField, { readonly answer: 'choice' }>): string {
  switch (field.answer) {
    case 'number':
      return field.unit;
    case 'seconds':
      return field.toleranceSeconds > 0 ? `seconds, give or take ${field.toleranceSeconds}` : 'seconds';
    case 'times':
      return field.toleranceSeconds > 0
        ? `seconds, with commas, give or take ${field.toleranceSeconds}`
        : 'seconds, with commas';
    case 'json':
      return 'JSON';
    default:
      return assertNever(field);
  }
}

function missingWords(field: PredictionField, { code }: GuessError): string {
  switch (code) {
    case 'empty':
      return field.answer === 'choice' ? 'Choose an answer first, or skip.' : 'Write an answer first, or skip.';
    case 'no-number':
      return 'Write a number, such as 7.5.';
    case 'no-times':
      return 'Write seconds from the start, such as 0, 1, 3.';
    case 'no-json':
      return 'Write a JSON value, such as "paid" or { "n": 1 }.';
    default:
      return assertNever(code);
  }
}
