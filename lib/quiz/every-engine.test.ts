import { describe, expect, it } from 'vitest';
import { AppSyncScenarioSchema } from '@/lib/appsync';
import { AuthModesScenarioSchema } from '@/lib/auth-modes';
import { loadInterpreter } from '@/lib/interpreter';
import type { Query } from '@/lib/kernel/query';
import {
  gradeSimulation,
  type Item,
  ItemSchema,
  judgeRun,
  type PublishedItem,
  publishItem,
  rightSubmission,
  type Scenario,
} from '@/lib/quiz';
import { factItem } from './retry.fixture';

const ports = { interpreter: () => loadInterpreter() };
const { options: _options, fact: _fact, kind: _kind, proof: _proof, ...about } = factItem;

const access = AuthModesScenarioSchema.parse({
  engine: 'auth-modes',
  version: 1,
  title: 'A key and a token',
  documents: { schema: 'type Query { open: String @aws_api_key closed: String }', query: 'query Both { open closed }' },
  modes: { default: { mode: 'AMAZON_COGNITO_USER_POOLS' }, additional: [{ mode: 'API_KEY' }] },
  identities: [
    { id: 'visitor', title: 'Visitor', mode: 'API_KEY' },
    { id: 'member', title: 'Member', mode: 'AMAZON_COGNITO_USER_POOLS' },
  ],
});
const post = AppSyncScenarioSchema.parse({
  engine: 'appsync',
  version: 1,
  title: 'A field without a resolver',
  documents: { schema: 'type Query { post: String! title: String }', query: '{ title post }' },
});

async function publish(item: Item, scenario: Scenario): Promise<PublishedItem> {
  const published = await publishItem(ItemSchema.parse(item), { scenario, facts: [], misconceptions: [] }, ports);
  if (!published.ok) throw new Error(JSON.stringify(published.error));
  return published.value;
}

const verdict = (identity: string, field: string): Query => ({ ask: 'verdict', operation: 'Both', identity, field });
const data: Query = { ask: 'outputAt', path: '$.data' };

describe('a matching about access', () => {
  it('is keyed by the verdicts of the matrix', async () => {
    const item: Item = {
      ...about,
      id: 'access.match',
      kind: 'matching',
      stem: 'What does each get?',
      proof: { scenario: 'access' },
      reuse: true,
      prompts: [
        { id: 'one', text: 'A key asks for open', query: verdict('visitor', 'Query.open'), why: 'why' },
        { id: 'two', text: 'A key asks for closed', query: verdict('visitor', 'Query.closed'), why: 'why' },
        { id: 'three', text: 'A token asks for closed', query: verdict('member', 'Query.closed'), why: 'why' },
      ],
      answers: [
        { id: 'x', text: 'Its value', value: 'allowed' },
        { id: 'y', text: 'null and an error', value: 'null' },
      ],
    };
    expect(await publish(item, access)).toMatchObject({
      pairs: { one: 'x', two: 'y', three: 'x' },
      proof: { decidedByPart: { one: expect.any(Number) } },
    });
  });
});

describe('an ordering of what a request goes through', () => {
  it('is keyed by the order of its events', async () => {
    const item: Item = {
      ...about,
      id: 'request.order',
      kind: 'ordering',
      stem: 'In which order?',
      proof: { scenario: 'post' },
      steps: [
        { id: 'one', text: 'Fields are resolved', event: { kind: 'field-started', path: ['post'] }, why: 'why' },
        { id: 'two', text: 'It is validated and begins', event: { kind: 'operation-started' }, why: 'why' },
        { id: 'three', text: 'It arrives', event: { kind: 'request-received' }, why: 'why' },
      ],
    };
    expect(await publish(item, post)).toMatchObject({ key: ['three', 'two', 'one'] });
  });
});

const judge = { id: 'one', says: 'Judged', weight: 1, with: {}, why: 'why' };
const simulation = {
  ...about,
  kind: 'simulation' as const,
  mode: 'edit' as const,
  stem: 'Repair it.',
  start: 'start',
  edits: ['schema'],
  wrong: [],
};

describe.each<[string, Item, Scenario]>([
  [
    'directives',
    {
      ...simulation,
      id: 'access.repair',
      judges: [
        {
          ...judge,
          checks: [{ says: 'Open to keys', query: verdict('visitor', 'Query.closed'), expect: { equals: 'allowed' } }],
        },
      ],
      solution: { schema: 'type Query { open: String @aws_api_key closed: String @aws_api_key }' },
    },
    access,
  ],
  [
    'nullability',
    {
      ...simulation,
      id: 'schema.repair',
      judges: [
        { ...judge, checks: [{ says: 'Data stays', query: data, expect: { equals: { title: null, post: null } } }] },
      ],
      solution: { schema: 'type Query { post: String title: String }' },
    },
    post,
  ],
])('a simulation about %s', (_, item, start) => {
  it('is judged by how the edited schema behaves', async () => {
    const published = await publish(item, start);
    const score = async (texts: { [name: string]: string }) =>
      await gradeSimulation(published, { kind: 'simulation', texts }, judgeRun(ports));
    const right = rightSubmission(published);
    expect(await score(right.kind === 'simulation' ? right.texts : {})).toMatchObject({ value: { score: 1 } });
    expect(await score({})).toMatchObject({ value: { score: 0 } });
    expect(await score({ schema: 'type Query {' })).toMatchObject({ value: { score: 0, judged: [{ met: false }] } });
  });
});
