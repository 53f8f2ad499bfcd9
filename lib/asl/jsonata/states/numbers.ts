import { err, ok } from '@/lib/kernel/result';
import { type Asking, evaluatedAs, type Scope } from '../asking';
import { evaluationFault } from '../faults';

export type NumberKind = { readonly least: number; readonly most: number; readonly whole: boolean };

/** A field that holds a number within bounds. The words for one outside them are ours: AWS's are not known. */
export function* numberIn(
  field: number | string | undefined,
  location: string,
  { least, most, whole }: NumberKind,
  scope: Scope,
): Asking<number | undefined> {
  const value = yield* evaluatedAs('number', field, location, scope);
  if (!value.ok || value.value === undefined) return value;
  const number = value.value;
  if (whole && !Number.isInteger(number)) {
    return err(evaluationFault(`The ${location} field must be a whole number but was: ${number}`, location));
  }
  if (number >= least && number <= most) return ok(number);
  return err(
    evaluationFault(`The ${location} field must be between ${least} and ${most} but was: ${number}`, location),
  );
}

export const seconds: NumberKind = { least: 0, most: 99_999_999, whole: true };
export const positiveSeconds: NumberKind = { ...seconds, least: 1 };
export const count: NumberKind = { least: 0, most: Number.MAX_SAFE_INTEGER, whole: true };
export const percentage: NumberKind = { least: 0, most: 100, whole: false };
