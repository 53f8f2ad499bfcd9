import { describe, expect, it } from 'vitest';
import { scanDepth } from './scan';

const limits = { maxChars: 100, maxDepth: 3 };

describe('scanDepth', () => {
  it('tells how deep the brackets go', () => {
    expect(scanDepth('{"a":[1,{"b":2}]}', limits)).toEqual({ ok: true, value: 3 });
    expect(scanDepth('', limits)).toEqual({ ok: true, value: 0 });
  });

  it('does not count brackets inside texts, escaped quotes included', () => {
    expect(scanDepth('["[[[[","\\"[[[["]', limits)).toEqual({ ok: true, value: 1 });
  });

  it('names the bracket that is one too deep', () => {
    expect(scanDepth('[[[[]]]]', limits)).toEqual({ ok: false, error: { code: 'too-deep', offset: 3, maxDepth: 3 } });
  });

  it('refuses a long text before it looks at it', () => {
    expect(scanDepth('x'.repeat(101), limits)).toEqual({
      ok: false,
      error: { code: 'too-long', chars: 101, maxChars: 100 },
    });
  });
});
