import { describe, expect, it } from 'vitest';
import { happenAtOnce } from './happen-at-once';

const event = (path: string, at = 0) => ({ n: 0, at, kind: 'any', path: path.split('/') });
const atOnce = (engine: string, a: string, b: string) => happenAtOnce(engine, event(a), event(b));

describe('events at one instant', () => {
  it('have an order in a workflow where one state follows the other, and none across branches and items', () => {
    expect(atOnce('asl', 'States/A', 'States/B')).toBe(false);
    expect(atOnce('asl', 'States/P/branch:0/States/A', 'States/P/branch:1/States/B')).toBe(true);
    expect(atOnce('asl', 'States/M/item:0/States/A', 'States/M/item:1/States/A')).toBe(true);
    expect(atOnce('asl', 'States/M/child:0', 'States/M/child:1')).toBe(true);
  });

  it('have an order where one stands inside the other', () => {
    expect(atOnce('asl', 'States/P', 'States/P/branch:1/States/B')).toBe(false);
    expect(atOnce('appsync', 'Query/post', 'Query/post/author')).toBe(false);
  });

  it('have none among the fields of a query, and one among the root fields of a mutation', () => {
    expect(atOnce('appsync', 'Query/a', 'Query/b')).toBe(true);
    expect(atOnce('appsync', 'Mutation/a', 'Mutation/b')).toBe(false);
    expect(atOnce('appsync', 'Mutation/a/x', 'Mutation/a/y')).toBe(true);
    expect(atOnce('appsync', 'Query/a', 'Tables/posts')).toBe(false);
  });

  it('have none between two callers', () => {
    expect(atOnce('auth-modes', 'Q/owner/post', 'Q/guest/post')).toBe(true);
  });
});

it('events at two instants have an order wherever they are', () => {
  const [early, late] = [event('States/P/branch:0', 1), event('States/P/branch:1', 2)];
  expect(happenAtOnce('asl', early, late)).toBe(false);
});
