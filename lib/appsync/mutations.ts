import { type Behaviours, specified } from './behaviours';

/** A named wrong belief about AppSync, as the engine that would be right if it were true. */
export type MutationKey =
  | 'error-empties-data'
  | 'null-stays-in-place'
  | 'query-fields-in-turn'
  | 'subscriber-sees-whole-item'
  | 'null-argument-is-no-filter'
  | 'append-error-stops';

/** Put over `specified`: `{ ...specified, ...mutations[key] }`. Misconceptions of the content name these keys. */
export const mutations: Readonly<Record<MutationKey, Partial<Behaviours>>> = {
  'error-empties-data': { dataWithErrors: () => null },
  'null-stays-in-place': { nullBubbles: false },
  'query-fields-in-turn': { queryFieldsInTurn: true },
  'subscriber-sees-whole-item': { deliverable: (_selected, whole) => whole },
  'null-argument-is-no-filter': {
    deniedBy: (args, payload) => {
      const asked = Object.entries(args).filter(([, value]) => value !== null);
      return specified.deniedBy(Object.fromEntries(asked), payload);
    },
  },
  'append-error-stops': { appendKeepsValue: false },
};

/** The mutated engine of a misconception. */
export function mutated(key: MutationKey): Behaviours {
  return { ...specified, ...mutations[key] };
}
