import { isJsonObject, type Json } from '@/lib/kernel/json';
import type { Shape } from './shape';

/** STRICT wants the required members too; PRESENT looks only at those that are there (API reference, "MockInput"). */
export type PresentMode = 'STRICT' | 'PRESENT';

/**
 * What AWS says of a mocked result that does not fit its operation: the first member that is wrong. Null where it fits. Members
 * that the operation does not have are let through (recorded).
 */
export function checkShape(value: Json, shape: Shape, mode: PresentMode, field = ''): string | null {
  switch (shape.is) {
    case 'any':
      return null;
    case 'text':
      return typeof value === 'string' ? checkText(value, shape, field) : mustBe(field, 'a string');
    case 'number':
      return typeof value === 'number' ? checkNumber(value, shape, field) : mustBe(field, 'a number');
    case 'flag':
      return typeof value === 'boolean' ? null : mustBe(field, 'a boolean');
    case 'list':
      return Array.isArray(value) ? firstOf(value, shape.of, mode, field) : mustBe(field, 'an array');
    case 'map':
      return isJsonObject(value) ? firstOf(Object.values(value), shape.of, mode, field) : mustBe(field, 'an object');
    case 'object':
      return isJsonObject(value) ? checkMembers(value, shape, mode) : mustBe(field, 'an object');
  }
}

const mustBe = (field: string, what: string) => `Field '${field}' must be ${what}`;

function firstOf(values: readonly Json[], of: Shape, mode: PresentMode, field: string): string | null {
  for (const value of values) {
    const complaint = checkShape(value, of, mode, field);
    if (complaint !== null) return complaint;
  }
  return null;
}

function checkMembers(
  value: { readonly [name: string]: Json },
  shape: Extract<Shape, { is: 'object' }>,
  mode: PresentMode,
): string | null {
  const missing = mode === 'STRICT' ? shape.required.find((name) => !Object.hasOwn(value, name)) : undefined;
  if (missing !== undefined) return `Required field '${missing}' is missing`;
  for (const [name, member] of Object.entries(value)) {
    const known = Object.hasOwn(shape.members, name) ? shape.members[name] : undefined;
    const complaint = known ? checkShape(member, known, mode, name) : null;
    if (complaint !== null) return complaint;
  }
  return null;
}

function checkText(
  value: string,
  { least, most, oneOf }: Extract<Shape, { is: 'text' }>,
  field: string,
): string | null {
  if (oneOf && !oneOf.includes(value)) return `Field '${field}' is not an expected value`;
  if (least !== undefined && value.length < least) return `Field '${field}' is smaller than the minimum length`;
  if (most !== undefined && value.length > most) return `Field '${field}' exceeds the maximum length`;
  return null;
}

function checkNumber(value: number, { least, most }: Extract<Shape, { is: 'number' }>, field: string): string | null {
  if (least !== undefined && value < least) return `Field '${field}' is less than the minimum value`;
  if (most !== undefined && value > most) return `Field '${field}' exceeds the maximum value`;
  return null;
}
