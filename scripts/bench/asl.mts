import type { AslScenario } from '@/lib/asl';
import { type Json, jsonEquals } from '@/lib/kernel/json';
import { beside } from './asl-beside.mts';
import { benchDistributed } from './asl-distributed.mts';
import { chainScenario, type Engine, loadEngine, mapScenario, passChain, scenarioOf, whole } from './asl-works.mts';
import { type Figure, figure, medianMs, warmMs } from './figure.mts';

export async function benchAsl(): Promise<Figure[]> {
  const engine = await loadEngine();
  return [
    ...(await benchChain(engine)),
    ...(await benchLanguages(engine)),
    ...(await benchMap(engine)),
    ...(await benchTime(engine)),
    ...(await benchDistributed(engine)),
  ];
}

async function benchChain(engine: Engine): Promise<Figure[]> {
  const { events } = whole(engine, chainScenario(engine));
  const name = `${events.length} events`;
  return [
    await beside('ASL: parse, validate, run 1,000 states', 'chain'),
    await beside(`ASL: the run of 1,000 states alone, ${name}`, 'chain-alone'),
    await hashFigure(engine, name, events),
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
  const { events } = whole(engine, mapScenario(engine));
  const name = `${events.length} events`;
  return [await beside(`ASL: an inline Map of 10,000 items, ${name}`, 'map'), await hashFigure(engine, name, events)];
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

async function hashFigure(engine: Engine, what: string, events: readonly unknown[]): Promise<Figure> {
  return figure(`ASL: the hash of those ${what}`, await medianMs(5, () => engine.contentHash(events as Json)), 'ms');
}

function requireSame(outcome: { readonly kind: string; readonly output?: Json }, output: Json): void {
  if (outcome.output === undefined || !jsonEquals(outcome.output, output)) {
    throw new Error(`The two do not do the same: ${JSON.stringify(outcome).slice(0, 200)}`);
  }
}
