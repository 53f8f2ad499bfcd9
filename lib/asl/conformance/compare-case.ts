import type { Json, JsonObject } from '@/lib/kernel/json';
import { compareHistory } from './compare-history';
import { differenceOf, firstOf, ignoredKeys, type Tolerance } from './compare-json';
import type { HistoryEvent } from './history-tree';
import type { RecordedCase } from './recorded-case';
import type { Actual } from './run-recorded';

/** Null when our engine did what AWS did, else the first difference or why the case was not run. */
export function compareCase(recorded: RecordedCase, actual: Actual): string | null {
  if (actual.kind === 'not-run') return actual.why;
  const expected = recorded.expected as JsonObject;
  const history = expected.history as unknown as readonly HistoryEvent[] | undefined;
  const tolerance = toleranceOf(recorded, history ?? []);
  if (actual.kind === 'validation') return compareValidation(expected, actual, tolerance);
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
  { result, diagnostics }: Extract<Actual, { kind: 'validation' }>,
  tolerance: Tolerance,
): string | null {
  if (expected.error !== undefined) {
    const errors = diagnostics.filter(({ severity }) => severity === 'ERROR');
    const list = errors.map(({ code, message, location }) => `${code}: ${message} at ${location ?? 'null'}`).join(', ');
    const error = { code: 'InvalidDefinition', message: `Invalid State Machine Definition: '${list}'` };
    return result === 'OK' ? 'accepted, but AWS refuses it' : differenceOf(expected.error, error, 'error', tolerance);
  }
  return differenceOf(
    expected,
    { result, diagnostics: diagnostics as unknown as Json, truncated: false },
    '',
    tolerance,
  );
}
