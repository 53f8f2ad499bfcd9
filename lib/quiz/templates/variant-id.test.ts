import { expect, it } from 'vitest';
import { parseVariantId, variantId } from './variant-id';

it('a variant is known by its id, and an item that is none is not taken for one', () => {
  expect(parseVariantId(variantId('template.retry.calls', 17))).toEqual({ template: 'template.retry.calls', seed: 17 });
  for (const id of ['retry.first-wait', 'retry.017', 'retry.4294967296', '.3', '17']) {
    expect(parseVariantId(id)).toBeNull();
  }
});
