import type { GraphEdge, GraphNode, GraphScope } from '@/lib/kernel/graph';
import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';

/**
 * The graph of a state machine, read leniently: an unfinished definition still has a picture, and a Next that
 * names no state is simply no edge. Null where there are no states. Ids are a run's paths with `/` between
 * (`States/P/branch:0/States/A`), except that the body of a Map is `item`, once for all items.
 */
export function toGraph(definition: Json): GraphScope | null {
  if (!isJsonObject(definition) || !isJsonObject(definition.States)) return null;
  const scope = toScope(definition, '', '');
  return scope.nodes.length === 0 ? null : scope;
}

/** A run's path as the id of the node it runs: items share their Map's body. */
export function nodeIdOf(path: readonly string[]): string {
  return path.map((part) => (part.startsWith('item:') || part.startsWith('child:') ? 'item' : part)).join('/');
}

/** The id of the state that an event's path is in or at; null for what is about the execution itself. */
export function stateIdOf(path: readonly string[]): string | null {
  // "States", name, and inside another state also its branch, item or child.
  const parts = path.length % 3 === 0 ? path.slice(0, -1) : path;
  return parts.length === 0 ? null : nodeIdOf(parts);
}

function toScope(machine: JsonObject, at: string, title: string): GraphScope {
  const states = isJsonObject(machine.States) ? machine.States : {};
  const idOf = (name: string) => `${at}States/${name}`;
  const entries = Object.entries(states).filter((entry): entry is [string, JsonObject] => isJsonObject(entry[1]));
  const edges: GraphEdge[] = [];
  const connect = (from: string | null, name: Json | undefined, kind: GraphEdge['kind'], label: string) => {
    if (typeof name !== 'string' || !Object.hasOwn(states, name)) return;
    edges.push({ id: `${at}${edges.length}`, from, to: idOf(name), kind, label });
  };
  connect(null, machine.StartAt, 'start', '');
  for (const [name, state] of entries) {
    const from = idOf(name);
    connect(from, state.Next, 'next', 'Next');
    const choices = state.Type === 'Choice' ? listOf(state.Choices) : [];
    for (const [index, rule] of choices.entries()) connect(from, rule.Next, 'choice', ruleLabel(rule, index));
    if (state.Type === 'Choice') connect(from, state.Default, 'default', 'Default');
    for (const catcher of listOf(state.Catch))
      connect(from, catcher.Next, 'catch', `Catch ${errorNames(catcher)}`.trim());
    if (state.End === true || state.Type === 'Succeed' || state.Type === 'Fail') {
      edges.push({ id: `${at}${edges.length}`, from, to: null, kind: 'end', label: '' });
    }
  }
  return { id: at, title, nodes: entries.map(([name, state]) => toNode(state, idOf(name), name)), edges };
}

function toNode(state: JsonObject, id: string, name: string): GraphNode {
  const type = typeof state.Type === 'string' ? state.Type : 'no Type';
  const branches = listOf(state.Branches).map((branch, i) => toScope(branch, `${id}/branch:${i}/`, `branch ${i + 1}`));
  const body = state.ItemProcessor ?? state.Iterator;
  const items = isJsonObject(body) ? [toScope(body, `${id}/item/`, 'each item')] : [];
  const retriers = listOf(state.Retry);
  // MaxAttempts counts retries and defaults to 3 (ASL spec, "Retrying after error").
  const most = Math.max(0, ...retriers.map((r) => (typeof r.MaxAttempts === 'number' ? r.MaxAttempts : 3)));
  const loop = retriers.length === 0 ? {} : { loop: most === 1 ? 'up to 1 retry' : `up to ${most} retries` };
  return { id, title: name, note: type, ...loop, scopes: type === 'Parallel' ? branches : type === 'Map' ? items : [] };
}

const listOf = (value: Json | undefined): JsonObject[] =>
  Array.isArray(value) ? (value as readonly Json[]).filter(isJsonObject) : [];

function errorNames(catcher: JsonObject): string {
  const names = Array.isArray(catcher.ErrorEquals) ? (catcher.ErrorEquals as readonly Json[]) : [];
  return names.filter((name) => typeof name === 'string').join(', ');
}

/** The state at a run's path, as the definition has it. */
export function findStateAt(definition: Json, path: readonly string[]): JsonObject | null {
  let machine: Json | undefined = definition;
  let state: Json | undefined;
  // "States", name, and inside another state also its branch or item.
  for (let i = 0; i < path.length; i += 3) {
    const states: Json | undefined = isJsonObject(machine) ? machine.States : undefined;
    state = isJsonObject(states) ? states[path[i + 1] ?? ''] : undefined;
    if (!isJsonObject(state)) return null;
    const branch = Number(path[i + 2]?.split(':')[1] ?? 0);
    machine = state.Type === 'Parallel' ? listOf(state.Branches)[branch] : (state.ItemProcessor ?? state.Iterator);
  }
  return isJsonObject(state) ? state : null;
}

/** The test of rule `index` of the Choice at a run's path, in short: `$.total > 100 and $.paid IsPresent`. */
export function ruleTextAt(definition: Json, path: readonly string[], index: number): string {
  const rule = listOf(findStateAt(definition, path)?.Choices)[index];
  return rule ? testText(rule) : '';
}

function testText(test: JsonObject): string {
  const parts = (tests: Json) =>
    listOf(tests).map((part) => (part.And || part.Or ? `(${testText(part)})` : testText(part)));
  if (isJsonObject(test.Not)) return `not (${testText(test.Not)})`;
  if (test.And) return parts(test.And).join(' and ');
  if (test.Or) return parts(test.Or).join(' or ');
  return comparisonText(test) ?? '';
}

// Longest ending first, since `…GreaterThanEquals` also ends in `Equals`.
const signs = [
  ['GreaterThanEquals', '>='],
  ['LessThanEquals', '<='],
  ['GreaterThan', '>'],
  ['LessThan', '<'],
  ['Equals', '='],
  ['Matches', 'matches'],
] as const;

/** A rule that is one comparison says it; another one is named by its place. */
const ruleLabel = (rule: JsonObject, index: number) => comparisonText(rule) ?? `Choices[${index}]`;

/** A comparison in short: `$.total > 100`. Null where the test is made of others. */
function comparisonText(rule: JsonObject): string | null {
  if (typeof rule.Condition === 'string') return rule.Condition.replace(/^\{%\s*|\s*%\}$/g, '');
  if (typeof rule.Variable !== 'string') return null;
  for (const [key, value] of Object.entries(rule)) {
    const operator = key.replace(/Path$/, '');
    const sign = signs.find(([ending]) => operator.endsWith(ending));
    if (sign) return `${rule.Variable} ${sign[1]} ${typeof value === 'string' ? value : JSON.stringify(value)}`;
    if (key.startsWith('Is')) return `${rule.Variable} ${value === false ? 'not ' : ''}${key}`;
  }
  return null;
}
