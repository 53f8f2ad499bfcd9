import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';
import { err, ok, type Result } from '@/lib/kernel/result';
import { filterHolds } from './filter-holds';
import { javaText, javaType } from './java-text';
import { bracketed, bracketedStep, type Path, type PathStep } from './path';
import { applyPathFunction } from './path-functions';

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
  const last = path.steps.at(-1);
  // As in the library: after a `..` a function is asked about all that was found, otherwise about each of it.
  const asksAll = last?.kind === 'function' && path.steps.some(({ kind }) => kind === 'descend');
  const nodes = selectAll(asksAll ? path.steps.slice(0, -1) : path.steps, root, root, charge);
  if (nodes === null) return err({ code: 'stopped' });
  if (!asksAll) return ok(nodes);
  const value = applyPathFunction(last.name, nodes, last.index);
  return value === undefined ? missing(path) : ok(value);
}

const missing = ({ root, steps }: Path) =>
  err<SelectError>({ code: 'missing', text: `No results for path: ${bracketed(root, steps)}` });

function selectOne(path: Path, root: Json, charge: Charge): Result<Json, SelectError> {
  if (!charge(1)) return err({ code: 'stopped' });
  let value = root;
  for (const [i, step] of path.steps.entries()) {
    if (step.kind === 'function' && !charge(childrenOf(value).length)) return err({ code: 'stopped' });
    const next = child(value, step);
    if (next === undefined) return err({ code: 'missing', text: whyMissing(path, i, value) });
    value = next;
  }
  return ok(value);
}

/** Why there is no `steps[at]` in `value`, in the words of the library that AWS's causes quote. */
function whyMissing({ root, steps }: Path, at: number, value: Json): string {
  const step = steps[at];
  const before = bracketed(root, steps.slice(0, at));
  const last = at === steps.length - 1;
  if (step?.kind === 'name' || step?.kind === 'names') {
    if (!isJsonObject(value)) return notAnObject(step, before, value);
    if (!last) return `Missing property in path ${before}${bracketedStep(step)}`;
  } else if (step?.kind === 'index' && !Array.isArray(value)) {
    if (value === null) return `The path ${before} is null`;
    const filter = bracketed(root, steps).slice(before.length);
    return `Filter: ${filter} can only be applied to arrays. Current context is: ${javaText(value)}`;
  }
  return `No results for path: ${bracketed(root, steps)}`;
}

function notAnObject(step: PathStep, before: string, value: Json): string {
  const provider = 'com.jayway.jsonpath.spi.json.JacksonJsonProvider';
  return (
    `Expected to find an object with property ${bracketedStep(step)} in path ${before} but found '${javaType(value)}'. ` +
    `This is not a json object according to the JsonProvider: '${provider}'.`
  );
}

function child(value: Json, step: PathStep): Json | undefined {
  switch (step.kind) {
    case 'name':
      return isJsonObject(value) && Object.hasOwn(value, step.name) ? value[step.name] : undefined;
    case 'index':
      return Array.isArray(value) ? (value as readonly Json[]).at(step.index) : undefined;
    case 'function':
      return applyPathFunction(step.name, value, step.index);
    case 'names':
      return isJsonObject(value) ? pick(value, step.names) : undefined;
    default:
      return undefined;
  }
}

const pick = (value: JsonObject, names: readonly string[]): JsonObject =>
  Object.fromEntries(
    names.flatMap((name) => present(child(value, { kind: 'name', name })).map((item) => [name, item])),
  );

/** What the steps select, in document order; null when the budget ran out. */
export function selectAll(steps: readonly PathStep[], start: Json, root: Json, charge: Charge): Json[] | null {
  let nodes: Json[] = [start];
  for (const [i, step] of steps.entries()) {
    const place = { last: i === steps.length - 1, scanned: steps[i - 1]?.kind === 'descend' };
    const next: Json[] = [];
    for (const node of nodes) {
      const found = applyStep(step, node, place, root, charge);
      if (found === null || !charge(1 + found.length)) return null;
      // Not spread into push: a long list would be too many arguments.
      for (const item of found) next.push(item);
    }
    nodes = next;
  }
  return nodes;
}

/** `last`: nothing follows the step. `scanned`: the nodes are all those below a `..`. */
type Place = { readonly last: boolean; readonly scanned: boolean };

function applyStep(step: PathStep, node: Json, place: Place, root: Json, charge: Charge): readonly Json[] | null {
  const list = Array.isArray(node) ? (node as readonly Json[]) : null;
  switch (step.kind) {
    case 'name':
    case 'index':
      return present(child(node, step));
    case 'function':
      return charge(childrenOf(node).length) ? present(child(node, step)) : null;
    case 'names': {
      if (!place.last) return step.names.flatMap((name) => present(child(node, { kind: 'name', name })));
      const picked = child(node, step);
      const all = isJsonObject(picked) && Object.keys(picked).length === new Set(step.names).size;
      return !place.scanned || all ? present(picked) : [];
    }
    case 'indices':
      return step.indices.flatMap((index) => present(child(node, { kind: 'index', index })));
    case 'slice':
      return list?.slice(step.from ?? 0, step.to ?? undefined) ?? [];
    case 'wildcard':
      return childrenOf(node);
    case 'descend':
      return descendants(node, charge);
    case 'filter': {
      // Below a `..` every object comes by itself, so the items of a list would be kept twice.
      const items = place.scanned ? null : list;
      const kept: Json[] = [];
      for (const item of items ?? (isJsonObject(node) ? [node] : [])) {
        const holds = filterHolds(step.filter, item, root, charge);
        if (holds === null) return null;
        if (holds) kept.push(item);
      }
      return kept;
    }
  }
}

const present = (value: Json | undefined): readonly Json[] => (value === undefined ? [] : [value]);

function childrenOf(node: Json): readonly Json[] {
  if (Array.isArray(node)) return node;
  return isJsonObject(node) ? Object.values(node) : [];
}

/** The node and all below it, parents before children, each charged; without recursion, for values may be deep. */
export function descendants(start: Json, charge: Charge): Json[] | null {
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
