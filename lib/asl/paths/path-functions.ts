import { isJsonObject, type Json } from '@/lib/kernel/json';

/**
 * The functions at the end of a path. AWS documents none of them, its JSONPath library has them all; those that
 * need other paths as arguments are left out.
 */
export const pathFunctions = [
  'length',
  'size',
  'min',
  'max',
  'avg',
  'sum',
  'stddev',
  'keys',
  'first',
  'last',
  'index',
] as const;
export type PathFunction = (typeof pathFunctions)[number];

/** Undefined where the function has no answer for the value: that is a miss, as of a field that is not there. */
export function applyPathFunction(name: PathFunction, value: Json, index = 0): Json | undefined {
  const list = Array.isArray(value) ? (value as readonly Json[]) : null;
  switch (name) {
    case 'length':
    case 'size':
      if (list) return list.length;
      // As in the library: only lists and objects have a length.
      return isJsonObject(value) ? Object.keys(value).length : null;
    case 'keys':
      return isJsonObject(value) ? Object.keys(value) : undefined;
    case 'first':
      return list?.[0];
    case 'last':
      return list?.at(-1);
    case 'index':
      return list?.at(index);
    case 'min':
    case 'max':
    case 'avg':
    case 'sum':
    case 'stddev':
      return list ? statistic(name, list) : undefined;
  }
}

function statistic(name: 'min' | 'max' | 'avg' | 'sum' | 'stddev', list: readonly Json[]): number | undefined {
  const numbers = list.filter((item) => typeof item === 'number');
  if (numbers.length === 0) return undefined;
  const sum = numbers.reduce((total, n) => total + n, 0);
  const mean = sum / numbers.length;
  switch (name) {
    case 'min':
      return numbers.reduce((a, b) => (b < a ? b : a));
    case 'max':
      return numbers.reduce((a, b) => (b > a ? b : a));
    case 'sum':
      return sum;
    case 'avg':
      return mean;
    case 'stddev':
      return Math.sqrt(numbers.reduce((total, n) => total + (n - mean) * (n - mean), 0) / numbers.length);
  }
}
