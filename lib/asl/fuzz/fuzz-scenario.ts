import type { Json } from '@/lib/kernel/json';
import type { MockAnswer } from '../mocks';
import type { AslScenarioInput } from '../scenario';
import { type Chance, chanceOf } from './chance';
import { fuzzedFiles } from './distributed-fields';
import { anyValue } from './expressions';
import { anyMachine } from './machine';
import { mutateText, mutateValue } from './mutate';

/** Small, so that a hundred thousand runs are a minute; loops and large lists reach them all the same. */
function limits(chance: Chance) {
  return { steps: chance.oneOf([20, 100, 400]), historyEvents: 150, payloadBytes: 2000 };
}

/**
 * A scenario that follows from its seed: half of them nearly always sound, of the others most with parts of the definition
 * changed as values, the rest with its text damaged.
 */
export function fuzzScenario(seed: number): AslScenarioInput {
  const chance = chanceOf(seed);
  const definition = definitionText(anyMachine(chance), chance);
  return {
    engine: 'asl',
    version: 1,
    title: `Fuzz ${seed}`,
    documents: { definition },
    input: chance.often(0.7) ? { a: 1, list: [1, { a: 2 }, 'x'], text: 'b', b: anyValue(chance) } : anyValue(chance),
    mocks: Object.fromEntries(['s0', 's1', 's2', 's0m0', 's0b00'].map((state) => [state, answers(chance)])),
    files: fuzzedFiles,
    seed: chance.below(1000),
    limits: limits(chance),
    profile: chance.often(0.9) ? 'observed' : 'documented',
    ...(chance.often(0.1) ? { type: 'EXPRESS' as const } : {}),
    ...(chance.often(0.05) ? { redrives: [{}, { afterSeconds: 5 }] } : {}),
    ...(chance.often(0.05) ? { stop: { atSeconds: chance.below(20), error: 'Stopped' } } : {}),
  };
}

function definitionText(machine: Json, chance: Chance): string {
  const how = chance.next();
  if (how < 0.5) return JSON.stringify(machine);
  let mutated = machine;
  for (let left = 1 + chance.below(3); left > 0; left -= 1) mutated = mutateValue(mutated, chance);
  return how < 0.85 ? JSON.stringify(mutated) : mutateText(JSON.stringify(mutated), chance);
}

function answers(chance: Chance): (string | MockAnswer)[] {
  return Array.from({ length: 1 + chance.below(3) }, () =>
    chance.oneOf<string | MockAnswer>([
      'ok:1',
      'ok:{"list":[1,2],"a":{"b":[]}}@3',
      'fail:E',
      'fail:F@7.5',
      'fail:States.Runtime',
      'never',
      { return: anyValue(chance) },
      { throw: { error: '', cause: 'a'.repeat(chance.below(500)) }, afterSeconds: 1 },
      { return: 'a'.repeat(3000), afterSeconds: 2, heartbeats: { everySeconds: 1.5 } },
    ]),
  );
}
