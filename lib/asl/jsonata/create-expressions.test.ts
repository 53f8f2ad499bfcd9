import { expect, it } from 'vitest';
import { createExpressions } from './create-expressions';

it('expressions outside a run see their variables, and answer in the order of the questions', async () => {
  const { evaluate } = createExpressions();
  const answers = await Promise.all([1, 2, 3].map((n) => evaluate('$n * 2', { n })));
  expect(answers).toEqual([2, 4, 6].map((value) => ({ ok: true, value })));
});

it('an expression that fails or does not end says so, and the next one is answered', async () => {
  const { evaluate } = createExpressions();
  expect(await evaluate('$n.', {})).toMatchObject({ ok: false });
  expect(await evaluate('($f := function($n) { $f($n + 1) }; $f(1))', {})).toMatchObject({ ok: false });
  expect(await evaluate('1 + 1', {})).toEqual({ ok: true, value: 2 });
});
