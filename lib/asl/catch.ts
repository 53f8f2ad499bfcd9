import type { Json } from '@/lib/kernel/json';
import type { Catcher } from './definition';
import type { Evaluated } from './entry';
import type { StateError } from './fault';
import { applyResultPath } from './result-path';

/**
 * What a catcher is given (ASL spec, "Error Output"). Recorded: a timeout has the empty text as its cause; a
 * cause or error that nobody gave is null.
 */
export function errorOutput(raised: StateError): Json {
  const noCause = raised.error === 'States.Timeout' ? '' : null;
  return { Error: raised.error ?? null, Cause: raised.cause ?? noCause };
}

/**
 * Input of the state a catcher goes to. Its ResultPath works on the raw input; the state's own ResultSelector
 * and OutputPath are not applied. Without a ResultPath only the error output is left.
 */
export function catchOutput(input: Json, error: Json, catcher: Catcher): Evaluated<Json> {
  return applyResultPath(input, error, catcher.ResultPath);
}
