import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '@/lib/kernel/json';
import { createScale, maxPayloadDepth } from './payload';

describe('the scale', () => {
  it('weighs the UTF-8 bytes of the compact JSON text', () => {
    const scale = createScale();
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ unit: 'grapheme' }), (value, text) => {
        const payload = { value, [text]: text } as Json;
        const bytes = new TextEncoder().encode(JSON.stringify(payload)).length;
        expect(scale(payload, bytes)).toEqual({ bytes });
        expect(scale(payload, bytes - 1)).toEqual({ over: 'size' });
      }),
    );
  });

  it('weighs texts and numbers that stand alone', () => {
    expect(createScale()('é"\n', 100)).toEqual({ bytes: 8 });
    expect(createScale()('x'.repeat(99), 100)).toEqual({ over: 'size' });
    expect(createScale()(1e21, 100)).toEqual({ bytes: 5 });
  });

  it('stops at the depth nothing of ours should walk', () => {
    const nested = (depth: number) => {
      let value: Json = 1;
      for (let i = 1; i < depth; i += 1) value = [value];
      return value;
    };
    expect(createScale()(nested(maxPayloadDepth), 1e6)).toHaveProperty('bytes');
    expect(createScale()(nested(maxPayloadDepth + 1), 1e6)).toEqual({ over: 'depth' });
  });

  it('stops early on a value that shares parts with itself', () => {
    let value: Json = 'x'.repeat(100);
    for (let i = 0; i < 60; i += 1) value = [value, value];
    expect(createScale()(value, 262_144)).toEqual({ over: 'size' });
  });
});
