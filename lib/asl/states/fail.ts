import type { Json } from '@/lib/kernel/json';
import { err, ok } from '@/lib/kernel/result';
import type { FailState } from '../definition';
import type { Enter, Entry, Evaluated } from '../entry';
import { runtimeFault } from '../fault';
import { evaluateExpression } from '../jsonpath/evaluate';

/** ASL spec, "Fail State". Every field may be absent; `…Path` fields also take an intrinsic call. */
export const enterFail: Enter<FailState> = (state, entry) => {
  const error = textField(state.Error, state.ErrorPath, 'ErrorPath', entry);
  if (!error.ok) return error;
  const cause = textField(state.Cause, state.CausePath, 'CausePath', entry);
  if (!cause.ok) return cause;
  return ok({ kind: 'fail', error: error.value, cause: cause.value });
};

function textField(
  literal: string | undefined,
  path: string | undefined,
  field: string,
  entry: Entry,
): Evaluated<string | undefined> {
  if (path === undefined) return ok(literal);
  const value = evaluateExpression(path, field, entry.input, entry);
  if (!value.ok) return value;
  return typeof value.value === 'string' ? ok(value.value) : err(runtimeFault(notText(field, path, value.value)));
}

const notText = (field: string, path: string, value: Json) =>
  `The ${field} parameter does not reference a string: ${path} == ${JSON.stringify(value)}`;
