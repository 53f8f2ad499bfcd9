import { describe, expect, it } from 'vitest';
import { QuerySchema } from '@/lib/kernel/query';
import { answerQuery, meets, runSync } from '.';
import { blogScenario } from './blog.fixture';

const run = runSync(blogScenario());
const ask = (query: unknown) => answerQuery(run, QuerySchema.parse(query));
const verdict = (field: string, identity: string, operation = 'Read') =>
  ask({ ask: 'verdict', operation, field, identity });

describe('questions about access', () => {
  it.each([
    ['by Type.field', 'Post.draft', 'reader', 'null'],
    ['by response path', 'post.draft', 'editor', 'allowed'],
    ['of a field that is not reached', 'Post.title', 'job', 'denied'],
  ])('answer a verdict %s', (_, field, identity, value) => {
    const answer = verdict(field, identity);
    expect(answer.value).toBe(value);
    expect(run.events[answer.decidedBy ?? -1]).toMatchObject({ kind: 'field-decided', identity });
  });

  it('answer null about what is not there', () => {
    const nothing = { value: null, decidedBy: null };
    expect(verdict('Post.gone', 'reader')).toEqual(nothing);
    expect(verdict('Post.title', 'nobody')).toEqual(nothing);
    expect(verdict('Post.title', 'reader', 'Write')).toEqual(nothing);
    expect(verdict('toString', 'reader', 'constructor')).toEqual(nothing);
  });

  it('answer how many verdicts a rule decided', () => {
    expect(ask({ ask: 'rule', name: 'cognito-group' }).value).toBe(1);
    expect(ask({ ask: 'rule', name: 'parent-not-answered' }).value).toBe(2);
    expect(ask({ ask: 'rule', name: 'denied-fields' })).toEqual({ value: 0, decidedBy: null });
  });

  it('leave all other questions to the kernel, the matrix as JSON among them', () => {
    expect(ask({ ask: 'outcome' }).value).toBe('decided');
    expect(ask({ ask: 'outputAt', path: "$.Read['post.draft'].callers.reader.rule" }).value).toBe('field-directive');
    expect(ask({ ask: 'count', event: { kind: 'field-decided', where: { verdict: 'allowed' } } }).value).toBe(5);
  });
});

describe('meets', () => {
  it('judges checks on verdicts, and none of them on a refused run', () => {
    const query = { ask: 'verdict', operation: 'Read', field: 'Post.draft', identity: 'editor' } as const;
    const checks = [{ says: 'Editors read drafts', query, expect: { equals: 'allowed' } }];
    expect(meets(run, checks).map(({ met }) => met)).toEqual([true]);
    const refused = runSync(blogScenario('title: Strin'));
    expect(meets(refused, checks).map(({ met, answer }) => [met, answer])).toEqual([[false, null]]);
  });
});
