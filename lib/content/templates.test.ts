import { describe, expect, it } from 'vitest';
import { canonicalJson, jsonEquals } from '@/lib/kernel/json';
import type { Template, Variant } from '@/lib/quiz/templates';
import { currentLibrary } from './current-library';
import { prepareOf } from './prove-templates';

const library = currentLibrary();
const seeds = Array.from({ length: 200 }, (_, i) => i + 1);

const made = new Map<string, Promise<Variant[]>>();

/** Made once for all tests here: they are the tests' whole cost. */
function variantsOf(template: Template): Promise<Variant[]> {
  const variants = made.get(template.id) ?? makeVariants(template);
  made.set(template.id, variants);
  return variants;
}

async function makeVariants(template: Template): Promise<Variant[]> {
  const prepared = await prepareOf(library, template);
  if (!prepared.ok) throw new Error(prepared.error.code);
  const variants: Variant[] = [];
  for (const seed of seeds) {
    const variant = await prepared.value.instantiate(seed);
    if (!variant.ok) throw new Error(`${template.id}, seed ${seed}: ${JSON.stringify(variant.error)}`);
    variants.push(variant.value);
  }
  return variants;
}

describe("the project's templates", () => {
  it.each(library.templates.map(({ value }) => [value.id, value] as const))(
    '%s: 200 seeds give at least 50 questions, each with one right option of four',
    async (_id, template) => {
      const variants = await variantsOf(template);
      const asked = new Set(variants.map(({ item, combination }) => item.stem + canonicalJson(combination)));
      expect(asked.size).toBeGreaterThanOrEqual(50);
      for (const { item, key } of variants) {
        const { options } = item;
        expect(options.filter(({ value }) => jsonEquals(value ?? null, key))).toHaveLength(1);
        expect(new Set(options.map(({ text }) => text)).size).toBe(4);
        expect(new Set(options.map(({ value }) => canonicalJson(value ?? null))).size).toBe(4);
        // What is left of an expression, a name that is not there, or a belief without words.
        const texts = [item.stem, item.hint ?? '', ...options.flatMap(({ text, why }) => [text, why])].join('\n');
        expect(texts).not.toMatch(/\{\{|\}\}\s*s\b|undefined|NaN|\[object|“”/);
        expect(options.every(({ why }) => why.trim().length > 10)).toBe(true);
      }
    },
  );

  it('hold at least 24 beliefs that an engine computes', async () => {
    const run = new Set<string>();
    for (const { value } of library.templates) {
      for (const { item } of await variantsOf(value)) {
        for (const { misconception } of item.options) {
          const belief = library.misconceptions.find(({ value: { id } }) => id === misconception)?.value;
          if (belief?.mutation) run.add(belief.id);
        }
      }
    }
    expect(run.size).toBeGreaterThanOrEqual(24);
  }, 300_000);
});
