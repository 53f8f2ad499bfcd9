import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Engine } from './asl-works.mts';
import { type Figure, figure } from './figure.mts';

/** A child of the measured Map starts, enters and leaves one state, and succeeds. */
const eventsOfChild = 4;
const few = 2_500;
const many = 250_000;

/** A distributed Map of a million events beside one of ten thousand: what an event costs must not grow with their number. */
export async function benchDistributed(engine: Engine): Promise<Figure[]> {
  const collect = garbageCollector();
  const measured = (children: number) => {
    const rounds = Math.max(1, Math.round((few * 40) / children));
    const ms = Array.from({ length: 3 }, () => timed(() => runMap(engine, children), rounds)).sort((a, b) => a - b)[1];
    return { us: ((ms ?? 0) * 1000) / (children * eventsOfChild), bytes: heapOf(engine, children, collect) };
  };
  runMap(engine, few);
  const small = measured(few);
  const large = measured(many);
  const name = (children: number) => `${(children * eventsOfChild).toLocaleString('en')} events`;
  const beside = name(few);
  return [
    figure(`ASL: a distributed Map of ${name(many)}, per event`, large.us, 'µs', { name: beside, value: small.us }),
    figure(`ASL: heap of those ${name(many)}, per event`, large.bytes, 'B', { name: beside, value: small.bytes }),
  ];
}

function timed(work: () => unknown, rounds: number): number {
  const start = performance.now();
  for (let round = 0; round < rounds; round += 1) work();
  return (performance.now() - start) / rounds;
}

/** None of the children's events are kept: what is kept costs the same however many there are. */
function begin(engine: Engine, children: number) {
  const definition = JSON.stringify({
    StartAt: 'Each',
    States: {
      Each: {
        Type: 'Map',
        ItemReader: {
          Resource: 'arn:aws:states:::s3:getObject',
          Parameters: { Bucket: 'shop', Key: 'items.json' },
          ReaderConfig: { InputType: 'JSON' },
        },
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
          StartAt: 'One',
          States: { One: { Type: 'Pass', End: true } },
        },
        // Few at a time, or the children that run would hide what the others leave behind.
        MaxConcurrency: 10,
        ResultPath: null,
        End: true,
      },
    },
  });
  const scenario = engine.AslScenarioSchema.parse({
    engine: 'asl',
    version: 1,
    title: 'bench',
    documents: { definition },
    files: { 'shop/items.json': JSON.stringify(Array.from({ length: children }, (_, order) => ({ order }))) },
    limits: { steps: 1_000_000, childEvents: 0 },
  });
  return engine.beginRun(scenario, {}, engine.specified);
}

function runMap(engine: Engine, children: number) {
  const { events, outcome } = engine.toEnd(begin(engine, children));
  const counted = events.find(({ kind }) => kind === 'map-run-succeeded');
  if (outcome.kind !== 'succeeded' || counted?.kind !== 'map-run-succeeded' || counted.items.succeeded !== children) {
    throw new Error(`A distributed Map of ${children} items ended ${JSON.stringify(outcome).slice(0, 200)}`);
  }
}

/**
 * The most that is in use at twenty-odd moments, beside what was before. Small runs are made side by side, as many as have
 * the events of the large one together: the heap of a single one is less than what the machine's compiler takes and gives.
 */
function heapOf(engine: Engine, children: number, collect: () => void): number {
  collect();
  const before = process.memoryUsage().heapUsed;
  const runs = Array.from({ length: many / children }, () => begin(engine, children));
  const stride = Math.ceil((children * eventsOfChild) / 20);
  let most = 0;
  while (runs.some((running) => !running.outcome())) {
    for (const running of runs) for (let step = 0; step < stride && !running.outcome(); step += 1) running.step();
    collect();
    most = Math.max(most, process.memoryUsage().heapUsed - before);
  }
  return most / (many * eventsOfChild);
}

function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
