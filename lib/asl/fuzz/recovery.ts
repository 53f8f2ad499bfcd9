import type { JsonObject } from '@/lib/kernel/json';
import type { Chance } from './chance';
import { anyTemplate } from './expressions';
import { anyField } from './jsonata-expressions';
import { maybe } from './maybe';

export const errors = [
  'E',
  'F',
  'States.ALL',
  'States.TaskFailed',
  'States.Timeout',
  'States.Runtime',
  'States.HeartbeatTimeout',
];
/** Retry and Catch of a state, and in JSONPath what belongs to its result. */
export function recovery(chance: Chance, names: readonly string[], isJsonata: boolean): JsonObject {
  const matched = () => chance.oneOf(errors.filter((name) => name !== 'States.ALL'));
  const retrier = (ErrorEquals: string[]) => ({
    ErrorEquals,
    ...maybe(chance, 0.5, () => ({ IntervalSeconds: 1 + chance.below(9) })),
    ...maybe(chance, 0.7, () => ({ MaxAttempts: chance.below(5) })),
    ...maybe(chance, 0.4, () => ({ BackoffRate: 1 + chance.below(30) / 10 })),
    ...maybe(chance, 0.3, () => ({ MaxDelaySeconds: 1 + chance.below(20) })),
    ...maybe(chance, 0.3, () => ({ JitterStrategy: 'FULL' })),
  });
  const all = chance.often(0.5) ? [['States.ALL']] : [];
  const lists = [...chance.some(2, () => [matched()]), ...all];
  return {
    ...(isJsonata ? {} : maybe(chance, 0.2, () => ({ ResultSelector: anyTemplate(chance) }))),
    ...maybe(chance, 0.5, () => ({ Retry: lists.map(retrier) })),
    ...maybe(chance, 0.4, () => ({
      Catch: lists.map((ErrorEquals) => ({
        ErrorEquals,
        Next: chance.oneOf(names),
        ...(isJsonata ? maybe(chance, 0.4, () => ({ Output: anyField(chance) })) : resultPath(chance)),
      })),
    })),
  };
}

export const resultPath = (chance: Chance): JsonObject =>
  maybe(chance, 0.3, () => ({ ResultPath: chance.oneOf([null, '$', '$.a', '$.r.s', "$['b']", '$.list[0]']) }));
