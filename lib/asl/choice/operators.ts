import type { Json } from '@/lib/kernel/json';
import { parseTimestamp } from '../timestamp';
import { matchesWildcard } from './matches-wildcard';

/** What the operand of an operator must be. `flag` operators take true or false and have no `…Path` twin. */
export type OperandType = 'string' | 'number' | 'boolean' | 'timestamp' | 'flag';

export type Operator = {
  readonly operand: OperandType;
  readonly hasPath: boolean;
  /** False where the types do not fit: that is no error (ASL spec, "Data-test expression"). */
  readonly holds: (value: Json, operand: Json) => boolean;
};

/** Code points, not UTF-16 units: the order that a locale does not change. */
function compareText(a: string, b: string): number {
  const [x, y] = [[...a], [...b]];
  for (let i = 0; i < x.length && i < y.length; i += 1) {
    const difference = (x[i]?.codePointAt(0) ?? 0) - (y[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return x.length - y.length;
}

const text = (holds: (order: number) => boolean): Operator => ({
  operand: 'string',
  hasPath: true,
  holds: (a, b) => typeof a === 'string' && typeof b === 'string' && holds(compareText(a, b)),
});
const numeric = (holds: (difference: number) => boolean): Operator => ({
  operand: 'number',
  hasPath: true,
  holds: (a, b) => typeof a === 'number' && typeof b === 'number' && holds(a - b),
});
const instant = (value: Json): number | null => (typeof value === 'string' ? parseTimestamp(value) : null);
const temporal = (holds: (difference: number) => boolean): Operator => ({
  operand: 'timestamp',
  hasPath: true,
  holds: (a, b) => {
    const [x, y] = [instant(a), instant(b)];
    return x !== null && y !== null && holds(x - y);
  },
});
const flag = (is: (value: Json) => boolean): Operator => ({
  operand: 'flag',
  hasPath: false,
  holds: (value, wanted) => is(value) === wanted,
});

const orders = {
  Equals: (d: number) => d === 0,
  LessThan: (d: number) => d < 0,
  GreaterThan: (d: number) => d > 0,
  LessThanEquals: (d: number) => d <= 0,
  GreaterThanEquals: (d: number) => d >= 0,
};
const family = (name: string, make: (holds: (difference: number) => boolean) => Operator) =>
  Object.entries(orders).map(([order, holds]) => [`${name}${order}`, make(holds)] as const);

/** Every comparison operator of a Choice rule (ASL spec, "Choice State"). The only list. */
export const operators: Readonly<Record<string, Operator>> = {
  ...Object.fromEntries([...family('String', text), ...family('Numeric', numeric), ...family('Timestamp', temporal)]),
  BooleanEquals: { operand: 'boolean', hasPath: true, holds: (a, b) => typeof a === 'boolean' && a === b },
  StringMatches: {
    operand: 'string',
    hasPath: false,
    holds: (value, pattern) =>
      typeof value === 'string' && typeof pattern === 'string' && matchesWildcard(value, pattern),
  },
  IsNull: flag((value) => value === null),
  // A value that is there: the absent one is answered before any operator is asked.
  IsPresent: flag(() => true),
  IsNumeric: flag((value) => typeof value === 'number'),
  IsString: flag((value) => typeof value === 'string'),
  IsBoolean: flag((value) => typeof value === 'boolean'),
  IsTimestamp: flag((value) => instant(value) !== null),
};
