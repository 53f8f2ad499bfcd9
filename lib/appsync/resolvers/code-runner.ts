import type { Interpreter, Realm } from '@/lib/kernel/interpreter';
import type { Json } from '@/lib/kernel/json';
import { seededRandom } from '@/lib/kernel/random';
import type { AppSyncScenario } from '../scenario';
import { appSyncModules } from './appsync-modules';
import { type Signal, utilFunctions } from './util-functions';

export type ErrorSignal = Extract<Signal, { kind: 'error' }>;
/** What came of a call; `appended` are the errors it added on the way. `broken` is for the learner, AWS logs it. */
export type CodeResult = { readonly appended: readonly ErrorSignal[] } & (
  | { readonly kind: 'returned'; readonly value: Json; readonly argument: Json }
  | Signal
  | { readonly kind: 'broken'; readonly name: string; readonly message: string }
  | { readonly kind: 'out-of-ticks' }
);

export type CodeRunner = {
  readonly call: (document: string, handler: string, argument: Json) => CodeResult;
  readonly close: () => void;
};

const memoryBytes = 16 * 1024 * 1024;
const stackBytes = 256 * 1024;

/** Runs a scenario's code in one realm, within one budget of ticks for the whole run. */
export function createCodeRunner(
  { documents, seed, startTime, limits }: AppSyncScenario,
  interpreter: Interpreter,
  now: () => number,
): CodeRunner {
  const raised: Signal[] = [];
  const appended: ErrorSignal[] = [];
  const random = seededRandom(seed);
  const nowMs = () => Date.parse(startTime) + now();
  const signalName = (index: number) => `AppSyncSignal${index}`;
  const functions = utilFunctions({
    raise: (signal) => signalName(raised.push(signal) - 1),
    append: (signal) => void appended.push(signal),
    nowMs,
    random,
  });
  let realm: Realm | null = null;
  let ticksLeft = limits.interpreterTicks;

  const open = () =>
    interpreter.open({
      modules: { ...documents, ...appSyncModules(Object.keys(functions)) },
      functions,
      now: nowMs,
      random: random.next,
      memoryBytes,
      stackBytes,
    });

  return {
    call: (document, handler, argument) => {
      realm ??= open();
      appended.length = 0;
      const called = realm.call(document, handler, argument, ticksLeft);
      ticksLeft -= called.ticks;
      const common = { appended: [...appended] };
      switch (called.kind) {
        case 'returned':
          return { ...common, kind: 'returned', value: called.value, argument: called.argument };
        case 'threw': {
          const signal = raised.find((_, index) => signalName(index) === called.name);
          if (signal) return { ...common, ...signal };
          return { ...common, kind: 'broken', name: called.name, message: called.message };
        }
        case 'stopped':
          if (called.limit === 'ticks') return { ...common, kind: 'out-of-ticks' };
          return { ...common, kind: 'broken', name: 'Error', message: `out of ${called.limit}` };
      }
    },
    close: () => realm?.close(),
  };
}
