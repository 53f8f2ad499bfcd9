import { AppSyncScenarioSchema } from '@/lib/appsync/scenario';
import { AslScenarioSchema } from '@/lib/asl/scenario';
import { mostTextCharacters, type PublishedItem, type Scenario } from '@/lib/quiz';

/** Somebody who wants the process that grades to hang, to grow or to die. Each answers one of two simulations, in one text. */
export type Hostile = {
  readonly says: string;
  readonly item: PublishedItem;
  readonly texts: Readonly<Record<string, string>>;
};

const code = 'resolvers/Query.balance.js';

function simulation(id: string, edits: string, scenario: Scenario | null): PublishedItem {
  return {
    item: {
      id,
      kind: 'simulation',
      mode: 'edit',
      pool: 'practice',
      skills: ['sfn.errors'],
      difficulty: 1,
      stem: 'Let it end well.',
      source: 'https://example.test/',
      start: id,
      edits: [edits],
      solution: {},
      wrong: [],
      judges: [
        {
          id: 'ends',
          says: 'It ends well',
          weight: 1,
          with: {},
          checks: [{ says: 'It succeeds', query: { ask: 'outcome' }, expect: { equals: 'succeeded' } }],
          why: 'It was asked for',
        },
      ],
    },
    scenario,
    key: [],
    proof: null,
    facts: [],
    misconceptions: [],
  };
}

export const workflowItem = simulation(
  'hostile.workflow',
  'definition',
  AslScenarioSchema.parse({
    engine: 'asl',
    version: 1,
    title: 'A workflow to edit',
    documents: { definition: '{}' },
    mocks: { Call: ['fail:Busy'] },
  }),
);

export const resolverItem = simulation(
  'hostile.resolver',
  code,
  AppSyncScenarioSchema.parse({
    engine: 'appsync',
    version: 1,
    title: 'A resolver to edit',
    documents: { schema: 'type Query { balance: Int }', query: '{ balance }', [code]: '' },
    resolvers: { 'Query.balance': { dataSource: 'none' } },
    dataSources: { none: { type: 'NONE' } },
  }),
);

const resolver = (says: string, body: string): Hostile => ({
  says,
  item: resolverItem,
  texts: { [code]: `export function request(ctx) {\n${body}\n}\nexport function response(ctx) { return 1; }` },
});
const definition = (says: string, text: string): Hostile => ({ says, item: workflowItem, texts: { definition: text } });
const workflow = (says: string, states: object, more: object = {}): Hostile =>
  definition(says, JSON.stringify({ StartAt: 'First', ...more, States: states }));

const jsonata = { QueryLanguage: 'JSONata' };
const pass = { Type: 'Pass', End: true };

/** A mistake of ours, in a row: whatever is written for it, the process that grades it dies. */
export const brokenItem = simulation('hostile.broken', 'definition', null);

export const hostileSubmissions: readonly Hostile[] = [
  resolver('a loop without an end', 'for (;;) {}'),
  resolver('memory', "const kept = []; for (;;) kept.push('x'.repeat(1_000_000) + kept.length);"),
  resolver('recursion', 'const down = (n) => down(n + 1) + down(n + 1); return down(0);'),
  definition(
    'a text as long as one may be',
    `{"StartAt":"First","Comment":[${'1,'.repeat(mostTextCharacters / 2 - 200)}1]}`,
  ),
  definition('deep nesting', `${'{"a":['.repeat(10_000)}${']}'.repeat(10_000)}`),
  resolver(
    'reaching for prototypes and the process',
    `({}).__proto__.polluted = true; Object.prototype.toJSON = () => { throw 1; };
     Array.prototype.push = () => { for (;;) {} };
     return [].constructor.constructor('return process')().exit(1);`,
  ),
  workflow(
    'expressions that take for ever',
    {
      First: { Type: 'Pass', Output: `{% $match("${'a'.repeat(400)}!", /^(a+)+$/) %}`, Next: 'Sum' },
      Sum: { ...pass, Output: '{% $sum([1..9999999].($ * $)) %}' },
    },
    jsonata,
  ),
  workflow(
    'a Map of Maps',
    {
      First: {
        Type: 'Map',
        Items: '{% [1..4000] %}',
        ItemProcessor: {
          StartAt: 'Again',
          States: {
            Again: {
              Type: 'Map',
              Items: '{% [1..4000] %}',
              ItemProcessor: { StartAt: 'Do', States: { Do: pass } },
              End: true,
            },
          },
        },
        End: true,
      },
    },
    jsonata,
  ),
  workflow('retries without an end', {
    First: { Type: 'Pass', Next: 'Call' },
    Call: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 1, BackoffRate: 1, MaxAttempts: 99_999_999 }],
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'First' }],
      End: true,
    },
  }),
  workflow(
    'a history that fits no process',
    {
      First: { Type: 'Pass', Output: '{% $pad("", 200000, "x") & $string($random()) %}', Next: 'Again' },
      Again: {
        Type: 'Choice',
        Choices: [{ Condition: '{% false %}', Next: 'End' }],
        Default: 'First',
        Output: '{% $uppercase($states.input) %}',
      },
      End: { Type: 'Succeed' },
    },
    jsonata,
  ),
  { says: 'what ends its process', item: brokenItem, texts: {} },
];
