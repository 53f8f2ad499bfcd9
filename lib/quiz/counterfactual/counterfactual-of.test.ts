import { expect, it } from 'vitest';
import { prepareTemplate, publishVariant } from '../templates';
import { beliefs, noPorts, retryTemplate } from '../templates/template.fixture';
import { counterfactualOf } from './counterfactual-of';

async function published() {
  const prepared = await prepareTemplate(retryTemplate, beliefs, noPorts);
  const variant = prepared.ok ? await prepared.value.instantiate(1) : prepared;
  if (!variant.ok) throw new Error(variant.error.code);
  const result = await publishVariant(variant.value, { facts: [], misconceptions: [] }, noPorts);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

it('a wrong number has an edit that would make it right, and the right one has none to look for', async () => {
  const item = await published();
  const options = 'options' in item.item ? item.item.options : [];
  const constant = options.find(({ misconception }) => misconception === 'belief.constant-wait');
  expect(await counterfactualOf(item, constant?.id ?? '', noPorts)).toMatchObject({
    says: 'You would be right if `BackoffRate` were 1.',
  });
  expect(await counterfactualOf(item, item.key[0] ?? '', noPorts)).toBeNull();
  expect(await counterfactualOf({ ...item, scenario: null }, constant?.id ?? '', noPorts)).toBeNull();
});
