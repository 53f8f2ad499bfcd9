/** What Retry and Catch see of an error. A Fail state without `Error` raises one without a name. */
export type StateError = { readonly error?: string; readonly cause?: string };

/**
 * Why a state could not go on. `terminal` faults pass every Retry and Catch and fail the execution
 * (such as `States.Runtime`). `stopped` is our own budget, and ends the run instead of the execution.
 */
export type Fault =
  | ({ readonly kind: 'error'; readonly terminal: boolean } & StateError)
  /** Its cause begins with AWS's "An error occurred while executing the state …", which the machine adds. */
  | {
      readonly kind: 'runtime';
      readonly error: string;
      readonly detail: string;
      readonly terminal: boolean;
      readonly evaluation?: { readonly location?: string };
    }
  | { readonly kind: 'stopped' };

export const stopped: Fault = { kind: 'stopped' };

export const runtimeFault = (detail: string): Fault => ({
  kind: 'runtime',
  error: 'States.Runtime',
  detail,
  terminal: true,
});

/** Recorded: an intrinsic call that cannot be answered ends the execution like a path that finds nothing. */
export const intrinsicFault = runtimeFault;

/** Developer guide, "Error names": a failed intrinsic call has a name of its own, which Retry and Catch can match. */
export const documentedIntrinsicFault = (detail: string): Fault => ({
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
