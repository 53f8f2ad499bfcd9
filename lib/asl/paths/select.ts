import { isJsonObject, type Json, jsonEquals } from '@/lib/kernel/json';
import { err, ok, type Result } from '@/lib/kernel/result';
import { bracketed, type Comparison, type Filter, type FilterOperand, type Path, type PathStep } from './path';

/** Nothing stands where a definite path points, in the words of AWS's causes; or the budget ran out on the way. */
export type SelectError = { readonly code: 'missing'; readonly text: string } | { readonly code: 'stopped' };

/** Called once per node looked at; false when the run's budget is used up. */
export type Charge = (steps: number) => boolean;

/**
 * The value a path selects below `root`. A definite path gives the one value or an error; any other gives the
 * list of what it selects, `[]` where nothing matches (recorded for wildcards and slices of absent fields).
 */
export function select(path: Path, root: Json, charge: Charge): Result<Json, SelectError> {
  if (path.definite) return selectOne(path, root, charge);
  const nodes = selectAll(path.steps, root, root, charge);
  if (nodes === null) return err({ code: 'stopped' });
  if (path.steps.at(-1)?.kind !== 'length') return ok(nodes);
  return nodes.length === 1 ? ok(nodes[0] as Json) : ok(nodes);
}

function selectOne(path: Path, root: Json, charge: Charge): Result<Json, SelectError> {
  if (!charge(1)) return err({ code: 'stopped' });
  let value = root;
  for (const [i, step] of path.steps.entries()) {
    const next = child(value, step);
    if (next === undefined) {
      const where = bracketed(path.root, path.steps.slice(0, i + 1));
      const last = i === path.steps.length - 1;
      return err({
        code: 'missing',
        text: last ? `No results for path: ${where}` : `Missing property in path ${where}`,
      });
    }
    value = next;
  }
  return ok(value);
}

function child(value: Json, step: PathStep): Json | undefined {
  if (step.kind === 'name')
    return isJsonObject(value) && Object.hasOwn(value, step.name) ? value[step.name] : undefined;
  if (step.kind === 'index') return Array.isArray(value) ? (value as readonly Json[]).at(step.index) : undefined;
  if (step.kind === 'length') return lengthOf(value);
  return undefined;
}

function lengthOf(value: Json): number | undefined {
  if (Array.isArray(value) || typeof value === 'string') return value.length;
  return isJsonObject(value) ? Object.keys(value).length : undefined;
}

/** Null when the budget ran out. */
function selectAll(steps: readonly PathStep[], start: Json, root: Json, charge: Charge): Json[] | null {
  let nodes: Json[] = [start];
  for (const step of steps) {
    const next: Json[] = [];
    for (const node of nodes) {
      const found = applyStep(step, node, root, charge);
      if (found === null || !charge(1 + found.length)) return null;
      // Not spread into push: a long list would be too many arguments.
      for (const item of found) next.push(item);
    }
    nodes = next;
  }
  return nodes;
}

function applyStep(step: PathStep, node: Json, root: Json, charge: Charge): readonly Json[] | null {
  const list = Array.isArray(node) ? (node as readonly Json[]) : null;
  switch (step.kind) {
    case 'name':
    case 'index':
    case 'length': {
      const found = child(node, step);
      return found === undefined ? [] : [found];
    }
    case 'names':
      return step.names.flatMap((name) => applyStep({ kind: 'name', name }, node, root, charge) ?? []);
    case 'indices':
      return step.indices.flatMap((index) => applyStep({ kind: 'index', index }, node, root, charge) ?? []);
    case 'slice':
      return list?.slice(step.from ?? 0, step.to ?? undefined) ?? [];
    case 'wildcard':
      return childrenOf(node);
    case 'descend':
      return descendants(node, charge);
    case 'filter': {
      const kept: Json[] = [];
      for (const item of list ?? (isJsonObject(node) ? [node] : [])) {
        const holds = filterHolds(step.filter, item, root, charge);
        if (holds === null) return null;
        if (holds) kept.push(item);
      }
      return kept;
    }
  }
}

function childrenOf(node: Json): readonly Json[] {
  if (Array.isArray(node)) return node;
  return isJsonObject(node) ? Object.values(node) : [];
}

/** The node and all below it, parents before children; without recursion, for values may be deep. */
function descendants(start: Json, charge: Charge): Json[] | null {
  const found: Json[] = [];
  const open: Json[] = [start];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!charge(1)) return null;
    found.push(node);
    const children = childrenOf(node);
    for (let i = children.length - 1; i >= 0; i -= 1) open.push(children[i] as Json);
  }
  return found;
}

function filterHolds(filter: Filter, item: Json, root: Json, charge: Charge): boolean | null {
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
      const value = operandValue(filter.operand, item, root, charge);
      return value === null ? null : value.length > 0;
    }
    case 'compare': {
      const left = operandValue(filter.left, item, root, charge);
      const right = operandValue(filter.right, item, root, charge);
      return left === null || right === null ? null : compares(filter.operator, left, right);
    }
  }
}

/** The operand's nodes: none or one for a plain path or literal; null when the budget ran out. */
function operandValue(operand: FilterOperand, item: Json, root: Json, charge: Charge): readonly Json[] | null {
  if (operand.kind === 'literal') return [operand.value];
  return selectAll(operand.steps, operand.from === '@' ? item : root, root, charge);
}

function compares(operator: Comparison, left: readonly Json[], right: readonly Json[]): boolean {
  const [a] = left;
  const [b] = right;
  const equal = a !== undefined && b !== undefined ? jsonEquals(a, b) : a === b;
  if (operator === '==') return equal;
  if (operator === '!=') return !equal;
  const ordered = (typeof a === 'number' && typeof b === 'number') || (typeof a === 'string' && typeof b === 'string');
  if (!ordered) return false;
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
