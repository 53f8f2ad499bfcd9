import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';
import { differenceOf, firstOf, type Tolerance } from './compare-json';
import {
  type Branch,
  detailsKey,
  detailsOf,
  type Fork,
  type HistoryEvent,
  historyTree,
  type Step,
} from './history-tree';

/** Members of details that hold JSON text with us and are decoded in the recordings. */
const jsonText = new Set(['input', 'output', 'parameters']);

/** Compares as a tree, or as a multiset where ids and order of branches were not kept (`bag`). */
export function compareHistory(
  expected: readonly HistoryEvent[],
  actual: readonly HistoryEvent[],
  how: { readonly order?: string; readonly running: boolean },
  tolerance: Tolerance,
): string | null {
  if (how.running) {
    return firstOf(
      expected.map((event, i) => () => {
        const own = actual[i];
        return own ? compareEvent(event, own, `history[${i}]`, tolerance) : `history: missing ${event.type}`;
      }),
    );
  }
  if (how.order === 'bag') return compareBag(expected, actual, tolerance);
  return compareSteps(historyTree(expected).steps, historyTree(actual).steps, 'history', tolerance, 'whole');
}

/** The same events in the same order, each with the same id and the same cause. */
export function compareInOrder(
  expected: readonly HistoryEvent[],
  actual: readonly HistoryEvent[],
  tolerance: Tolerance,
): string | null {
  if (expected.length !== actual.length) return `expected ${expected.length} events, got ${actual.length}`;
  return firstOf(
    expected.map((event, i) => () => {
      const own = actual[i];
      if (event.id !== own?.id || event.previousEventId !== own.previousEventId) {
        return `[${i}] ${event.type}: expected ${event.id} after ${event.previousEventId}, got ${own?.id} after ${own?.previousEventId}`;
      }
      return compareEvent(event, own, `[${i}]`, tolerance);
    }),
  );
}

function compareBag(
  expected: readonly HistoryEvent[],
  actual: readonly HistoryEvent[],
  tolerance: Tolerance,
): string | null {
  const rest = [...actual];
  for (const event of expected) {
    const at = rest.findIndex((own) => compareEvent(event, own, '', tolerance) === null);
    if (at === -1) return `history: missing ${event.type}`;
    rest.splice(at, 1);
  }
  const extra = rest.find(({ type }) => !/^ParallelState(?:Succeeded|Exited)$/.test(type));
  return extra ? `history: unexpected ${extra.type}` : null;
}

function compareEvent(expected: HistoryEvent, actual: HistoryEvent, path: string, tolerance: Tolerance): string | null {
  if (expected.type !== actual.type) return `${path}: expected ${expected.type}, got ${actual.type}`;
  const member = detailsKey(expected);
  // A case may leave out what a path ends with, and those paths name the details' member.
  const place = `${path} ${expected.type}${member === undefined ? '' : `.${member}`}`;
  return differenceOf(detailsOf(expected), decoded(detailsOf(actual)), place, tolerance);
}

/** Our details with their JSON text decoded, as the recordings have them. */
export function decoded(details: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(details).map(([key, value]) => {
      if (jsonText.has(key)) return [key, parsed(value)];
      if (key !== 'assignedVariables' || !isJsonObject(value)) return [key, value];
      return [key, Object.fromEntries(Object.entries(value).map(([name, text]) => [name, parsed(text)]))];
    }),
  );
}

function parsed(value: Json): Json {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as Json;
  } catch {
    return value;
  }
}

/** `prefix`: a sibling of something that failed, which may have got less or more far. */
type Extent = 'whole' | 'prefix';

function compareSteps(
  expected: readonly Step[],
  actual: readonly Step[],
  path: string,
  tolerance: Tolerance,
  extent: Extent,
): string | null {
  const length =
    extent === 'prefix' ? Math.min(expected.length, actual.length) : Math.max(expected.length, actual.length);
  for (let i = 0; i < length; i += 1) {
    const [wanted, own] = [expected[i], actual[i]];
    const at = `${path}#${JSON.stringify((wanted ?? own)?.event.id ?? i)}`;
    if (!wanted) return `${at}: unexpected ${own?.event.type}`;
    if (!own) return `${at}: missing ${wanted.event.type}`;
    const difference =
      compareEvent(wanted.event, own.event, at, tolerance) ??
      (wanted.fork && own.fork ? compareForks(wanted.fork, own.fork, at, tolerance) : null);
    if (difference !== null) return difference;
  }
  return null;
}

function compareForks(expected: Fork, actual: Fork, path: string, tolerance: Tolerance): string | null {
  const failed = expected.failed || actual.failed;
  // What was written about siblings when they were stopped varies from run to run.
  const steps = ({ steps: all }: Branch) => (failed ? all.filter(({ event }) => !event.type.endsWith('Aborted')) : all);
  const extentOf = (branch: Branch): Extent =>
    failed && !branch.steps.some(({ event }) => event.type === 'MapIterationFailed') ? 'prefix' : 'whole';
  if (expected.kind === 'Map') {
    const keys = [...new Set([...expected.branches.keys(), ...actual.branches.keys()])];
    return firstOf(
      keys.map((key) => () => {
        const [wanted, own] = [expected.branches.get(key), actual.branches.get(key)];
        if (!wanted || !own) return failed ? null : `${path}: iteration ${key} ${wanted ? 'missing' : 'unexpected'}`;
        return compareSteps(steps(wanted), steps(own), `${path}[${key}]`, tolerance, extentOf(wanted));
      }),
    );
  }
  const rest = [...actual.branches.values()];
  for (const wanted of expected.branches.values()) {
    const extent: Extent = failed ? 'prefix' : 'whole';
    const differences = rest.map((own) => compareSteps(steps(wanted), steps(own), `${path}|`, tolerance, extent));
    const found = differences.indexOf(null);
    if (found === -1 && !(failed && rest.length === 0)) return differences[0] ?? `${path}: a branch is missing`;
    if (found !== -1) rest.splice(found, 1);
  }
  return rest.length > 0 && !failed ? `${path}: ${rest.length} unexpected branches` : null;
}
