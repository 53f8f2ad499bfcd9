import { assertNever } from './assert-never';
import { type Json, jsonEquals } from './json';
import { err, ok, type Result } from './result';
import { scanDepth } from './scan';
import type { Predict, PredictionField } from './scenario';

/** Why a guess cannot be read yet. */
export type GuessError = { readonly code: 'empty' | 'no-number' | 'no-times' | 'no-json' };

const limits = { maxChars: 10_000, maxDepth: 50 };

/** What is asked, field by field: a single question is one field with a choice. */
export function fieldsOf(predict: Predict): readonly PredictionField[] {
  if ('fields' in predict) return predict.fields;
  const { question, query, options } = predict;
  return [{ says: question, query, answer: 'choice', options }];
}

/** A guess as it was typed, or the index of the option chosen, in the units of the run: times are milliseconds. */
export function readGuess(field: PredictionField, text: string): Result<Json, GuessError> {
  const said = text.trim();
  if (said === '') return err({ code: 'empty' });
  switch (field.answer) {
    case 'choice': {
      const option = field.options[Number(said)];
      return option ? ok(option.value) : err({ code: 'empty' });
    }
    case 'number':
      return readNumber(said);
    case 'seconds': {
      const seconds = readNumber(said.replace(/\s*s$/, ''));
      return seconds.ok ? ok(toMs(seconds.value)) : seconds;
    }
    case 'times': {
      const times = said.split(/[\s,;]+/).filter((part) => part !== '' && part !== 's');
      const read = times.map((part) => readNumber(part.replace(/s$/, '')));
      const values = read.flatMap((time) => (time.ok ? [toMs(time.value)] : []));
      return values.length === read.length && values.length > 0 ? ok(values) : err({ code: 'no-times' });
    }
    case 'json':
      return readJson(said);
    default:
      return assertNever(field);
  }
}

/** Whether a guess is the run's answer, times as near as the field allows. */
export function isRight(field: PredictionField, guess: Json, answer: Json): boolean {
  switch (field.answer) {
    case 'choice':
    case 'number':
    case 'json':
      return jsonEquals(guess, answer);
    case 'seconds':
      return isNear(guess, answer, field.toleranceSeconds);
    case 'times': {
      if (!Array.isArray(guess) || !Array.isArray(answer) || guess.length !== answer.length) return false;
      const times: readonly Json[] = answer;
      return guess.every((time: Json, i) => isNear(time, times[i] ?? null, field.toleranceSeconds));
    }
    default:
      return assertNever(field);
  }
}

/** A guess or an answer in the words of its field: `7.8 s`, `3 attempts`, an option's text. */
export function wordAnswer(field: PredictionField, value: Json): string {
  switch (field.answer) {
    case 'choice':
      return field.options.find((option) => jsonEquals(option.value, value))?.text ?? JSON.stringify(value);
    case 'number':
      return `${JSON.stringify(value)} ${field.unit}`;
    case 'seconds':
      return typeof value === 'number' ? `${value / 1000} s` : 'never';
    case 'times':
      return Array.isArray(value) && value.length > 0
        ? `${value.map((time: Json) => Number(time) / 1000).join(', ')} s`
        : 'never';
    case 'json':
      return JSON.stringify(value);
    default:
      return assertNever(field);
  }
}

function readNumber(text: string): Result<number, GuessError> {
  const value = Number(text);
  return text !== '' && Number.isFinite(value) ? ok(value) : err({ code: 'no-number' });
}

function readJson(text: string): Result<Json, GuessError> {
  if (!scanDepth(text, limits).ok) return err({ code: 'no-json' });
  try {
    const value: Json = JSON.parse(text);
    return ok(value);
  } catch {
    return err({ code: 'no-json' });
  }
}

/** Virtual time is whole milliseconds; `0.1 + 0.2` typed as 0.3 is the same millisecond. */
const toMs = (seconds: number) => Math.round(seconds * 1000);

function isNear(guess: Json, answer: Json, tolerance: number): boolean {
  return typeof guess === 'number' && typeof answer === 'number' && Math.abs(guess - answer) <= toMs(tolerance);
}
