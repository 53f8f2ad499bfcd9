import { describe, expect, it } from 'vitest';
import { AppSyncScenarioSchema } from '@/lib/appsync/scenario';
import { toAppSyncDraft } from './appsync-draft';
import { appsyncFace } from './appsync-face';

const code = `import { get } from '@aws-appsync/utils/dynamodb';
export function request(ctx) {
  return get({ key: { id: ctx.args.id } });
}
export function response(ctx) {
  return ctx.result;
}`;
const scenario = AppSyncScenarioSchema.parse({
  engine: 'appsync',
  version: 1,
  title: 'A post',
  documents: {
    schema: 'type Query { post(id: ID!): Post } type Post { id: ID! title: String! }',
    query: '{ post(id: "1") { title } }',
    'resolvers/Query.post.js': code,
  },
  resolvers: { 'Query.post': { dataSource: 'posts' } },
  dataSources: {
    posts: { type: 'DYNAMODB', table: 'Posts', key: { partition: 'id' }, items: [{ id: '1', title: 'First' }] },
  },
});
const draft = toAppSyncDraft(scenario);
const edited = (tab: string, text: string) => ({ ...draft, texts: { ...draft.texts, [tab]: text } });

describe('AppSync in the workbench', () => {
  it('answers the query and shows the response as the client gets it', async () => {
    const { view } = await appsyncFace.run(draft);
    expect(view.outcome).toMatchObject({ kind: 'answered', state: 'succeeded' });
    expect(view.responses.map(({ text }) => JSON.parse(text))).toEqual([{ data: { post: { title: 'First' } } }]);
    expect(view.received).toBeNull();
  });

  it('shows the way from ctx to the value, and the table, at the cursor', async () => {
    const { view, moment, events } = await appsyncFace.run(draft);
    const resolved = events(0, view.at.length).find(
      ({ what, place }) => what === 'field resolved' && place === 'Query.post',
    );
    const seen = moment(resolved?.n ?? -1);
    expect(seen?.payloads.map(({ name }) => name)).toEqual(['ctx.args', 'Request', 'ctx.result', 'Response', 'Value']);
    expect(seen?.payloads.filter(({ open }) => open).map(({ name }) => name)).toEqual(['Value']);
    expect(seen?.tables).toMatchObject([{ columns: ['id', 'title'], rows: [['1', 'First']] }]);
  });

  it('ends a resolver that loops in words', async () => {
    const loop = 'export function request() { for (;;) {} }\nexport function response() { return null; }';
    const { view } = await appsyncFace.run(edited('resolvers/Query.post.js', loop));
    expect(`${view.outcome.headline} ${view.outcome.detail}`).toMatch(/stopped .* loop that never ends|error/);
  });

  it('locates a mistake in the schema in the schema', async () => {
    const { problems } = await appsyncFace.check(edited('schema', 'type Query {\n  post: Nowhere\n}'));
    expect(problems).toContainEqual(expect.objectContaining({ tab: 'schema', line: 2, severity: 'error' }));
  });
});
