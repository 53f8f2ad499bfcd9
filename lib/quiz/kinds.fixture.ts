import type { CaseItem, EditSimulation, MatchingItem, MutantSimulation, OrderingItem } from '@/lib/quiz';
import { factItem, retryScenario, whenItem } from './retry.fixture';

const { options: _options, proof: _proof, kind: _kind, fact: _fact, hint: _hint, ...about } = whenItem;
const started = { kind: 'task-started', path: ['Charge'] };
const failed = { kind: 'task-failed', path: ['Charge'] };

/** Three events of the run, written in another order than the run's. */
export const orderItem: OrderingItem = {
  ...about,
  id: 'retry.order',
  kind: 'ordering',
  stem: 'In which order?',
  proof: { scenario: 'asl/charge' },
  steps: [
    { id: 'works', text: 'The third call', event: started, nth: 3, why: 'why-works: last' },
    { id: 'again', text: 'The second call', event: started, nth: 2, why: 'why-again: after the first wait' },
    {
      id: 'fails',
      text: 'The first failure',
      event: failed,
      why: 'why-fails: it begins',
      misconception: 'sfn.waits-do-not-add',
    },
  ],
};

const timeOf = (nth: number) => ({ ask: 'timeOf', event: started, nth }) as const;

export const matchItem: MatchingItem = {
  ...about,
  id: 'retry.match',
  kind: 'matching',
  stem: 'When does each call start?',
  proof: { scenario: 'asl/charge' },
  prompts: [
    { id: 'first', text: 'First call', query: timeOf(1), why: 'why-first: at once' },
    {
      id: 'second',
      text: 'Second call',
      query: timeOf(2),
      why: 'why-second: one wait',
      misconceptions: { p: 'sfn.waits-do-not-add' },
    },
    { id: 'third', text: 'Third call', query: timeOf(3), why: 'why-third: two waits' },
  ],
  answers: [
    { id: 'm', text: '1 s', value: 1000 },
    { id: 'n', text: 'At once', value: 0 },
    { id: 'o', text: '3 s', value: 3000 },
    { id: 'p', text: '2 s', value: 2000 },
  ],
};

const { pool, skills, difficulty, source } = factItem;

/** Written pairs, and an answer that belongs to two prompts. */
export const factMatchItem: MatchingItem = {
  id: 'retry.match-defaults',
  kind: 'matching',
  pool,
  skills,
  difficulty,
  source,
  stem: 'What is each by default? An answer may be used more than once.',
  fact: 'sfn.retry.max-attempts-default',
  reuse: true,
  prompts: [
    { id: 'x', text: 'MaxAttempts', answer: 'three', why: 'why-x: 3' },
    { id: 'y', text: 'IntervalSeconds', answer: 'one', why: 'why-y: 1' },
    { id: 'z', text: 'Tries of a Task without Retry', answer: 'one', why: 'why-z: 1' },
  ],
  answers: [
    { id: 'one', text: '1' },
    { id: 'three', text: '3' },
  ],
};

export const caseItem: CaseItem = {
  ...about,
  id: 'retry.case',
  kind: 'case',
  stem: 'A charge is retried.',
  proof: { scenario: 'asl/charge' },
  items: [
    { ...whenItem, id: 'retry.case-when' },
    { ...matchItem, id: 'retry.case-match' },
    { ...factItem, id: 'retry.case-fact' },
  ],
};

const withRetries = (retries: number, rate = 2) =>
  retryScenario.documents.definition
    .replace('"MaxAttempts":3', `"MaxAttempts":${retries}`)
    .replace('"BackoffRate":2', `"BackoffRate":${rate}`);

/** The learner's start gives up after one retry. */
export const giveUpScenario = { ...retryScenario, documents: { definition: withRetries(1) } };

const fails = (times: number) => [...Array.from({ length: times }, () => 'fail:Busy'), 'ok:"ok"'];
const outcome = (kind: string) => ({
  says: `It ends ${kind}`,
  query: { ask: 'outcome' } as const,
  expect: { equals: kind },
});

export const editItem: EditSimulation = {
  ...about,
  id: 'retry.repair',
  kind: 'simulation',
  mode: 'edit',
  stem: 'Let the charge survive two failures, with four calls at most.',
  start: 'asl/give-up',
  edits: ['definition'],
  judges: [
    {
      id: 'survives',
      says: 'judge-survives: two failures are survived',
      weight: 3,
      with: {},
      checks: [outcome('succeeded')],
      why: 'why-survives: two retries are needed',
      misconception: 'sfn.waits-do-not-add',
    },
    {
      id: 'bounded',
      says: 'judge-bounded: at most four calls',
      weight: 1,
      with: { mocks: { Charge: fails(9) } },
      checks: [
        { says: 'At most four calls', query: { ask: 'count', event: started }, expect: { atMost: 4 } },
        outcome('failed'),
      ],
      why: 'why-bounded: the service is to be spared',
    },
  ],
  solution: { definition: withRetries(3) },
  wrong: [{ says: 'Retries for ever', texts: { definition: withRetries(99) }, fails: ['bounded'] }],
};

export const mutantItem: MutantSimulation = {
  ...about,
  id: 'retry.mutants',
  kind: 'simulation',
  mode: 'mutants',
  stem: 'Write mocks with which the workflow succeeds and each wrong one behaves in another way.',
  start: 'asl/charge-once',
  writes: ['mocks'],
  ends: [outcome('succeeded')],
  compare: 'history',
  mutants: [
    {
      id: 'counts',
      says: 'mutant-counts: MaxAttempts counts calls',
      mutation: 'max-attempts-counts-tries',
      why: 'why-counts: it allows one retry less',
      misconception: 'sfn.waits-do-not-add',
    },
    {
      id: 'flat',
      says: 'mutant-flat: waits stay equal',
      documents: { definition: withRetries(3, 1) },
      why: 'why-flat: rate 1',
    },
  ],
  solution: { mocks: JSON.stringify({ Charge: fails(3) }) },
  wrong: [{ says: 'One failure', texts: { mocks: JSON.stringify({ Charge: fails(1) }) }, fails: ['counts', 'flat'] }],
};

/** With nothing failing, no mutant can be told from the right workflow. */
export const chargeOnceScenario = { ...retryScenario, mocks: { Charge: ['ok:"ok"'] } };
