import { describe, expect, it } from 'vitest';
import { holds, update } from './expression';

const names = { '#n': 'name' };
const values = { ':a': { S: 'ana' }, ':one': { N: 1 }, ':nine': { N: '9' }, ':list': { L: [{ N: 3 }] } };
const item = { name: 'ana', age: 5, tags: [1, 2] };
const ask = (expression: string) => holds({ expression, names, values }, item);
const change = (expression: string) => update({ expression, names, values }, item);

describe('a condition on an item', () => {
  it.each([
    '#n = :a',
    'name <> :one',
    'age BETWEEN :one AND :nine AND #n = :a',
    'attribute_exists(age) AND attribute_not_exists(gone)',
    'begins_with(#n, :a) OR gone = :a',
    'contains(tags, :one)',
    'NOT (age < :one)',
    'age IN (:one, :nine) OR age > :one',
  ])('%s is true', (expression) => expect(ask(expression)).toEqual({ ok: true, value: true }));

  it.each(['gone = :a', 'age > :a', 'gone <> :a AND #n = :one', 'contains(#n, :one)'])('%s is false', (expression) =>
    expect(ask(expression)).toEqual({ ok: true, value: false }),
  );

  it.each(['', 'age', 'age ! :one', '#gone = :a', 'age = :gone', 'age = :one )', '('.repeat(999)])(
    '%s cannot be read',
    (expression) => expect(ask(expression).ok).toBe(false),
  );
});

describe('an update of an item', () => {
  it('sets, adds, removes and appends', () => {
    expect(change('SET age = age + :nine, nick = if_not_exists(nick, :a) REMOVE #n')).toEqual({
      ok: true,
      value: { age: 14, nick: 'ana', tags: [1, 2] },
    });
    expect(change('SET tags = list_append(tags, :list) ADD visits :one')).toMatchObject({
      value: { tags: [1, 2, 3], visits: 1 },
    });
  });

  it.each(['SET gone = gone + :one', 'SET age = #n - :one', 'MAKE age = :one', 'SET'])('%s is refused', (expression) =>
    expect(change(expression).ok).toBe(false),
  );
});
