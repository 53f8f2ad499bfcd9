import { z } from 'zod';
import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';

export const GivenTextsSchema = z.array(z.strictObject({ name: z.string(), text: z.string() }));
/** One text of a scenario; `name` is a document's, or the member's that it is the JSON of. */
export type GivenText = z.infer<typeof GivenTextsSchema>[number];

/** What a scenario is made of besides its documents. What bounds or names a run, and what asks about it, is not to be read. */
const members = [
  'input',
  'mocks',
  'files',
  'services',
  'resolvers',
  'dataSources',
  'operations',
  'identity',
  'modes',
  'identities',
];

/** The texts of a scenario for somebody who is to think it through before it is run. Empty members are left out. */
export function givenTexts(scenario: JsonObject): GivenText[] {
  const documents = isJsonObject(scenario.documents) ? Object.entries(scenario.documents) : [];
  return [
    ...documents.map(([name, text]) => ({ name, text: String(text) })),
    ...members.flatMap((name) => {
      const value = scenario[name] ?? null;
      return isEmpty(value) ? [] : [{ name, text: JSON.stringify(value, null, 2) }];
    }),
  ];
}

const isEmpty = (value: Json): boolean =>
  value === null || (typeof value === 'object' && Object.keys(value).length === 0);
