import { assertNever } from '@/lib/kernel/assert-never';
import type { Description } from '@/lib/kernel/run';
import { specs } from '../describe/specs';
import type { MockProblem } from './parse-mock-config';

/** What is wrong with a mock file, and what to do about it. */
export function describeMockProblem(problem: MockProblem): Description {
  return { ...words(problem), spec: specs.mockConfig };
}

function words(problem: MockProblem): { readonly text: string; readonly fix: string } {
  const place = problem.path.length === 0 ? 'The file' : `"${problem.path.join(' → ')}"`;
  switch (problem.code) {
    case 'json-syntax':
      return {
        text: problem.found === '' ? 'The JSON stops before it is complete.' : `${problem.found} cannot stand here.`,
        fix: `Write ${problem.expected} here.`,
      };
    case 'unknown-field':
      return {
        text: `"${problem.field}" is not a field of a mock file.`,
        fix: problem.nearest === undefined ? 'Remove it.' : `Did you mean "${problem.nearest}"?`,
      };
    case 'required-field':
      return { text: `"${problem.field}" is missing here.`, fix: `Add "${problem.field}".` };
    case 'wrong-type':
      return { text: `${place} must be ${problem.expected}.`, fix: `Write ${problem.expected}.` };
    case 'return-or-throw':
      return { text: `${place} needs exactly one of Return and Throw.`, fix: 'Keep one of the two.' };
    case 'no-answers':
      return { text: `${place} answers nothing.`, fix: 'Add "0": { "Return": … }.' };
    case 'bad-invocation':
      return {
        text: `"${problem.found}" is no invocation number.`,
        fix: 'Write "0" for the first invocation, or a range such as "1-2".',
      };
    case 'not-consecutive':
      return {
        text: `The invocations are not consecutive: "${problem.found}" comes where ${problem.expected} is due.`,
        fix: `Number them from 0 without gaps or overlaps; begin this one at ${problem.expected}.`,
      };
    case 'too-many-answers':
      return {
        text: `Only ${problem.most} invocations of a state can be mocked here.`,
        fix: 'Make the range shorter.',
      };
    case 'unknown-response':
      return {
        text: `There is no mocked response "${problem.found}".`,
        fix:
          problem.nearest === undefined
            ? `Add "${problem.found}" to MockedResponses.`
            : `Did you mean "${problem.nearest}"?`,
      };
    default:
      return assertNever(problem);
  }
}
