import path from 'node:path';
import type { AslScenario, AslScenarioInput } from '@/lib/asl';
import type { Json } from '@/lib/kernel/json';
import { root } from '../lib/command.mjs';
import { loadBuilt } from '../lib/load-built.mts';
import { loadReference } from './asl-reference.mts';

export type Engine = typeof import('./asl-engine');

export const loadEngine = () => loadBuilt<Engine>(path.join(root, 'scripts/bench/asl-engine.ts'));

export const workNames = ['chain', 'chain-alone', 'map'] as const;
export type WorkName = (typeof workNames)[number];

/** The same piece of work by one of the two interpreters: what it gives, the output of the machine, must be the same. */
export type Work = () => Json | Promise<Json>;

const chainInput = { order: 7 };
const mapInput = Array.from({ length: 10_000 }, (_, order) => ({ order }));

/** The whole way, without the hash of the run, which has a figure of its own. */
export const whole = (engine: Engine, scenario: AslScenario) =>
  engine.toEnd(engine.beginRun(scenario, {}, engine.specified));

export function scenarioOf(engine: Engine, fields: Pick<AslScenarioInput, 'documents' | 'input' | 'mocks' | 'limits'>) {
  return engine.AslScenarioSchema.parse({ engine: 'asl', version: 1, title: 'bench', ...fields });
}

export const chainScenario = (engine: Engine) =>
  scenarioOf(engine, { documents: { definition: JSON.stringify(passChain(1000)) }, input: chainInput });

export const mapScenario = (engine: Engine) =>
  scenarioOf(engine, { documents: { definition: inlineMap }, input: mapInput, limits: { historyEvents: 100_000 } });

export async function ourWork(name: WorkName): Promise<Work> {
  const engine = await loadEngine();
  if (name !== 'chain-alone') {
    const scenario = name === 'map' ? mapScenario(engine) : chainScenario(engine);
    return () => outputOf(whole(engine, scenario).outcome);
  }
  const scenario = chainScenario(engine);
  const doc = engine.parse(JSON.stringify(passChain(1000)));
  if (!doc.ok) throw new Error('The chain is a sound definition');
  const machine = engine.toMachine(doc.value);
  return () => outputOf(engine.toEnd(engine.beginExecution(machine, scenario, {}, engine.specified)).outcome);
}

export async function theirWork(name: WorkName): Promise<Work> {
  const other = await loadReference();
  if (name === 'map') return () => other.run(other.read(inlineMap), mapInput);
  const definition = JSON.stringify(passChain(1000));
  if (name === 'chain') return () => other.run(other.read(definition), chainInput);
  const read = other.read(definition);
  return () => other.run(read, chainInput);
}

export function passChain(states: number, fields: object = {}) {
  const names = Array.from({ length: states }, (_, i) => `Step${i + 1}`);
  const end = (i: number) => (i + 1 < states ? { Next: names[i + 1] } : { End: true });
  return {
    StartAt: names[0],
    States: Object.fromEntries(names.map((name, i) => [name, { Type: 'Pass', ...fields, ...end(i) }])),
  };
}

const inlineMap = JSON.stringify({
  StartAt: 'Each',
  States: {
    Each: {
      Type: 'Map',
      ItemProcessor: { StartAt: 'One', States: { One: { Type: 'Pass', End: true } } },
      End: true,
    },
  },
});

function outputOf(outcome: { readonly kind: string; readonly output?: Json }): Json {
  if (outcome.output === undefined) throw new Error(`The machine ended ${JSON.stringify(outcome).slice(0, 200)}`);
  return outcome.output;
}
