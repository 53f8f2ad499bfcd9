import { assertNever } from '@/lib/kernel/assert-never';
import { isJsonObject, type Json } from '@/lib/kernel/json';
import type { Item } from '../service-state';
import {
  type Attribute,
  attributeAt,
  attributesEqual,
  compareAttributes,
  contentOf,
  isAttribute,
  typeOf,
} from './attributes';
import type { Condition, Operand } from './expression';

/** `ExpressionAttributeValues`. */
export type Values = Readonly<Record<string, Json>>;

/** Whether an item meets a condition. What is missing or of another type makes a comparison false, never an error. */
export function conditionHolds(condition: Condition, item: Item, values: Values): boolean {
  const attributeOf = (operand: Operand) => operandValue(operand, item, values);
  switch (condition.kind) {
    case 'and':
      return condition.parts.every((part) => conditionHolds(part, item, values));
    case 'or':
      return condition.parts.some((part) => conditionHolds(part, item, values));
    case 'not':
      return !conditionHolds(condition.part, item, values);
    case 'compare':
      return compares(condition.operator, attributeOf(condition.left), attributeOf(condition.right));
    case 'between': {
      const of = attributeOf(condition.of);
      return compares('>=', of, attributeOf(condition.low)) && compares('<=', of, attributeOf(condition.high));
    }
    case 'in': {
      const of = attributeOf(condition.of);
      return condition.among.some((each) => compares('=', of, attributeOf(each)));
    }
    case 'test':
      return tests(condition.name, attributeOf(at(condition, 0)), attributeOf(at(condition, 1)));
    default:
      return assertNever(condition);
  }
}

const nothing: Operand = { kind: 'path', path: [''] };
const at = (test: Extract<Condition, { kind: 'test' }>, index: number): Operand => test.arguments[index] ?? nothing;

/** The attribute that an operand names; `size(path)` is a number. */
function operandValue(operand: Operand, item: Item, values: Values): Attribute | undefined {
  if (operand.kind === 'path') return attributeAt(item, operand.path);
  if (operand.kind === 'value') {
    const value = Object.hasOwn(values, operand.name) ? values[operand.name] : undefined;
    return isAttribute(value) ? value : undefined;
  }
  const [of] = operand.arguments;
  const content = of && operandValue(of, item, values);
  return content && { N: String(sizeOf(contentOf(content))) };
}

function sizeOf(content: Json): number {
  if (typeof content === 'string' || Array.isArray(content)) return content.length;
  return isJsonObject(content) ? Object.keys(content).length : 0;
}

function compares(operator: string, left: Attribute | undefined, right: Attribute | undefined): boolean {
  if (!left || !right) return operator === '<>' && left !== right;
  if (operator === '=') return attributesEqual(left, right);
  if (operator === '<>') return !attributesEqual(left, right);
  const order = compareAttributes(left, right);
  if (order === null) return false;
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  return operator === '>' ? order > 0 : order >= 0;
}

function tests(name: string, of: Attribute | undefined, other: Attribute | undefined): boolean {
  switch (name) {
    case 'attribute_exists':
      return of !== undefined;
    case 'attribute_not_exists':
      return of === undefined;
    case 'attribute_type':
      return of !== undefined && other !== undefined && typeOf(of) === contentOf(other);
    case 'begins_with':
      return of !== undefined && other !== undefined && String(contentOf(of)).startsWith(String(contentOf(other)));
    case 'contains': {
      if (!of || !other) return false;
      const content = contentOf(of);
      if (typeof content === 'string') return content.includes(String(contentOf(other)));
      const wanted = typeOf(of) === 'L' ? other : contentOf(other);
      return Array.isArray(content) && content.some((each) => JSON.stringify(each) === JSON.stringify(wanted));
    }
    default:
      return false;
  }
}
