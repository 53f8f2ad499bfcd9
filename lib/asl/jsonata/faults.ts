import type { Json } from '@/lib/kernel/json';
import type { Fault } from '../fault';

/** What AWS says of an expression that gave no usable value. `location` names the field within the state. */
export const evaluationFault = (detail: string, location?: string): Fault => ({
  kind: 'runtime',
  error: 'States.QueryEvaluationError',
  detail,
  terminal: false,
  evaluation: location === undefined ? {} : { location },
});

const about = (expression: string, location: string) =>
  `The JSONata expression '${expression}' specified for the field '${location}'`;

export const undefinedFault = (expression: string, location: string) =>
  evaluationFault(`${about(expression, location)} returned nothing (undefined).`, location);

export const unsupportedFault = (expression: string, location: string) =>
  evaluationFault(`${about(expression, location)} returned an unsupported result type.`, location);

export const typeFault = (expression: string, location: string, expected: string, value: Json) =>
  evaluationFault(
    `${about(expression, location)} returned an unexpected result type. Expected '${expected}', but was '${jsonType(value)}' for value: ${JSON.stringify(value)}`,
    location,
  );

/** JSONata's own errors have a code, and stand behind a full stop; the evaluator's limits stand behind a colon (measured). */
export const thrownFault = (
  expression: string,
  location: string,
  { code, message }: { readonly code?: string; readonly message: string },
) =>
  evaluationFault(
    `${about(expression, location)} threw an error during evaluation${code ? `. ${code}` : ''}: ${message}`,
    location,
  );

/** Developer guide, "Handling errors in JSONata"; the first two were measured word for word. */
export const limitWords = {
  memory: 'Expression evaluation memory limit exceeded: Check for excessive memory usage',
  depth:
    'Stack overflow error: Check for non-terminating recursive function.  Consider rewriting as tail-recursive. Depth=101 max=100',
  time: 'Expression evaluation timeout: Check for infinite loop',
} as const;

export function jsonType(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
