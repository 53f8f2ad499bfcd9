import { type BaseEvent, type Run, sealRun } from '@/lib/kernel/run';
import type { MultipleItem, ScenarioOf, SingleItem } from '@/lib/quiz';

/** A task that fails at 0 and 1 s and works at 3 s, as far as the queries below look. */
const events: BaseEvent[] = [0, 1000, 3000].map((at, n) => ({
  n,
  at,
  kind: 'task-started',
  path: ['States', 'Charge'],
}));

export const retryRun: Run = sealRun({
  engine: 'asl',
  version: 7,
  events,
  outcome: { kind: 'succeeded', output: 'ok' },
});

const definition = {
  StartAt: 'Charge',
  States: {
    Charge: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 1, BackoffRate: 2, MaxAttempts: 3 }],
      End: true,
    },
  },
};

export const retryScenario: ScenarioOf<'asl'> = {
  engine: 'asl',
  version: 1,
  profile: 'observed',
  title: 'A charge that works at the third try',
  documents: { definition: JSON.stringify(definition) },
  input: {},
  files: {},
  seed: 1,
  startTime: '2026-01-01T00:00:00.000Z',
  mocks: { Charge: ['fail:Busy', 'fail:Busy', 'ok:"ok"'] },
  limits: { steps: 1000, historyEvents: 25_000, childEvents: 10_000, payloadBytes: 262_144 },
};

const started = { kind: 'task-started', path: ['Charge'] };

/** The key is the option whose value is the third start. */
export const whenItem: SingleItem = {
  id: 'retry.third-start',
  kind: 'single',
  pool: 'practice',
  skills: ['sfn.retry'],
  difficulty: 1,
  stem: 'When does the **third** attempt start?',
  proof: { scenario: 'asl/charge', query: { ask: 'timeOf', event: started, nth: 3 } },
  hint: 'Add the waits.',
  source: 'written for this test',
  options: [
    { id: 'a', text: '1 s', value: 1000, why: 'why-a: only the first wait' },
    { id: 'b', text: '2 s', value: 2000, why: 'why-b: only the second wait', misconception: 'sfn.waits-do-not-add' },
    { id: 'c', text: '3 s', value: 3000, why: 'why-c: 1 s and then 2 s' },
  ],
};

const count = (atLeast: number) => ({ query: { ask: 'count', event: started } as const, expect: { atLeast } });

/** The key is the two options whose claims the run meets. */
export const whichItem: MultipleItem = {
  id: 'retry.which-hold',
  kind: 'multiple',
  choose: 2,
  pool: 'practice',
  skills: ['sfn.retry', 'sfn.errors'],
  difficulty: 2,
  stem: 'Which hold? (Choose TWO.)',
  proof: { scenario: 'asl/charge' },
  source: 'written for this test',
  options: [
    { id: 'a', text: 'At least two starts', claim: count(2), why: 'why-a: three' },
    { id: 'b', text: 'At least three starts', claim: count(3), why: 'why-b: three' },
    {
      id: 'c',
      text: 'At least four starts',
      claim: count(4),
      why: 'why-c: three',
      misconception: 'sfn.waits-do-not-add',
    },
    { id: 'd', text: 'At least five starts', claim: count(5), why: 'why-d: three' },
    { id: 'e', text: 'At least six starts', claim: count(6), why: 'why-e: three' },
  ],
};

/** The key is written, and a fact stands behind it. */
export const factItem: SingleItem = {
  id: 'retry.default-attempts',
  kind: 'single',
  pool: 'practice',
  skills: ['sfn.retry'],
  difficulty: 1,
  stem: 'How many retries by default?',
  fact: 'sfn.retry.max-attempts-default',
  source: 'written for this test',
  options: [
    { id: 'a', text: '3', right: true, why: 'why-a: the default' },
    { id: 'b', text: '5', why: 'why-b: no' },
    { id: 'c', text: '0', right: false, why: 'why-c: no' },
  ],
};

export const waitsDoNotAdd = {
  id: 'sfn.waits-do-not-add',
  belief: 'belief: each wait counts from the start',
  correction: 'correction: each wait counts from the failure before it',
};

export const defaultAttempts = {
  id: 'sfn.retry.max-attempts-default',
  statement: 'statement: MaxAttempts is 3 unless written',
  source: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html',
  checked: '2026-11-22',
  tier: 'documented' as const,
};
