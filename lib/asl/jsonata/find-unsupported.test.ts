import { describe, expect, it } from 'vitest';
import { compile } from './compile';
import { findUnsupported } from './find-unsupported';

const names = (expression: string, fields: readonly string[] = ['input', 'context']) => {
  const compiled = compile(expression);
  if (!compiled.ok) throw new Error(compiled.error.message);
  return findUnsupported(compiled.value.tree, fields).map(({ name }) => name);
};

describe('what an expression refers to', () => {
  it('may come from $states and from variables, and go on from there', () => {
    for (const expression of [
      '$states.input.items[value > 3].price',
      '$states.input.items^(>price, name).{ "p": price, "all": $ }',
      '$states.input.items{ sku: $sum(price) }',
      '$order.lines.$uppercase(name)',
      '$map($states.input, function($v, $i) { $v.price * $i })',
      '($x := $states.input; $x.a.b.**.c)',
      '$states.input ~> | lines | { "price": price * 2 } |',
      '$filter($states.input, function($v) { $v = 1 })[0]',
      '$states.input.list[$ = 1 and %.open]',
      '$states',
    ]) {
      expect(names(expression), expression).toEqual([]);
    }
  });

  it('is refused at the top level, also inside a function there', () => {
    expect(names('phone')).toEqual(['phone']);
    expect(names('phone.home & mail')).toEqual(['phone', 'mail']);
    expect(names('$map($states.input, function($v) { price })')).toEqual(['price']);
    expect(names('$states.input[0] ? a : b')).toEqual(['a', 'b']);
    expect(names('[*, **, $]')).toEqual(['*', '**', '$']);
    expect(names('{ "a": b }')).toEqual(['b']);
    expect(names('$states.input.items[$$.a]')).toEqual(['$$']);
  });

  it('is a member of $states that the field has', () => {
    expect(names('$states.result.Payload')).toEqual(['result']);
    expect(names('$states.result.Payload', ['input', 'context', 'result'])).toEqual([]);
    expect(names('$exists($states.errorOutput)')).toEqual(['errorOutput']);
  });
});

describe('an expression that is too deep', () => {
  it('is no expression, whatever makes it so', () => {
    for (const text of [
      '('.repeat(100_000),
      '-'.repeat(100_000),
      `1${'?1:1'.repeat(100_000)}`,
      `1${'+1'.repeat(100_000)}`,
      `${'['.repeat(900)}1${']'.repeat(900)}${'+1'.repeat(1000)}`,
    ]) {
      expect(compile(text)).toEqual({ ok: false, error: { message: 'The expression is nested too deeply' } });
    }
  });

  it('is not one that is merely long', () => {
    expect(compile(`[${'"a, (b", '.repeat(10_000)}1]`).ok).toBe(true);
    expect(compile(`{${'"k": $states.input.a + 1, '.repeat(2000)}"z": 1}`).ok).toBe(true);
  });
});
