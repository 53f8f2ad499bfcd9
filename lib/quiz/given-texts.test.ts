import { expect, it } from 'vitest';
import { givenTexts } from './given-texts';

it('gives documents as they are and the rest of a scenario as JSON, leaving out what is empty', () => {
  const scenario = {
    engine: 'asl',
    title: 'Tells too much',
    documents: { definition: '{ "StartAt": "A" }' },
    input: { id: 1 },
    mocks: {},
    limits: { steps: 9 },
    checks: [{ says: 'secret' }],
  };
  expect(givenTexts(scenario)).toEqual([
    { name: 'definition', text: '{ "StartAt": "A" }' },
    { name: 'input', text: '{\n  "id": 1\n}' },
  ]);
});
