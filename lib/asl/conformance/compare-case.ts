import { assertNever } from '@/lib/kernel/assert-never';
import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';
import { compareHistory, compareInOrder } from './compare-history';
import { differenceOf, firstOf, ignoredKeys, type Tolerance } from './compare-json';
import { compareParts } from './execution-parts';
import type { HistoryEvent } from './history-tree';
import type { RecordedCase } from './recorded-case';
import type { Actual } from './run-recorded';

/** Null when our engine did what AWS did, else the first difference or why the case was not run. */
export function compareCase(recorded: RecordedCase, actual: Actual): string | null {
  if (actual.kind === 'not-run') return actual.why;
  const expected = recorded.expected as JsonObject;
  const history = historyOf(recorded);
  const tolerance = toleranceOf(recorded, history ?? []);
  switch (actual.kind) {
    case 'validation':
      return compareValidation(expected, actual, tolerance);
    case 'variable-references':
      return differenceOf(
        sortedLists(expected.variableReferences),
        sortedLists(actual.variableReferences as Json),
        'variableReferences',
        tolerance,
      );
    case 'start':
      return actual.error
        ? differenceOf(expected.error, actual.error, 'error', tolerance)
        : 'started, but AWS refuses it';
    case 'test-state':
      return differenceOf(expected, actual.answer, '', tolerance);
    case 'execution':
      return compareExecution(recorded, expected, history, actual, tolerance);
    default:
      return assertNever(actual);
  }
}

/** The recorded history, where there is one. */
function historyOf({ expected }: RecordedCase): readonly HistoryEvent[] | undefined {
  return (expected as JsonObject).history as unknown as readonly HistoryEvent[] | undefined;
}

/**
 * Whether the events have the recorded ids and links as well, one by one: null when they do. Undefined where that cannot be
 * asked: no history, one whose order was not kept, one that was not over, or one with Map or Parallel, whose ids vary.
 */
export function compareSequence(recorded: RecordedCase, actual: Actual): string | null | undefined {
  const history = historyOf(recorded);
  const { status } = recorded.expected as JsonObject;
  if (!history || recorded.order === 'bag' || status === 'RUNNING') return undefined;
  if (history.some(({ type }) => /^(?:Map|Parallel)State/.test(type))) return undefined;
  if (actual.kind === 'not-run') return actual.why;
  if (actual.kind !== 'execution') return undefined;
  const own = actual.history as unknown as readonly HistoryEvent[];
  return compareInOrder(history, own, toleranceOf(recorded, history));
}

/** The order in a list of names says nothing. */
function sortedLists(references: Json | undefined): Json | undefined {
  if (!isJsonObject(references)) return references;
  const sorted = (names: Json | undefined) => (Array.isArray(names) ? [...names].map(String).sort() : (names ?? null));
  return Object.fromEntries(Object.entries(references).map(([state, names]) => [state, sorted(names)]));
}

function compareExecution(
  recorded: RecordedCase,
  expected: JsonObject,
  history: readonly HistoryEvent[] | undefined,
  actual: Extract<Actual, { kind: 'execution' }>,
  tolerance: Tolerance,
): string | null {
  return firstOf([
    () => compareResult(expected, actual, tolerance),
    () =>
      history
        ? compareHistory(
            history,
            // Plain JSON by construction; AwsHistoryEvent only names its members more exactly.
            actual.history as unknown as readonly HistoryEvent[],
            { order: recorded.order, running: expected.status === 'RUNNING' },
            tolerance,
          )
        : null,
    () => compareParts(expected, actual.parts, tolerance),
  ]);
}

function toleranceOf({ ignore = [], placeholders = [] }: RecordedCase, history: readonly HistoryEvent[]): Tolerance {
  return {
    words: new Set(['date', 'datetime', 'timestamp', ...placeholders]),
    keys: new Set([...ignoredKeys, ...ignore.filter((key) => !key.includes('.'))]),
    pathEnds: ignore.filter((key) => key.includes('.')),
    looseIds: history.some(({ type }) => /^(?:Map|Parallel)StateStarted$/.test(type)),
  };
}

const resultMembers = ['status', 'output', 'error', 'cause'] as const;

/** What AWS did not give may be absent, null or empty with us. */
function compareResult(
  expected: JsonObject,
  actual: Extract<Actual, { kind: 'execution' }>,
  tolerance: Tolerance,
): string | null {
  if (expected.status === 'RUNNING') return null;
  const { status, output, error, cause } = actual;
  const given: Readonly<Record<string, Json | undefined>> = { status, output, error, cause };
  return firstOf(
    resultMembers.map((member) => () => {
      const own = given[member];
      if (!Object.hasOwn(expected, member)) {
        return own === undefined || own === null || own === '' ? null : `${member}: unexpected ${JSON.stringify(own)}`;
      }
      return differenceOf(expected[member], own, member, tolerance);
    }),
  );
}

/** CreateStateMachine refuses with a text about every finding; ValidateStateMachineDefinition lists them. */
function compareValidation(
  expected: JsonObject,
  { result, diagnostics, error }: Extract<Actual, { kind: 'validation' }>,
  tolerance: Tolerance,
): string | null {
  if (expected.error !== undefined) {
    return result === 'OK' ? 'accepted, but AWS refuses it' : differenceOf(expected.error, error, 'error', tolerance);
  }
  return differenceOf(
    expected,
    { result, diagnostics: diagnostics as unknown as Json, truncated: false },
    '',
    tolerance,
  );
}
