import { describe, expect, it } from 'vitest';
import { createExpressions } from '@/lib/asl';
import { fillJson, fillText } from './fill';

const expressions = createExpressions();
const text = async (template: string, values = {}) => {
  const filled = await fillText(template, values, expressions, ['stem']);
  return filled.ok ? filled.value : filled.error.message;
};
const json = async (template: string, values = {}) => {
  const filled = await fillJson(template, values, expressions, []);
  return filled.ok ? filled.value : filled.error;
};

describe('filling', () => {
  it('puts values into a text, and leaves every other brace alone', async () => {
    expect(await text('{ "a": { "b": {{ $n }} } }', { n: 3 })).toBe('{ "a": { "b": 3 } }');
    expect(await text('{{ $a }} and {{ $a & "!" }}', { a: 'so' })).toBe('so and so!');
  });

  it('writes lists and objects so that they can be read', async () => {
    expect(await text('{{ $a }}', { a: { list: [1, 2], deep: { of: null }, empty: [], text: '[ x ]' } })).toBe(
      '{ "list": [1, 2], "deep": { "of": null }, "empty": [], "text": "[ x ]" }',
    );
  });

  it('shows no rounding error of the machine', async () => {
    expect(await text('{{ 0.1 + 0.2 }} s')).toBe('0.3 s');
  });

  it('keeps the type of a value where a text is one expression alone', async () => {
    expect(await json('{{ [1, $n] }}', { n: 2 })).toEqual([1, 2]);
    expect(await json(' {{ $n }} ', { n: 2 })).toBe(2);
    expect(await json('{{ $n }}{{ $n }}', { n: 2 })).toBe('22');
  });

  it('sees nothing but the values it is given', async () => {
    expect(await text('{{ $other }}', { n: 2 })).toContain('returned nothing');
    expect(await text('{{ $states.input }}')).toBe('{}');
  });
});
