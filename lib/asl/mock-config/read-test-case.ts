import { err, ok, type Result } from '@/lib/kernel/result';
import type { MockAnswer, Mocks } from '../mocks';
import { type MockConfig, type MockedResponse, readRange } from './mock-config';

export type NoSuchCase =
  | { readonly code: 'unknown-machine'; readonly machine: string; readonly known: readonly string[] }
  | { readonly code: 'unknown-test-case'; readonly testCase: string; readonly known: readonly string[] };

/**
 * The mocks of one test case. One invocation more than a state has answers fails the execution. A state that the case does
 * not mention would call the service itself; here it has no mocks.
 */
export function readTestCase(config: MockConfig, machine: string, testCase: string): Result<Mocks, NoSuchCase> {
  const { StateMachines, MockedResponses } = config;
  const known = Object.hasOwn(StateMachines, machine) ? StateMachines[machine] : undefined;
  if (!known) return err({ code: 'unknown-machine', machine, known: Object.keys(StateMachines) });
  const states = Object.hasOwn(known.TestCases, testCase) ? known.TestCases[testCase] : undefined;
  if (!states) return err({ code: 'unknown-test-case', testCase, known: Object.keys(known.TestCases) });
  const mocks = Object.entries(states).map(([state, response]) => {
    const answers = answersOf(MockedResponses[response] ?? {});
    return [state, { answers, afterLast: 'fail' }] as const;
  });
  return ok(Object.fromEntries(mocks));
}

/** One answer for each invocation, in their order, however the file lists them. */
function answersOf(responses: { readonly [invocations: string]: MockedResponse }): MockAnswer[] {
  const ranges = Object.entries(responses).flatMap(([key, response]) => {
    const range = readRange(key);
    return range ? [{ ...range, answer: answerOf(response) }] : [];
  });
  return ranges
    .sort((a, b) => a.from - b.from)
    .flatMap(({ from, to, answer }) => new Array<MockAnswer>(to - from + 1).fill(answer));
}

function answerOf({ Return, Throw }: MockedResponse): MockAnswer {
  if (!Throw) return { result: Return ?? null };
  return { throw: { error: Throw.Error, ...(Throw.Cause === undefined ? {} : { cause: Throw.Cause }) } };
}
