import { type Behaviours, specified } from '../behaviours';
import { catchMutations } from './catch-mutations';
import { choiceMutations } from './choice-mutations';
import { dataFlowMutations } from './data-flow-mutations';
import { distributedMutations } from './distributed-mutations';
import { forkMutations } from './fork-mutations';
import { jsonataMutations } from './jsonata-mutations';
import { retryMutations } from './retry-mutations';
import { serviceMutations } from './service-mutations';

const all = {
  ...retryMutations,
  ...catchMutations,
  ...dataFlowMutations,
  ...choiceMutations,
  ...forkMutations,
  ...jsonataMutations,
  ...distributedMutations,
  ...serviceMutations,
};

/** A named wrong belief about the language, as the engine that would be right if it were true. */
export type MutationKey = keyof typeof all;

/** Put over `specified`: `{ ...specified, ...mutations[key] }`. Misconceptions of the content name these keys. */
export const mutations: Readonly<Record<MutationKey, Partial<Behaviours>>> = all;

/** The mutated engine of a misconception. */
export function mutated(key: MutationKey): Behaviours {
  return { ...specified, ...mutations[key] };
}
