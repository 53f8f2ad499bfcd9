import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScale } from '../payload';
import { batchItems, batchOf, toBatching } from './batch-items';

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;

describe('batchItems', () => {
  it('keeps every item in its order, within both bounds, and opens a batch only where it must', () => {
    const items = fc.array(fc.jsonValue({ maxDepth: 1 }), { maxLength: 12 });
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 12, max: 80 }), (drawn, most, size) => {
        const values = drawn.map((value) => JSON.parse(JSON.stringify(value)));
        const batches = batchItems(values, { items: most, bytes: size, input: undefined }, createScale());
        if (!batches.ok) {
          expect(bytes(batchOf([values[batches.error]], undefined))).toBeGreaterThan(size);
          return;
        }
        expect(batches.value.flat()).toEqual(values);
        for (const [i, batch] of batches.value.entries()) {
          const [first] = batches.value[i + 1] ?? [];
          expect(batch.length).toBeLessThanOrEqual(most);
          expect(bytes(batchOf(batch, undefined))).toBeLessThanOrEqual(size);
          if (i + 1 === batches.value.length) continue;
          const grown = batchOf([...batch, first ?? null], undefined);
          expect(batch.length === most || bytes(grown) > size).toBe(true);
        }
      }),
    );
  });

  it('counts the BatchInput as well', () => {
    const bounds = toBatching(undefined, bytes({ BatchInput: 'all', Items: [1, 2] }), 'all', 262_144);
    expect(batchItems([1, 2, 3], bounds, createScale())).toEqual({ ok: true, value: [[1, 2], [3]] });
  });

  it('takes 0 for no bound, and no batch for larger than a payload', () => {
    expect(toBatching(0, 0, undefined, 100)).toEqual({ items: Number.POSITIVE_INFINITY, bytes: 100, input: undefined });
    expect(toBatching(2, 500, undefined, 100).bytes).toBe(100);
  });
});
