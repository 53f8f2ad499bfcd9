import { describe, expect, it } from 'vitest';
import { fieldsOf, isRight, readGuess, wordAnswer } from './prediction';
import { type PredictionField, PredictionFieldSchema, PredictSchema } from './scenario';

const field = (members: object): PredictionField =>
  PredictionFieldSchema.parse({ says: 'When?', query: { ask: 'endsAt' }, ...members });
const options = [
  { text: 'Ship', value: 'Ship' },
  { text: 'nowhere', value: null },
];

describe('a prediction', () => {
  it('with one question is one field with a choice', () => {
    const predict = PredictSchema.parse({ question: 'Where to?', query: { ask: 'outcome' }, options });
    expect(fieldsOf(predict)).toEqual([{ says: 'Where to?', query: { ask: 'outcome' }, answer: 'choice', options }]);
  });

  it('with several fields is those', () => {
    const fields = [field({ answer: 'json' }), field({ answer: 'seconds' })];
    expect(fieldsOf({ fields })).toBe(fields);
  });
});

describe('readGuess', () => {
  it.each<[string, object, string, unknown]>([
    ['the option at an index', { answer: 'choice', options }, '1', null],
    ['a number', { answer: 'number', unit: 'attempts' }, ' 3 ', 3],
    ['seconds in milliseconds', { answer: 'seconds' }, '7.8', 7800],
    ['seconds with their unit', { answer: 'seconds' }, '7.8 s', 7800],
    ['times with commas or blanks', { answer: 'times' }, '0, 1 3s;7.5', [0, 1000, 3000, 7500]],
    ['JSON', { answer: 'json' }, '{"a":[1]}', { a: [1] }],
  ])('reads %s', (_, members, text, value) => {
    expect(readGuess(field(members), text)).toEqual({ ok: true, value });
  });

  it.each<[string, object, string, string]>([
    ['nothing', { answer: 'seconds' }, '  ', 'empty'],
    ['no option', { answer: 'choice', options }, '', 'empty'],
    ['a word for a number', { answer: 'number', unit: 'attempts' }, 'three', 'no-number'],
    ['a unit alone', { answer: 'seconds' }, 's', 'no-number'],
    ['a word among times', { answer: 'times' }, '1, then 3', 'no-times'],
    ['half of a value', { answer: 'json' }, '{"a":', 'no-json'],
    ['a value too deep to compare', { answer: 'json' }, '['.repeat(60) + ']'.repeat(60), 'no-json'],
  ])('refuses %s', (_, members, text, code) => {
    expect(readGuess(field(members), text)).toEqual({ ok: false, error: { code } });
  });
});

describe('isRight', () => {
  it('takes times exactly unless the field allows more', () => {
    expect(isRight(field({ answer: 'seconds' }), 1000, 1001)).toBe(false);
    expect(isRight(field({ answer: 'seconds', toleranceSeconds: 0.5 }), 1000, 1500)).toBe(true);
    expect(isRight(field({ answer: 'seconds', toleranceSeconds: 0.5 }), 1000, 1501)).toBe(false);
  });

  it('wants every time of a list, and no other', () => {
    const times = field({ answer: 'times', toleranceSeconds: 1 });
    expect(isRight(times, [0, 2500], [0, 3000])).toBe(true);
    expect(isRight(times, [0], [0, 3000])).toBe(false);
    expect(isRight(times, [0, 1000], [0, 3000])).toBe(false);
  });

  it('compares JSON by value, members in any order', () => {
    expect(isRight(field({ answer: 'json' }), { b: 1, a: 2 }, { a: 2, b: 1 })).toBe(true);
    expect(isRight(field({ answer: 'json' }), { b: 1 }, { a: 2, b: 1 })).toBe(false);
  });

  it('is false where the run has no time to give', () => {
    expect(isRight(field({ answer: 'seconds' }), 0, null)).toBe(false);
  });
});

it('words an answer as its field asks for it', () => {
  expect(wordAnswer(field({ answer: 'choice', options }), null)).toBe('nowhere');
  expect(wordAnswer(field({ answer: 'number', unit: 'attempts' }), 4)).toBe('4 attempts');
  expect(wordAnswer(field({ answer: 'seconds' }), 7800)).toBe('7.8 s');
  expect(wordAnswer(field({ answer: 'times' }), [0, 1500])).toBe('0, 1.5 s');
  expect(wordAnswer(field({ answer: 'times' }), [])).toBe('never');
  expect(wordAnswer(field({ answer: 'json' }), { a: null })).toBe('{"a":null}');
});
