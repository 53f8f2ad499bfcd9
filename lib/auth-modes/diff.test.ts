import { describe, expect, it } from 'vitest';
import { diff, runSync, toMatrix } from '.';
import { blogScenario } from './blog.fixture';

const before = runSync(blogScenario());
const shown = (after: typeof before) =>
  diff(before, after).map(({ path, identity, before: was, after: now }) => [
    path,
    identity,
    was && `${was.verdict} ${was.rule}`,
    now && `${now.verdict} ${now.rule}`,
  ]);

describe('an edited directive', () => {
  it('changes its cells, each with the rule before and after', () => {
    const after = runSync(blogScenario('title: String\n  draft: String @aws_api_key'));
    expect(shown(after)).toEqual([
      ['post.draft', 'reader', 'null field-directive', 'allowed field-directive'],
      ['post.draft', 'editor', 'allowed cognito-group', 'null field-directive'],
    ]);
  });

  it('changes cells around it where a null goes up', () => {
    const after = runSync(
      blogScenario('title: String\n  draft: String! @aws_cognito_user_pools(cognito_groups: ["Editor"])'),
    );
    expect(shown(after)).toEqual([
      ['post', 'reader', 'allowed field-directive', 'null null-bubbled'],
      ['post.title', 'reader', 'allowed type-directive', 'denied null-bubbled'],
      ['post.draft', 'reader', 'null field-directive', 'denied field-directive'],
    ]);
  });

  it('changes nothing where it says the same', () => {
    const same = blogScenario('draft: String @aws_cognito_user_pools(cognito_groups: ["Editor"])\n  title: String');
    expect(shown(runSync(same))).toEqual([]);
  });

  it('leaves a cell on one side only where the operation lost it', () => {
    const scenario = blogScenario();
    const shorter = { ...scenario, documents: { ...scenario.documents, query: 'query Read { post { title } }' } };
    expect(shown(runSync(shorter)).map(([path, , , now]) => [path, now])).toEqual(
      ['reader', 'editor', 'job'].map(() => ['post.draft', null]),
    );
  });
});

describe('the matrix', () => {
  it('has a row for each field in the order of the answer, and a column for each identity', () => {
    const [table] = toMatrix(before);
    expect(table?.identities).toEqual(['reader', 'editor', 'job']);
    expect(table?.rows.map(({ path, depth, field, type }) => [path, depth, field, type])).toEqual([
      ['post', 0, 'Query.post', 'Post'],
      ['post.title', 1, 'Post.title', 'String'],
      ['post.draft', 1, 'Post.draft', 'String'],
    ]);
  });

  it('is empty for a refused run', () => {
    expect(toMatrix(runSync(blogScenario('title: Strin')))).toEqual([]);
  });
});
