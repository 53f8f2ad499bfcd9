import { itemHash, type PublishedItem } from '@/lib/quiz';

/** A question about nothing, for tests that need one to answer. `b` is right. */
export function sampleItem(id = 'sample.retry', why = 'because'): PublishedItem {
  const option = (name: string) => ({ id: name, text: `Option ${name}`, why: `${name}: ${why}` });
  return {
    item: {
      id,
      kind: 'single',
      pool: 'practice',
      skills: ['sfn.retry'],
      difficulty: 1,
      stem: 'Which one?',
      options: [option('a'), { ...option('b'), right: true }, option('c')],
      fact: 'sfn.retry.sample',
      source: 'https://example.test/',
    },
    scenario: null,
    key: ['b'],
    proof: null,
    facts: [],
    misconceptions: [],
  };
}

export const sampleHash = itemHash(sampleItem());
