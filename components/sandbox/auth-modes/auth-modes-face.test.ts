import { describe, expect, it } from 'vitest';
import { type AuthModesScenario, AuthModesScenarioSchema } from '@/lib/auth-modes/scenario';
import { toAuthModesDraft } from './auth-modes-draft';
import { authModesFace } from './auth-modes-face';

const schema = `type Query {
  post: Post
}
type Post @aws_api_key @aws_iam {
  title: String
  notes: String @aws_iam
}`;
const scenario: AuthModesScenario = AuthModesScenarioSchema.parse({
  engine: 'auth-modes',
  version: 1,
  title: 'Notes are for IAM',
  documents: { schema, query: 'query Read { post { title notes } }' },
  modes: { default: { mode: 'API_KEY' }, additional: [{ mode: 'AWS_IAM' }] },
  identities: [{ id: 'visitor', title: 'Visitor', mode: 'API_KEY' }],
});
const draft = toAuthModesDraft(scenario);
const edited = (tab: string, text: string) => ({ ...draft, texts: { ...draft.texts, [tab]: text } });

describe('the auth modes in the workbench', () => {
  it('shows a cell for each field and identity, with its word and the rule that decided', async () => {
    const { view } = await authModesFace.run(draft);
    expect(view.matrix?.columns).toEqual([{ id: 'visitor', title: 'Visitor', note: 'API key' }]);
    expect(view.matrix?.cells).toMatchObject([
      { row: 'Read post', word: 'allowed', rule: 'default mode' },
      { row: 'Read post.title', word: 'allowed', rule: 'directive on the type' },
      { row: 'Read post.notes', word: 'null', state: 'null', rule: 'directive on the field' },
    ]);
  });

  it('says which cells an edited directive changes, against the run before', async () => {
    await authModesFace.run(draft);
    const { view } = await authModesFace.run(edited('schema', schema.replace('String @aws_iam', 'String')));
    expect(view.matrix?.changes).toEqual([
      {
        row: 'Read post.notes',
        column: 'visitor',
        before: { state: 'null', word: 'null', rule: 'directive on the field' },
        after: { state: 'succeeded', word: 'allowed', rule: 'directive on the type' },
      },
    ]);
  });

  it('compares with the last run that decided, not with one that was refused', async () => {
    await authModesFace.run(draft);
    await authModesFace.run(edited('schema', 'type Query {'));
    const { view } = await authModesFace.run(draft);
    expect(view.matrix?.changes).toEqual([]);
  });

  it('locates a mistake in the modes in the text of the modes', async () => {
    const { problems } = await authModesFace.check(edited('modes', '{\n  "default": { "mode": "PASSWORD" }\n}'));
    expect(problems).toMatchObject([{ tab: 'modes', line: 2 }]);
  });

  it('tells the rule of the cell at the cursor', async () => {
    const { view, moment } = await authModesFace.run(draft);
    const cell = view.matrix?.cells.find(({ row }) => row === 'Read post.notes');
    const seen = moment(cell?.event ?? -1);
    expect(seen?.word).toBe('null');
    expect(seen?.facts).toContainEqual({ name: 'Open to', value: 'IAM', code: false });
    expect(seen?.facts).toContainEqual({ name: 'Rule', value: 'directive on the field', code: false });
  });

  it('opens its own links and no other sandbox’s', async () => {
    const link = await authModesFace.makeLink(draft, 3, 'abc');
    const opened = link.ok ? await authModesFace.openLink(link.value) : link;
    expect(opened).toEqual({ ok: true, value: { scenario, cursor: 3, hash: 'abc', seen: null } });
  });
});
