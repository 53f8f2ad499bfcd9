import type { SelectError } from './paths/select';

/** What Retry and Catch see of an error. A Fail state without `Error` raises one without a name. */
export type StateError = { readonly error?: string; readonly cause?: string };

/**
 * Why a state could not go on. `terminal` faults pass every Retry and Catch and fail the execution
 * (such as `States.Runtime`). `stopped` is our own budget, and ends the run instead of the execution.
 */
export type Fault =
  | ({ readonly kind: 'error'; readonly terminal: boolean } & StateError)
  /** Its cause begins with AWS's "An error occurred while executing the state …", which the machine adds. */
  | { readonly kind: 'runtime'; readonly error: string; readonly detail: string; readonly terminal: boolean }
  | { readonly kind: 'stopped' };

export const stopped: Fault = { kind: 'stopped' };

export const runtimeFault = (detail: string): Fault => ({
  kind: 'runtime',
  error: 'States.Runtime',
  detail,
  terminal: true,
});

export const intrinsicFault = (detail: string): Fault => ({
  kind: 'runtime',
  error: 'States.IntrinsicFailure',
  detail,
  terminal: false,
});

/** A payload over the limit. `of` is the state's or the resource's name, as AWS puts it. */
export const tooLargeFault = (of: string, terminal: boolean): Extract<Fault, { kind: 'error' }> => ({
  kind: 'error',
  error: 'States.DataLimitExceeded',
  cause: `The state/task '${of}' returned a result with a size exceeding the maximum number of bytes service limit.`,
  terminal,
});

/** The fault of a whole field that is a path, such as InputPath or SecondsPath. */
export const pathFault = (path: string, error: SelectError): Fault =>
  error.code === 'stopped' ? stopped : runtimeFault(`Invalid path '${path}' : ${error.text}`);
