import type { Belief } from './distractors';
import { type Template, TemplateSchema } from './template';

/** A Task that fails for good; the parameters are its retrier. */
export const retryTemplate: Template = TemplateSchema.parse({
  id: 'template.test.retry',
  pool: 'practice',
  skills: ['sfn.retry'],
  difficulty: 1,
  params: { interval: { from: 2, to: 4 }, rate: { oneOf: [2, 3] }, max: { oneOf: [2, 3] } },
  where: '$interval != $rate',
  parts: { retrier: '{ "ErrorEquals": ["Busy"], "IntervalSeconds": {{ $interval }}, "BackoffRate": {{ $rate }} }' },
  scenario: {
    engine: 'asl',
    version: 1,
    title: 'Waits of {{ $interval }} s',
    documents: {
      definition: `{ "StartAt": "Charge", "States": { "Charge": {
        "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName": "charge" },
        "Retry": [{{ $retrier }}], "End": true } } }`,
    },
    mocks: { Charge: ['fail:Busy'] },
  },
  stem: 'A retrier reads `{{ $retrier }}`. When does attempt {{ $max + 1 }} start?',
  query: { ask: 'timeOf', event: { kind: 'task-started', path: ['Charge'] }, nth: '{{ $max + 1 }}' },
  render: { as: 'duration', text: 'After {{ $shown }}' },
  why: 'The waits add up to {{ $key / 1000 }} s: {{ $shown }}.',
  distractors: [
    { misconception: 'belief.constant-wait' },
    { misconception: 'belief.first-wait' },
    { value: '$interval * 1000', why: 'That is the first wait, {{ $interval }} s.' },
    { value: '$interval * 1000 * 99', why: 'Nothing waits so long.' },
  ],
  source: 'written for this test',
});

const named = { engine: 'asl', belief: 'It is so.', correction: 'It is not.' };

export const beliefs: ReadonlyMap<string, Belief> = new Map(
  [
    { ...named, id: 'belief.constant-wait', mutation: 'no-backoff' },
    { ...named, id: 'belief.first-wait', mutation: 'backoff-starts-at-rate' },
  ].map((belief) => [belief.id, belief]),
);

export const noPorts = { interpreter: () => Promise.reject(new Error('no code runs here')) };
