import type { Json, JsonObject } from '@/lib/kernel/json';
import type { Chance } from './chance';
import { anyField, anyJsonata, expression } from './jsonata-expressions';
import { maybe } from './maybe';

/** What the fields of a JSONata state are drawn from; the machine around it says where it goes on to. */
export const jsonataFields = {
  assign: (chance: Chance, name: string): JsonObject =>
    maybe(chance, 0.15, () => ({ Assign: { [name]: anyField(chance, 1) } })),
  output: (chance: Chance): JsonObject => maybe(chance, 0.4, () => ({ Output: anyField(chance) })),
  arguments: (chance: Chance): JsonObject => maybe(chance, 0.4, () => ({ Arguments: anyField(chance) })),
  moment: (chance: Chance): JsonObject =>
    chance.oneOf<JsonObject>([
      { Seconds: chance.below(50) },
      { Seconds: expression(chance.oneOf(['$count($states.input.list)', anyJsonata(chance)])) },
      { Timestamp: expression(chance.oneOf(['$fromMillis(1767225600000)', anyJsonata(chance)])) },
    ]),
  failure: (chance: Chance): JsonObject =>
    maybe(chance, 0.7, () => ({ Error: chance.oneOf<Json>(['E', expression(anyJsonata(chance))]) })),
  rules: (chance: Chance, names: readonly string[]): Json =>
    Array.from({ length: 1 + chance.below(3) }, () => ({
      Condition: chance.oneOf([expression(anyJsonata(chance)), expression('$states.input.a = 1'), true, false]),
      Next: chance.oneOf(names),
      ...jsonataFields.output(chance),
    })),
  map: (chance: Chance): JsonObject => ({
    ...maybe(chance, 0.7, () => ({ Items: chance.oneOf([expression('$states.input.list'), anyField(chance, 1)]) })),
    ...maybe(chance, 0.3, () => ({ ItemSelector: anyField(chance) })),
    ...maybe(chance, 0.3, () => ({ MaxConcurrency: chance.oneOf<Json>([2, expression('1 + 1')]) })),
  }),
  timeout: (chance: Chance): JsonObject =>
    maybe(chance, 0.2, () => ({ TimeoutSeconds: chance.oneOf<Json>([9, expression(anyJsonata(chance))]) })),
} as const;
