import path from 'node:path';
import type { AslScenario, AslScenarioInput } from '@/lib/asl';
import { type Json, jsonEquals } from '@/lib/kernel/json';
import { root } from '../lib/command.mjs';
import { loadBuilt } from '../lib/load-built.mts';
import { benchDistributed } from './asl-distributed.mts';
import { loadReference } from './asl-reference.mts';
import { type Figure, figure, medianMs, warmMs } from './figure.mts';

type Engine = typeof import('./asl-engine');

const reference = 'aws-local-stepfunctions';

/** Our engine beside the other TypeScript interpreter: same definition, same input, and the same output, or it throws. */
export async function benchAsl(): Promise<Figure[]> {
  const engine = await loadBuilt<Engine>(path.join(root, 'scripts/bench/asl-engine.ts'));
  return [
    ...(await benchChain(engine)),
    ...(await benchLanguages(engine)),
    ...(await benchMap(engine)),
    ...(await benchTime(engine)),
    ...(await benchDistributed(engine)),
  ];
}

/** The whole way, without the hash of the run, which has a figure of its own. */
const whole = (engine: Engine, scenario: AslScenario) => engine.toEnd(engine.beginRun(scenario, {}, engine.specified));

async function benchChain(engine: Engine): Promise<Figure[]> {
  const other = await loadReference();
  const definition = JSON.stringify(passChain(1000));
  const input = { order: 7 };
  const scenario = scenarioOf(engine, { documents: { definition }, input });
  const ran = whole(engine, scenario);
  const read = other.read(definition);
  requireSame(ran.outcome, await other.run(read, input));
  const doc = engine.parse(definition);
  if (!doc.ok) throw new Error('The chain is a sound definition');
  const machine = engine.toMachine(doc.value);
  const name = `${ran.events.length} events`;
  const alone = () => engine.toEnd(engine.beginExecution(machine, scenario, {}, engine.specified));
  return [
    await beside(
      'ASL: parse, validate, run 1,000 states',
      () => whole(engine, scenario),
      () => other.run(other.read(definition), input),
    ),
    await beside(`ASL: the run of 1,000 states alone, ${name}`, alone, () => other.run(read, input)),
    await hashFigure(engine, name, ran.events),
  ];
}

/** The same thousand sums in both languages. */
async function benchLanguages(engine: Engine): Promise<Figure[]> {
  const states = 1000;
  const scenario = (fields: object) =>
    scenarioOf(engine, { documents: { definition: JSON.stringify(passChain(states, fields)) }, input: { sum: 0 } });
  const jsonata = scenario({ QueryLanguage: 'JSONata', Output: { sum: '{% $states.input.sum + 1 %}' } });
  const jsonpath = scenario({ Parameters: { 'sum.$': 'States.MathAdd($.sum, 1)' } });
  const inTurn = async (each: AslScenario) => {
    const running = engine.beginRun(each, {}, engine.specified);
    await engine.answerAll(running);
    return engine.toEnd(running);
  };
  for (const each of [jsonata, jsonpath]) requireSame((await inTurn(each)).outcome, { sum: states });
  const { ours, theirs } = await warmMs(
    () => inTurn(jsonata),
    () => inTurn(jsonpath),
  );
  const same = { name: 'the same in JSONPath', value: theirs };
  return [figure(`ASL: ${states.toLocaleString('en')} states with a sum each, in JSONata`, ours, 'ms', same)];
}

async function benchMap(engine: Engine): Promise<Figure[]> {
  const other = await loadReference();
  const definition = JSON.stringify({
    StartAt: 'Each',
    States: {
      Each: {
        Type: 'Map',
        ItemProcessor: { StartAt: 'One', States: { One: { Type: 'Pass', End: true } } },
        End: true,
      },
    },
  });
  const input = Array.from({ length: 10_000 }, (_, order) => ({ order }));
  const scenario = scenarioOf(engine, { documents: { definition }, input, limits: { historyEvents: 100_000 } });
  const ran = whole(engine, scenario);
  requireSame(ran.outcome, await other.run(other.read(definition), input));
  const name = `${ran.events.length} events`;
  return [
    await beside(
      `ASL: an inline Map of 10,000 items, ${name}`,
      () => whole(engine, scenario),
      () => other.run(other.read(definition), input),
    ),
    await hashFigure(engine, name, ran.events),
  ];
}

/** Virtual time: no reference can wait that long. */
async function benchTime(engine: Engine): Promise<Figure[]> {
  const year = 31_536_000;
  const definition = JSON.stringify({
    StartAt: 'Call',
    States: {
      Call: {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke',
        Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 1, BackoffRate: 1, MaxAttempts: 1000 }],
        Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Sleep' }],
        End: true,
      },
      Sleep: { Type: 'Wait', Seconds: year - 1000, End: true },
    },
  });
  const scenario = scenarioOf(engine, { documents: { definition }, mocks: { Call: ['fail:Busy'] } });
  const { events, outcome } = whole(engine, scenario);
  const retries = events.filter(({ kind }) => kind === 'retry-scheduled').length;
  if (outcome.kind !== 'succeeded' || retries !== 1000 || events.at(-1)?.at !== year * 1000) {
    throw new Error(`A year with 1,000 retries ended ${outcome.kind} after ${retries}`);
  }
  const name = `${events.length} events`;
  const measured = await warmMs(
    () => whole(engine, scenario),
    () => engine.contentHash(events as unknown as Json),
  );
  return [
    figure(`ASL: 1,000 retries and a Wait to the end of the year, ${name}`, measured.ours, 'ms'),
    figure(`ASL: the hash of those ${name}`, measured.theirs, 'ms'),
  ];
}

async function beside(name: string, ours: () => unknown, theirs: () => unknown): Promise<Figure> {
  const measured = await warmMs(ours, theirs);
  return figure(name, measured.ours, 'ms', { name: reference, value: measured.theirs });
}

async function hashFigure(engine: Engine, what: string, events: readonly unknown[]): Promise<Figure> {
  return figure(`ASL: the hash of those ${what}`, await medianMs(5, () => engine.contentHash(events as Json)), 'ms');
}

function scenarioOf(engine: Engine, fields: Pick<AslScenarioInput, 'documents' | 'input' | 'mocks' | 'limits'>) {
  return engine.AslScenarioSchema.parse({ engine: 'asl', version: 1, title: 'bench', ...fields });
}

function passChain(states: number, fields: object = {}) {
  const names = Array.from({ length: states }, (_, i) => `Step${i + 1}`);
  const end = (i: number) => (i + 1 < states ? { Next: names[i + 1] } : { End: true });
  return {
    StartAt: names[0],
    States: Object.fromEntries(names.map((name, i) => [name, { Type: 'Pass', ...fields, ...end(i) }])),
  };
}

function requireSame(outcome: { readonly kind: string; readonly output?: Json }, output: Json): void {
  if (outcome.output === undefined || !jsonEquals(outcome.output, output)) {
    throw new Error(`The two do not do the same: ${JSON.stringify(outcome).slice(0, 200)}`);
  }
}
