import { describe, expect, it } from 'vitest';
import { gradeAnswer } from '@/lib/quiz';
import { prepareTemplate } from './prepare-template';
import { publishVariant } from './publish-variant';
import type { Template } from './template';
import { beliefs, noPorts, retryTemplate } from './template.fixture';

async function prepare(template: Template) {
  const prepared = await prepareTemplate(template, beliefs, noPorts);
  if (!prepared.ok) throw new Error(prepared.error.code);
  return prepared.value;
}

async function variantOf(template: Template, seed: number) {
  const variant = await (await prepare(template)).instantiate(seed);
  if (!variant.ok) throw new Error(JSON.stringify(variant.error));
  return variant.value;
}

const refusal = async (template: Template) => {
  const prepared = await prepareTemplate(template, beliefs, noPorts);
  const variant = prepared.ok ? await prepared.value.instantiate(1) : prepared;
  return variant.ok ? null : variant.error;
};

describe('a template', () => {
  it('allows the combinations of its parameters for which its condition is true', async () => {
    const { combinations } = await prepare(retryTemplate);
    expect(combinations).toHaveLength(8);
    expect(combinations).toContainEqual({ interval: 4, rate: 3, max: 2 });
    expect(combinations).not.toContainEqual({ interval: 2, rate: 2, max: 2 });
  });

  it('gives the same variant for the same seed, whatever was asked before', async () => {
    const one = await prepare(retryTemplate);
    const other = await prepare(retryTemplate);
    await other.instantiate(3);
    expect(await other.instantiate(9)).toEqual(await one.instantiate(9));
  });

  it('answers seeds that are asked for at once as it answers them one by one', async () => {
    const { instantiate } = await prepare(retryTemplate);
    const fresh = await prepare(retryTemplate);
    const together = await Promise.all([1, 2, 3, 4].map((seed) => fresh.instantiate(seed)));
    for (const [i, variant] of together.entries()) expect(variant).toEqual(await instantiate(i + 1));
  });

  it('draws every combination sooner or later', async () => {
    const { combinations, instantiate } = await prepare(retryTemplate);
    const stems = new Set<string>();
    for (let seed = 1; seed <= 80; seed += 1) {
      const variant = await instantiate(seed);
      if (variant.ok) stems.add(variant.value.item.stem);
    }
    expect(stems.size).toBe(combinations.length);
  });

  it('is keyed by its run, and each belief by the run of the engine that holds it', async () => {
    const only = { ...retryTemplate, params: { interval: { oneOf: [4] }, rate: { oneOf: [3] }, max: { oneOf: [2] } } };
    const { item, key } = await variantOf(only, 1);
    expect(key).toBe(16_000);
    const told = item.options.map(({ text, value, misconception }) => ({ text, value, misconception }));
    expect(told).toHaveLength(4);
    expect(told).toContainEqual({ text: 'After 16 s', value: 16_000, misconception: undefined });
    expect(told).toContainEqual({ text: 'After 8 s', value: 8000, misconception: 'belief.constant-wait' });
    expect(told).toContainEqual({ text: 'After 48 s', value: 48_000, misconception: 'belief.first-wait' });
    expect(told).toContainEqual({ text: 'After 4 s', value: 4000, misconception: undefined });
    const whyOf = (value: number) => item.options.find((option) => option.value === value)?.why;
    expect(whyOf(16_000)).toBe('The waits add up to 16 s: After 16 s.');
    expect(whyOf(8000)).toBe('Right only if “It is so” were true. It is not.');
    expect(whyOf(4000)).toBe('That is the first wait, 4 s.');
  });

  it('makes items that are published and graded like any other', async () => {
    const variant = await variantOf(retryTemplate, 5);
    const published = await publishVariant(variant, { facts: [], misconceptions: [...beliefs.values()] }, noPorts);
    if (!published.ok) throw new Error(published.error.code);
    expect(published.value.item.id).toBe('template.test.retry.5');
    expect(published.value.misconceptions.map(({ id }) => id).sort()).toEqual([...beliefs.keys()]);
    const right = variant.item.options.find(({ value }) => value === variant.key)?.id ?? '';
    expect(gradeAnswer(published.value, { kind: 'choice', chosen: [right] }, 'exam')).toMatchObject({
      value: { score: 1 },
    });
  });

  it('passes over a draw whose wrong options coincide', async () => {
    const [constant, first, interval] = retryTemplate.distractors;
    if (!constant || !first || !interval) throw new Error('the fixture has lost its distractors');
    const distractors = [
      constant,
      first,
      { ...interval, value: '$rate = 2 ? $interval * 1000 : $interval * $max * 1000' },
    ];
    const { instantiate } = await prepare({ ...retryTemplate, distractors });
    for (let seed = 1; seed <= 20; seed += 1) {
      const variant = await instantiate(seed);
      expect(variant.ok && variant.value.combination.rate).toBe(2);
    }
  });

  it('is refused with the place of what is wrong with it', async () => {
    const t = retryTemplate;
    expect(await refusal({ ...t, stem: '{{ $missing }}' })).toMatchObject({ code: 'expression', place: ['stem'] });
    expect(await refusal({ ...t, where: '$sum("a")' })).toMatchObject({ code: 'expression', place: ['where'] });
    expect(await refusal({ ...t, where: 'false' })).toMatchObject({ code: 'no-valid-draw' });
    expect(await refusal({ ...t, params: { ...t.params, n: { from: 1, to: 9000, step: 1 } } })).toMatchObject({
      code: 'too-many-combinations',
    });
    expect(await refusal({ ...t, scenario: { ...t.scenario, engine: 'none' } })).toMatchObject({ code: 'scenario' });
    expect(await refusal({ ...t, scenario: { ...t.scenario, documents: { definition: '{' } } })).toEqual({
      code: 'run-refused',
    });
    expect(await refusal({ ...t, scenario: { ...t.scenario, limits: { steps: 1 } } })).toEqual({ code: 'run-stopped' });
    expect(await refusal({ ...t, query: { ask: 'when' } })).toMatchObject({ code: 'query' });
    expect(await refusal({ ...t, render: { as: 'name' } })).toMatchObject({ code: 'key-has-no-text' });
  });
});
