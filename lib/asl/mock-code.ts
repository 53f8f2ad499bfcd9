import type { HostAnswer, Interpreter, Realm } from '@/lib/kernel/interpreter';
import type { Json, JsonObject } from '@/lib/kernel/json';
import { seededRandom } from '@/lib/kernel/random';
import { expandMock } from './expand-mock';
import type { Mocks } from './mocks';
import type { AslScenario } from './scenario';

/** What a function is told about its call: Lambda's names, and of ours the state and how often it was called before. */
export type FunctionContext = {
  readonly functionName: string;
  readonly functionVersion: string;
  readonly invokedFunctionArn: string;
  readonly awsRequestId: string;
  readonly state: string;
  readonly invocation: number;
};

/** `seconds`: the virtual time the function took. */
export type CodeAnswer = { readonly seconds: number } & (
  | { readonly kind: 'succeed'; readonly output: Json }
  | { readonly kind: 'fail'; readonly error: string; readonly cause: string }
);
export type MockCode = {
  readonly call: (source: string, event: Json, context: FunctionContext) => CodeAnswer;
  readonly close: () => void;
};

const memoryBytes = 16 * 1024 * 1024;
const stackBytes = 256 * 1024;
/** One call may turn its loops about a million times; each tick is as much work as this many steps of the run's budget. */
const ticksPerCall = 100;
const stepsPerTick = 100;
/** Lambda's default timeout, which a function that does not end runs into. */
const timeoutSeconds = 3;
/** Longer than any execution lives. */
const longestSleepSeconds = 99_999_999;

/** States with an answer that is code. */
export function statesWithCode(mocks: Mocks): string[] {
  return Object.keys(mocks).filter((state) => sourcesOf(mocks[state] ?? []).length > 0);
}

/** Whether anything in a scenario is code: a shell hands in an interpreter when it is. */
export function runsCode(scenario: AslScenario): boolean {
  return withCode(scenario).length > 0;
}

/** States and functions whose answers are code, of the machine and of those it may start. */
export function withCode({ mocks, services }: AslScenario): string[] {
  const children = Object.values(services?.stateMachines ?? {}).flatMap((child) => statesWithCode(child.mocks));
  return [...new Set([...statesWithCode(mocks), ...statesWithCode(services?.functions ?? {}), ...children])];
}

function sourcesOf(listed: Mocks[string]): string[] {
  return ('answers' in listed ? listed.answers : listed).flatMap((mock) => {
    // Expanded only where it is code: the JSON of the others is read when they answer.
    if (typeof mock === 'string' && !mock.startsWith('js:')) return [];
    const answer = expandMock(mock);
    return 'js' in answer ? [answer.js] : [];
  });
}

/**
 * Runs mock functions in one realm for the whole run, so what a module keeps is still there at its next call, as in a warm
 * Lambda environment. Null where the scenario has no code or no interpreter was handed in.
 */
export function createMockCode(
  { mocks, services, seed }: AslScenario,
  interpreter: Interpreter | undefined,
  nowMs: () => number,
  charge: (steps: number) => boolean,
): MockCode | null {
  const sources = [
    ...new Set([...Object.values(mocks), ...Object.values(services?.functions ?? {})].flatMap(sourcesOf)),
  ];
  if (!interpreter || sources.length === 0) return null;
  const random = seededRandom(seed);
  const slept = { seconds: 0 };
  let realm: Realm | null = null;

  const open = (runs: Interpreter) =>
    runs.open({
      modules: Object.fromEntries(sources.flatMap(modulesOf)),
      functions: { sleep: ([seconds]) => sleep(slept, seconds) },
      now: () => nowMs() + Math.round(slept.seconds * 1000),
      random: random.next,
      memoryBytes,
      stackBytes,
    });

  return {
    call: (source, event, context) => {
      realm ??= open(interpreter);
      slept.seconds = 0;
      const entry = entryOf(sources.indexOf(source));
      const loaded = realm.load(entry, ticksPerCall);
      const called = loaded.kind === 'loaded' ? realm.call(entry, 'call', { event, context }, ticksPerCall) : loaded;
      charge(Math.ceil(called.ticks) * stepsPerTick);
      const { seconds } = slept;
      switch (called.kind) {
        case 'returned':
          return { kind: 'succeed', output: called.value, seconds };
        case 'threw': {
          const broken = loaded.kind !== 'loaded' && called.name === 'SyntaxError';
          const type = broken ? 'Runtime.UserCodeSyntaxError' : called.name;
          const message = broken ? `SyntaxError: ${called.message}` : called.message;
          return { ...failure(type, message, [`${type}: ${message}`]), seconds };
        }
        case 'stopped':
          return { ...stoppedBy(called.limit, context.awsRequestId), seconds: seconds + timeoutOf(called.limit) };
      }
    },
    close: () => realm?.close(),
  };
}

/** `context.sleep(seconds)`: virtual time, which the answer then takes. */
function sleep(slept: { seconds: number }, seconds: Json | undefined): HostAnswer {
  if (typeof seconds !== 'number' || !(seconds >= 0)) {
    return { kind: 'throw', name: 'RangeError', message: 'context.sleep takes a number of seconds, 0 or more' };
  }
  slept.seconds = Math.min(slept.seconds + seconds, longestSleepSeconds);
  return { kind: 'value', value: null };
}

const sourceOf = (index: number) => `mock-${index}.mjs`;
const entryOf = (index: number) => `call-${index}.mjs`;

/** A source without `export` is the function itself. */
function modulesOf(source: string, index: number): [string, string][] {
  const module = /^\s*export\s/m.test(source) ? source : `export const handler = (${source}\n);`;
  return [
    [sourceOf(index), module],
    [entryOf(index), adapter(sourceOf(index))],
  ];
}

const adapter = (specifier: string) => `import * as mock from '${specifier}';
export function call({ event, context }) {
  if (typeof mock.handler !== 'function') {
    const missing = new Error('handler is undefined or not exported');
    missing.name = 'Runtime.HandlerNotFound';
    throw missing;
  }
  return mock.handler(event, { ...context, sleep: async (seconds) => { host('sleep', seconds); } });
}`;

/** The cause that Step Functions gives for a failed function is Lambda's error document, as JSON text. Both have their limits. */
function failure(errorType: string, errorMessage: string, trace?: readonly string[]) {
  const document: JsonObject = { errorType, errorMessage, ...(trace ? { trace } : {}) };
  return { kind: 'fail', error: errorType.slice(0, 256), cause: JSON.stringify(document).slice(0, 32_768) } as const;
}

const timeoutOf = (limit: 'ticks' | 'memory' | 'stack') => (limit === 'ticks' ? timeoutSeconds : 0);

/** Lambda's own words for a function that does not end, or that fills its memory. */
function stoppedBy(limit: 'ticks' | 'memory' | 'stack', id: string) {
  switch (limit) {
    case 'ticks':
      return failure('Sandbox.Timedout', `RequestId: ${id} Error: Task timed out after ${timeoutSeconds}.00 seconds`);
    case 'memory':
      return failure('Runtime.ExitError', `RequestId: ${id} Error: Runtime exited with error: signal: killed`);
    case 'stack':
      return failure('RangeError', 'Maximum call stack size exceeded');
  }
}
