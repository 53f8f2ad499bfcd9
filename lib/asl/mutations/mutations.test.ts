import { describe, expect, it } from 'vitest';
import {
  type AslRun,
  type AslScenario,
  AslScenarioSchema,
  type MutationKey,
  mutated,
  mutations,
  run,
  runSync,
  specified,
} from '..';
import { readCases, toScenario } from '../cases/case-file';

const machine = (StartAt: string, States: object, rest: object = {}): AslScenario =>
  AslScenarioSchema.parse({
    engine: 'asl',
    version: 1,
    title: 'misconception',
    documents: { definition: JSON.stringify({ StartAt, States }) },
    ...rest,
  });

const invoke = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', End: true };
/** A Task whose errors go to a state that passes them on. */
const charge = (fields: object, Charge: readonly unknown[], input: unknown = {}) =>
  machine(
    'Charge',
    { Charge: { ...invoke, ...fields }, Handle: { Type: 'Pass', End: true } },
    { input, mocks: { Charge } },
  );
const pass = (fields: object, input: unknown) => machine('P', { P: { Type: 'Pass', End: true, ...fields } }, { input });
const choice = (Choices: readonly { readonly Next: string; readonly [test: string]: unknown }[], input: unknown) => {
  const ends = ['Other', ...Choices.map(({ Next }) => Next)].map((name) => [name, { Type: 'Succeed' }]);
  return machine('C', { C: { Type: 'Choice', Choices, Default: 'Other' }, ...Object.fromEntries(ends) }, { input });
};
const block = (name: string, state: object) => ({ StartAt: name, States: { [name]: state } });
const guarded = (branch: object, rest: object = {}) =>
  machine(
    'Both',
    {
      Both: { Type: 'Parallel', Branches: [branch], Catch: catchAll, End: true },
      Handle: { Type: 'Pass', Result: 'handled', End: true },
    },
    rest,
  );
const map = (fields: object, input: unknown, mocks: object = {}) =>
  machine(
    'M',
    { M: { Type: 'Map', ItemProcessor: block('Work', { ...invoke, OutputPath: '$.Payload' }), End: true, ...fields } },
    { input, mocks },
  );

const catchAll = [{ ErrorEquals: ['States.ALL'], Next: 'Handle' }];
const retry = (...Retry: readonly object[]) => ({ Retry, Catch: catchAll });
const down = { ErrorEquals: ['Down'] };

const tries = ({ events }: AslRun) => events.filter((e) => e.kind === 'task-started').map((e) => e.at / 1000);
const caughtAt = ({ events }: AslRun) => events.find((e) => e.kind === 'error-caught')?.at;
const output = ({ outcome }: AslRun) => ('output' in outcome ? outcome.output : outcome.kind);
const wentTo = ({ events, outcome }: AslRun) => events.find((e) => e.kind === 'choice-taken')?.next ?? outcome.kind;
const endsAt = ({ events }: AslRun) => events.at(-1)?.at;
const ending = ({ outcome }: AslRun) => outcome.kind;

const jsonata = (fields: object, input: unknown) => pass({ QueryLanguage: 'JSONata', ...fields }, input);
/** A Map whose children are executions of their own, each of the one state `Work`. */
const distributed = (fields: object, work: object) => ({
  Type: 'Map',
  ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }, ...block('Work', work) },
  End: true,
  ...fields,
});
const oneOfFourFails = (fields: object) =>
  machine('M', { M: distributed(fields, invoke) }, { input: [1, 2, 3, 4], mocks: { Work: ['fail:Bad', 'ok:1'] } });
const runJob = 'arn:aws:states:::ecs:runTask.sync';
/** A Task that waits for somebody who holds its token. */
const asking = (Ask: readonly string[]) => {
  const Resource = 'arn:aws:states:::sqs:sendMessage.waitForTaskToken';
  const Parameters = { QueueUrl: 'https://queue', MessageBody: { 'token.$': '$$.Task.Token' } };
  return machine('Ask', { Ask: { ...invoke, Resource, Parameters } }, { mocks: { Ask } });
};

type Shown = {
  readonly on: AslScenario;
  readonly see: (run: AslRun) => unknown;
  readonly right: unknown;
  readonly wrong: unknown;
};

/** What each wrong engine shows, beside what the right one shows. */
const shows: Readonly<Record<MutationKey, Shown>> = {
  'max-attempts-counts-tries': {
    on: charge(retry(down), ['fail:Down']),
    see: tries,
    right: [0, 1, 3, 7],
    wrong: [0, 1, 3],
  },
  'backoff-starts-at-rate': {
    on: charge(retry({ ...down, IntervalSeconds: 3 }), ['fail:Down']),
    see: tries,
    right: [0, 3, 9, 21],
    wrong: [0, 6, 18, 42],
  },
  'backoff-adds': {
    on: charge(retry({ ...down, IntervalSeconds: 3 }), ['fail:Down']),
    see: tries,
    right: [0, 3, 9, 21],
    wrong: [0, 3, 8, 15],
  },
  'no-backoff': {
    on: charge(retry({ ...down, IntervalSeconds: 3 }), ['fail:Down']),
    see: tries,
    right: [0, 3, 9, 21],
    wrong: [0, 3, 6, 9],
  },
  'wait-after-last-attempt': {
    on: charge(retry({ ...down, MaxAttempts: 2 }), ['fail:Down']),
    see: caughtAt,
    right: 3000,
    wrong: 7000,
  },
  'retriers-share-a-count': {
    on: charge(retry({ ...down, MaxAttempts: 2 }, { ErrorEquals: ['Busy'], MaxAttempts: 2 }), [
      'fail:Down',
      'fail:Busy',
      'fail:Down',
      'ok:1',
    ]),
    see: tries,
    right: [0, 1, 2, 4],
    wrong: [0, 1, 3],
  },
  'next-retrier-takes-over': {
    on: charge(
      retry({ ...down, MaxAttempts: 1 }, { ErrorEquals: ['States.ALL'], IntervalSeconds: 5, MaxAttempts: 1 }),
      ['fail:Down'],
    ),
    see: tries,
    right: [0, 1],
    wrong: [0, 1, 6],
  },
  'max-delay-is-a-total': {
    on: charge(retry({ ...down, IntervalSeconds: 2, MaxAttempts: 4, MaxDelaySeconds: 5 }), ['fail:Down']),
    see: tries,
    right: [0, 2, 6, 11, 16],
    wrong: [0, 2],
  },
  'jitter-adds': {
    on: charge(retry({ ...down, IntervalSeconds: 4, MaxAttempts: 1, JitterStrategy: 'FULL' }), ['fail:Down']),
    see: (run) => (tries(run)[1] ?? 0) > 4,
    right: false,
    wrong: true,
  },
  'catch-before-retry': {
    on: charge(retry(down), ['fail:Down', 'ok:1']),
    see: tries,
    right: [0, 1],
    wrong: [0],
  },
  'task-failed-matches-timeout': {
    on: charge({ TimeoutSeconds: 2, Catch: [{ ErrorEquals: ['States.TaskFailed'], Next: 'Handle' }] }, ['never']),
    see: output,
    right: 'failed',
    wrong: { Error: 'States.Timeout', Cause: '' },
  },
  'timeout-spans-attempts': {
    on: charge(
      { TimeoutSeconds: 5, OutputPath: '$.Payload', ...retry({ ErrorEquals: ['States.ALL'], MaxAttempts: 1 }) },
      ['fail:Down@3', 'ok:1@3'],
    ),
    see: output,
    right: 1,
    wrong: { Error: 'States.Timeout', Cause: '' },
  },
  'catch-keeps-input': {
    on: charge({ Catch: catchAll }, ['fail:Down'], { order: 7 }),
    see: output,
    right: { Error: 'Down', Cause: null },
    wrong: { order: 7, Error: 'Down', Cause: null },
  },
  'runtime-errors-are-caught': {
    on: guarded(block('Read', { Type: 'Pass', InputPath: '$.missing', End: true })),
    see: output,
    right: 'failed',
    wrong: 'handled',
  },
  'large-payloads-are-caught': {
    on: guarded(block('Grow', { Type: 'Pass', Result: 'x'.repeat(500), End: true }), { limits: { payloadBytes: 256 } }),
    see: output,
    right: 'failed',
    wrong: 'handled',
  },
  'fail-ends-the-execution': {
    on: guarded(block('Stop', { Type: 'Fail', Error: 'Order.Refused' })),
    see: output,
    right: 'handled',
    wrong: 'failed',
  },
  'heartbeat-guards-every-task': {
    on: charge({ HeartbeatSeconds: 2, TimeoutSeconds: 60, Catch: catchAll, OutputPath: '$.Payload' }, ['ok:"done"@10']),
    see: output,
    right: 'done',
    wrong: { Error: 'States.Timeout', Cause: '' },
  },
  'result-path-drops-input': {
    on: pass({ Result: 5, ResultPath: '$.total' }, { order: 7 }),
    see: output,
    right: { order: 7, total: 5 },
    wrong: { total: 5 },
  },
  'result-path-null-empties': {
    on: pass({ Result: 5, ResultPath: null }, { order: 7 }),
    see: output,
    right: { order: 7 },
    wrong: {},
  },
  'result-path-merges-filtered-input': {
    on: pass({ InputPath: '$.order', Result: 5, ResultPath: '$.total' }, { order: { id: 7 } }),
    see: output,
    right: { order: { id: 7 }, total: 5 },
    wrong: { id: 7, total: 5 },
  },
  'null-path-means-no-filter': {
    on: pass({ OutputPath: null }, { order: 7 }),
    see: output,
    right: {},
    wrong: { order: 7 },
  },
  'pass-result-is-evaluated': {
    on: pass({ Result: { 'id.$': '$.order' } }, { order: 7 }),
    see: output,
    right: { 'id.$': '$.order' },
    wrong: { id: 7 },
  },
  'assign-sees-its-own-values': {
    on: machine('Set', {
      Set: { Type: 'Pass', Assign: { a: 1, b: 2 }, Next: 'Swap' },
      Swap: { Type: 'Pass', Assign: { 'a.$': '$b', 'b.$': '$a' }, Next: 'Show' },
      Show: { Type: 'Pass', Parameters: { 'a.$': '$a', 'b.$': '$b' }, End: true },
    }),
    see: output,
    right: { a: 2, b: 1 },
    wrong: { a: 2, b: 2 },
  },
  'branch-variables-live-on': {
    on: machine('Both', {
      Both: {
        Type: 'Parallel',
        Branches: [block('Set', { Type: 'Pass', Assign: { inner: 1 }, End: true })],
        Next: 'Show',
      },
      Show: { Type: 'Pass', Parameters: { 'inner.$': '$inner' }, End: true },
    }),
    see: output,
    right: 'failed',
    wrong: { inner: 1 },
  },
  'last-true-rule-wins': {
    on: choice(
      [
        { Variable: '$.n', NumericGreaterThan: 10, Next: 'First' },
        { Variable: '$.n', NumericGreaterThan: 100, Next: 'Second' },
      ],
      { n: 500 },
    ),
    see: wentTo,
    right: 'First',
    wrong: 'Second',
  },
  'missing-variable-is-false': {
    on: choice([{ Variable: '$.missing', NumericEquals: 1, Next: 'First' }], {}),
    see: wentTo,
    right: 'failed',
    wrong: 'Other',
  },
  'wrong-type-fails': {
    on: choice([{ Variable: '$.n', NumericEquals: 1, Next: 'First' }], { n: '1' }),
    see: wentTo,
    right: 'Other',
    wrong: 'failed',
  },
  'string-matches-is-a-regex': {
    on: choice([{ Variable: '$.file', StringMatches: 'log.*', Next: 'First' }], { file: 'logbook' }),
    see: wentTo,
    right: 'Other',
    wrong: 'First',
  },
  'parallel-in-order-of-completion': {
    on: machine(
      'Both',
      {
        Both: {
          Type: 'Parallel',
          Branches: [block('Slow', invoke), block('Quick', invoke)],
          ResultSelector: { 'all.$': '$[*].Payload' },
          End: true,
        },
      },
      { mocks: { Slow: ['ok:"slow"@9'], Quick: ['ok:"quick"@1'] } },
    ),
    see: output,
    right: { all: ['slow', 'quick'] },
    wrong: { all: ['quick', 'slow'] },
  },
  'parallel-merges-branches': {
    on: machine('Both', {
      Both: {
        Type: 'Parallel',
        Branches: [
          block('A', { Type: 'Pass', Result: { a: 1 }, End: true }),
          block('B', { Type: 'Pass', Result: { b: 2 }, End: true }),
        ],
        End: true,
      },
    }),
    see: output,
    right: [{ a: 1 }, { b: 2 }],
    wrong: { a: 1, b: 2 },
  },
  'item-selector-sees-the-item': {
    on: map(
      {
        ItemsPath: '$.items',
        ItemProcessor: block('Work', { Type: 'Pass', End: true }),
        ItemSelector: { 'sees.$': '$.id' },
      },
      { id: 'whole', items: [{ id: 'one' }] },
    ),
    see: output,
    right: [{ sees: 'whole' }],
    wrong: [{ sees: 'one' }],
  },
  'max-concurrency-is-ignored': {
    on: map({ MaxConcurrency: 1 }, [1, 2, 3], { Work: ['ok:0@2'] }),
    see: endsAt,
    right: 6000,
    wrong: 2000,
  },
  'map-runs-one-by-one': {
    on: map({}, [1, 2, 3], { Work: ['ok:0@2'] }),
    see: endsAt,
    right: 2000,
    wrong: 6000,
  },
  'past-timestamp-fails': {
    on: machine('W', { W: { Type: 'Wait', Timestamp: '2020-02-02T00:00:00Z', End: true } }),
    see: ending,
    right: 'succeeded',
    wrong: 'failed',
  },
  'jsonata-output-merges': {
    on: jsonata({ Output: { total: '{% $states.input.price * 2 %}' } }, { price: 4 }),
    see: output,
    right: { total: 8 },
    wrong: { price: 4, total: 8 },
  },
  'jsonata-nothing-is-null': {
    on: jsonata({ Output: '{% $states.input.missing %}' }, {}),
    see: output,
    right: 'failed',
    wrong: null,
  },
  'query-errors-end-the-execution': {
    on: machine('Charge', {
      Charge: { ...invoke, QueryLanguage: 'JSONata', Arguments: '{% $states.input.missing %}', Catch: catchAll },
      Handle: { Type: 'Pass', Result: 'handled', End: true },
    }),
    see: output,
    right: 'handled',
    wrong: 'failed',
  },
  'distributed-children-see-variables': {
    on: machine(
      'Keep',
      {
        Keep: { Type: 'Pass', Assign: { shop: 'corner' }, Next: 'M' },
        M: distributed({}, { Type: 'Pass', Parameters: { 'saw.$': '$shop' }, End: true }),
      },
      { input: [1] },
    ),
    see: ending,
    right: 'failed',
    wrong: 'succeeded',
  },
  'tolerated-percentage-counts-items': {
    on: oneOfFourFails({ ToleratedFailurePercentage: 20 }),
    see: ending,
    right: 'failed',
    wrong: 'succeeded',
  },
  'failed-items-are-tolerated': { on: oneOfFourFails({}), see: ending, right: 'failed', wrong: 'succeeded' },
  'distributed-runs-forty': {
    on: machine('M', { M: distributed({}, invoke) }, { input: Array(50).fill(0), mocks: { Work: ['ok:1@1'] } }),
    see: endsAt,
    right: 1000,
    wrong: 2000,
  },
  'batch-is-a-bare-list': {
    on: machine(
      'M',
      { M: distributed({ ItemBatcher: { MaxItemsPerBatch: 2 } }, { Type: 'Pass', End: true }) },
      { input: [1, 2, 3] },
    ),
    see: output,
    right: [{ Items: [1, 2] }, { Items: [3] }],
    wrong: [[1, 2], [3]],
  },
  'sync-waits-for-nothing': {
    on: machine('Job', { Job: { ...invoke, Resource: runJob } }, { mocks: { Job: ['ok:"done"@30'] } }),
    see: endsAt,
    right: 30_000,
    wrong: 0,
  },
  'callback-result-is-the-response': {
    on: asking(['ok:"approved"@5']),
    see: output,
    right: 'approved',
    wrong: {},
  },
  'callback-ends-after-a-minute': {
    on: asking(['ok:"approved"@300']),
    see: output,
    right: 'approved',
    wrong: 'failed',
  },
  'express-lives-a-year': {
    on: machine('W', { W: { Type: 'Wait', Seconds: 400, End: true } }, { type: 'EXPRESS' }),
    see: ending,
    right: 'timed-out',
    wrong: 'succeeded',
  },
  'redrive-starts-over': {
    on: machine(
      'First',
      { First: { ...invoke, End: undefined, Next: 'Second' }, Second: invoke },
      { mocks: { Second: ['fail:Down', 'ok:1'] }, redrives: [{}] },
    ),
    see: ({ events }) => events.flatMap((e) => (e.kind === 'task-started' ? [e.path.at(-1)] : [])),
    right: ['First', 'Second', 'Second'],
    wrong: ['First', 'Second', 'First', 'Second'],
  },
};

describe('a wrong belief, run', () => {
  it.each(Object.entries(shows))('%s', async (key, { on, see, right, wrong }) => {
    expect(see(await run(on))).toEqual(right);
    expect(see(await run(on, {}, mutated(key as MutationKey)))).toEqual(wrong);
  });

  it('never throws: each on its share of the engine’s cases', () => {
    const keys = Object.keys(mutations) as MutationKey[];
    for (const [i, engineCase] of readCases().entries()) {
      const scenario = toScenario(engineCase);
      const short = { ...scenario, limits: { ...scenario.limits, steps: 500 } };
      for (const key of keys.filter((_, k) => k % 6 === i % 6)) {
        expect(() => runSync(short, {}, mutated(key))).not.toThrow();
      }
    }
  });

  it('changes only keys that the table of rules has', () => {
    for (const change of Object.values(mutations)) {
      for (const key of Object.keys(change)) expect(specified).toHaveProperty(key);
    }
  });

  it('stays wrong under the documented profile too', () => {
    const { on, see, wrong } = shows['task-failed-matches-timeout'];
    const documented = { ...on, profile: 'documented' as const };
    expect(see(runSync(documented, {}, mutated('task-failed-matches-timeout')))).toEqual(wrong);
  });
});
