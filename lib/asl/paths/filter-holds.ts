import { isJsonObject, type Json, jsonEquals } from '@/lib/kernel/json';
import { matchPattern } from './match-pattern';
import { type Comparison, type Filter, type FilterOperand, isDefinite } from './path';
import { type Charge, descendants, selectAll } from './select';

/** Does a filter keep `item`? Null when the budget ran out. */
export function filterHolds(filter: Filter, item: Json, root: Json, charge: Charge): boolean | null {
  switch (filter.kind) {
    case 'not': {
      const inner = filterHolds(filter.filter, item, root, charge);
      return inner === null ? null : !inner;
    }
    case 'and':
    case 'or': {
      const left = filterHolds(filter.left, item, root, charge);
      if (left === null || left === (filter.kind === 'or')) return left;
      return filterHolds(filter.right, item, root, charge);
    }
    case 'exists': {
      const nodes = nodesOf(filter.operand, item, root, charge);
      return nodes === null ? null : nodes.length > 0;
    }
    case 'matches': {
      const nodes = nodesOf(filter.operand, item, root, charge);
      if (nodes === null) return null;
      const [value] = nodes;
      const readable = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
      return readable ? matchPattern(filter.pattern, String(value), charge) : false;
    }
    case 'compare': {
      const left = nodesOf(filter.left, item, root, charge);
      const right = nodesOf(filter.right, item, root, charge);
      if (left === null || right === null) return null;
      const [a, b] = [operandValue(filter.left, left), operandValue(filter.right, right)];
      return affords(a, b, charge) ? compares(filter.operator, a, b) : null;
    }
  }
}

/** The operand's nodes: none or one for a plain path or literal; null when the budget ran out. */
function nodesOf(operand: FilterOperand, item: Json, root: Json, charge: Charge): readonly Json[] | null {
  if (operand.kind === 'literal') return [operand.value];
  return selectAll(operand.steps, operand.from === '@' ? item : root, root, charge);
}

/** A path that may select several is compared as the list of what it selects; where another has nothing it is undefined. */
function operandValue(operand: FilterOperand, nodes: readonly Json[]): Json | undefined {
  return operand.kind === 'path' && !isDefinite(operand.steps) ? nodes : nodes[0];
}

/** Comparing looks at most at every node of the right side for every item of the left one, and at all of the texts. */
function affords(a: Json | undefined, b: Json | undefined, charge: Charge): boolean {
  const [left, right] = [a, b].map((value) => descendants(value ?? null, charge));
  if (!left || !right) return false;
  const texts = [...left, ...right].reduce<number>(
    (sum, node) => sum + (typeof node === 'string' ? node.length : 0),
    0,
  );
  return charge(right.length * (isList(a) ? a.length : 1) + Math.floor(texts / 256));
}

function compares(operator: Comparison, a: Json | undefined, b: Json | undefined): boolean {
  switch (operator) {
    case '==':
      return equal(a, b);
    case '!=':
      return !equal(a, b);
    case '===':
      return sameType(a, b) && equal(a, b);
    case '!==':
      return !(sameType(a, b) && equal(a, b));
    case '<':
    case '<=':
    case '>':
    case '>=':
      return ordered(operator, a, b);
    case 'in':
      return isList(b) && holds(b, a);
    case 'nin':
      return isList(b) && !holds(b, a);
    case 'subsetof':
      return isList(a) && isList(b) && a.every((item) => holds(b, item));
    case 'anyof':
      return isList(a) && isList(b) && a.some((item) => holds(b, item));
    case 'noneof':
      return isList(a) && isList(b) && !a.some((item) => holds(b, item));
    case 'contains':
      if (typeof a === 'string') return typeof b === 'string' && a.includes(b);
      return isList(a) && holds(a, b);
    case 'size':
      return sizeOf(a) !== null && sizeOf(a) === b;
    case 'empty':
      return sizeOf(a) !== null && (sizeOf(a) === 0) === b;
  }
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
const holds = (list: readonly Json[], value: Json | undefined) => list.some((item) => equal(item, value));
const sameType = (a: Json | undefined, b: Json | undefined) => typeof a === typeof b && isList(a) === isList(b);

/** What is not there equals nothing, not even itself. A number equals the text that writes it, as in the library. */
function equal(a: Json | undefined, b: Json | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  if (typeof a === 'number' && typeof b === 'string') return b.trim() !== '' && Number(b) === a;
  if (typeof a === 'string' && typeof b === 'number') return a === String(b);
  return jsonEquals(a, b);
}

function ordered(operator: '<' | '<=' | '>' | '>=', a: Json | undefined, b: Json | undefined): boolean {
  const fit = (typeof a === 'number' && typeof b === 'number') || (typeof a === 'string' && typeof b === 'string');
  if (!fit) return false;
  switch (operator) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
  }
}

function sizeOf(value: Json | undefined): number | null {
  if (typeof value === 'string' || isList(value)) return value.length;
  return isJsonObject(value) ? Object.keys(value).length : null;
}
