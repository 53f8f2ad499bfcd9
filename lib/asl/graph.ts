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
  return path.map((part) => (part.startsWith('item:') ? 'item' : part)).join('/');
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

// Longest ending first, since `…GreaterThanEquals` also ends in `Equals`.
const signs = [
  ['GreaterThanEquals', '>='],
  ['LessThanEquals', '<='],
  ['GreaterThan', '>'],
  ['LessThan', '<'],
  ['Equals', '='],
  ['Matches', 'matches'],
] as const;

/** A comparison in short (`$.total > 100`), or the rule's place where it is not one comparison. */
function ruleLabel(rule: JsonObject, index: number): string {
  if (typeof rule.Condition === 'string') return rule.Condition.replace(/^\{%\s*|\s*%\}$/g, '');
  if (typeof rule.Variable !== 'string') return `Choices[${index}]`;
  for (const [key, value] of Object.entries(rule)) {
    const operator = key.replace(/Path$/, '');
    const sign = signs.find(([ending]) => operator.endsWith(ending));
    if (sign) return `${rule.Variable} ${sign[1]} ${typeof value === 'string' ? value : JSON.stringify(value)}`;
    if (key.startsWith('Is')) return `${rule.Variable} ${value === false ? 'not ' : ''}${key}`;
  }
  return `Choices[${index}]`;
}
