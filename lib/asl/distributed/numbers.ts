import type { Json } from '@/lib/kernel/json';
import { err, ok } from '@/lib/kernel/result';
import type { Evaluated } from '../entry';
import { runtimeFault } from '../fault';

/** A number that a `…Path` field led to, judged in AWS's words. */
export type FromPath<T> = (value: Json, path: string) => Evaluated<T>;

const shown = (value: Json) => (typeof value === 'string' ? value : JSON.stringify(value));

/** A value that is a number: recorded, a text of one does as well. Null for anything else. */
export function wholeNumber(value: Json): number | null {
  const number = typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) ? number : null;
}

function anyNumber(value: Json): number | null {
  const number = typeof value === 'string' && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(value) ? Number(value) : value;
  return typeof number === 'number' ? number : null;
}

export const notInteger = (field: string, value: Json, path: string) =>
  `The ${field} field refers to value "${shown(value)}" which is not a valid integer: ${path}`;

/** A count from 0 on. `field` without `Path`. */
export const countFromPath =
  (field: string): FromPath<number> =>
  (value, path) => {
    const count = wholeNumber(value);
    if (count === null) return err(runtimeFault(notInteger(`${field}Path`, value, path)));
    return checkCount(field, count);
  };

export const checkCount = (field: string, count: number): Evaluated<number> =>
  count < 0 ? err(runtimeFault(`${field} cannot be negative.`)) : ok(count);

export const percentageFromPath: FromPath<number> = (value, path) => {
  const percentage = anyNumber(value);
  if (percentage !== null) return checkPercentage(percentage);
  const field = 'ToleratedFailurePercentagePath';
  return err(runtimeFault(`The ${field} field refers to value "${shown(value)}" which is not a valid float: ${path}`));
};

export const checkPercentage = (percentage: number): Evaluated<number> =>
  percentage < 0 || percentage > 100
    ? err(runtimeFault('ToleratedFailurePercentage must be between 0 and 100.'))
    : ok(percentage);
