import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ChoiceItem,
  itemHash,
  orderOptions,
  type PublicChoice,
  PublicItemSchema,
  type PublishedItem,
  proveItem,
  toPublic,
} from '@/lib/quiz';
import {
  defaultAttempts,
  factItem,
  retryRun,
  retryScenario,
  waitsDoNotAdd,
  whenItem,
  whichItem,
} from './retry.fixture';

function published(item: ChoiceItem): PublishedItem {
  const key = proveItem(item, item.proof ? retryRun : null);
  if (!key.ok) throw new Error(key.error.code);
  return {
    item,
    scenario: item.proof ? retryScenario : null,
    key: [...key.value.ids],
    proof: key.value.proof,
    facts: [defaultAttempts],
    misconceptions: [waitsDoNotAdd],
  };
}

function asShown(item: ChoiceItem, seed: number): PublicChoice {
  const shown = toPublic(published(item), seed);
  if (shown.kind !== 'single' && shown.kind !== 'multiple') throw new Error(`${item.id} is shown as ${shown.kind}`);
  return shown;
}

/** Every key and every text in a value, at any depth. */
function words(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...words(inner)]);
}

describe.each([
  ['single', whenItem],
  ['multiple', whichItem],
  ['fact', factItem],
] as const)('a public %s item', (_, item) => {
  const secret = published(item);
  const shown = toPublic(secret, 42);

  it('obeys its schema, which has no room for more', () => {
    expect(PublicItemSchema.parse(shown)).toEqual(shown);
  });

  it('holds no key, reason, value, claim, misconception, fact or proof', () => {
    const seen = words(shown);
    for (const name of [
      'key',
      'right',
      'why',
      'value',
      'claim',
      'misconception',
      'misconceptions',
      'proof',
      'fact',
      'facts',
      'scenario',
      'source',
    ]) {
      expect(seen).not.toContain(name);
    }
    const secrets = [
      ...item.options.map(({ why }) => why),
      ...words(secret.facts[0]),
      ...words(secret.misconceptions[0]),
      retryRun.hash,
      retryScenario.documents.definition,
    ].filter((text) => text.length > 6 && text !== 'statement');
    for (const text of secrets) expect(seen.join('\n')).not.toContain(text);
  });

  it('is named by the hash that grading will look for', () => {
    expect(shown.contentHash).toBe(itemHash(secret));
  });
});

describe('the order of options', () => {
  const shown = asShown(whichItem, 0);

  it('depends on the seed and the item alone, not on the order before', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 0xffff_ffff }),
        fc.integer({ min: 0, max: 0xffff_ffff }),
        (first, second) => {
          const there = orderOptions(orderOptions(shown, first), second);
          expect(there).toEqual(asShown(whichItem, second));
          expect([...there.options].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id }) => id)).toEqual([
            'a',
            'b',
            'c',
            'd',
            'e',
          ]);
        },
      ),
    );
  });

  it('puts the right option of a single item in every place about equally often', () => {
    const item = asShown(whenItem, 0);
    const places = [0, 0, 0];
    for (let seed = 0; seed < 3000; seed += 1) {
      const place = orderOptions(item, seed).options.findIndex(({ id }) => id === 'c');
      places[place] = (places[place] ?? 0) + 1;
    }
    for (const times of places) expect(times).toBeGreaterThan(900);
  });
});

describe('the hash of an item', () => {
  it('changes with the item and with its scenario, not with the wording of a fact', () => {
    const before = published(whenItem);
    expect(itemHash({ ...before, item: { ...whenItem, stem: 'Another question?' } })).not.toBe(itemHash(before));
    expect(itemHash({ ...before, scenario: { ...retryScenario, seed: 2 } })).not.toBe(itemHash(before));
    const reworded: PublishedItem = { ...before, facts: [{ ...defaultAttempts, statement: 'In other words' }] };
    expect(itemHash(reworded)).toBe(itemHash(before));
  });
});
