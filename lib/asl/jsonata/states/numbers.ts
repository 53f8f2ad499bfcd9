import { err, ok } from '@/lib/kernel/result';
import { type Asking, evaluatedAs, type Scope } from '../asking';
import { evaluationFault } from '../faults';

export type NumberKind = {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
  readonly outside: (location: string, number: number) => string;
};

/**
 * A field that holds a number within bounds. What is said of one outside them is what was recorded of the `…Path` fields of a Map; for
 * seconds, and for fractions, the words are ours.
 */
export function* numberIn(
  field: number | string | undefined,
  location: string,
  { least, most, whole, outside }: NumberKind,
  scope: Scope,
): Asking<number | undefined> {
  const value = yield* evaluatedAs('number', field, location, scope);
  if (!value.ok || value.value === undefined) return value;
  const number = value.value;
  if (whole && !Number.isInteger(number)) {
    return err(evaluationFault(`The ${location} field must be a whole number but was: ${number}`, location));
  }
  if (number >= least && number <= most) return ok(number);
  return err(evaluationFault(outside(location, number), location));
}

const secondsFrom = (least: number): NumberKind => ({
  least,
  most: 99_999_999,
  whole: true,
  outside: (location, number) => `The ${location} field must be between ${least} and 99999999 but was: ${number}`,
});
export const seconds = secondsFrom(0);
export const positiveSeconds = secondsFrom(1);
export const count: NumberKind = {
  least: 0,
  most: Number.MAX_SAFE_INTEGER,
  whole: true,
  outside: (location) => `${location} cannot be negative.`,
};
export const percentage: NumberKind = {
  least: 0,
  most: 100,
  whole: false,
  outside: (location) => `${location} must be between 0 and 100.`,
};
