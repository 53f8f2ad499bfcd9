import { readTree } from './place';
import { memberOf, type TextTree, type TreeMember } from './tree';

/**
 * Where the definition of a state begins in the text, at its name; null where it has none. `path` is a run's or that of a
 * node in the graph: `["States", "P", "branch:0", "States", "A"]`, with `item`, `item:3` or `child:3` inside a Map.
 */
export function offsetOfState(text: string, path: readonly string[]): number | null {
  let block: TextTree | null = readTree(text);
  let found: TreeMember | null = null;
  for (let i = 0; i < path.length; i += 3) {
    const states: TextTree | null = memberOf(block, 'States');
    const name = path[i + 1];
    found = (states?.kind === 'object' && states.members.find(({ key }) => key === name)) || null;
    if (!found) return null;
    block = innerBlock(found.value, path[i + 2]);
  }
  return found?.keyFrom ?? null;
}

/** The innermost state whose definition holds the offset, as the path of its node in the graph; null outside of all. */
export function stateAtOffset(text: string, offset: number): readonly string[] | null {
  const path: string[] = [];
  let block: TextTree | null = readTree(text);
  while (block) {
    const states: TextTree | null = memberOf(block, 'States');
    const members = states?.kind === 'object' ? states.members : [];
    const here = members.find(({ keyFrom, keyTo, value }) => keyFrom <= offset && offset <= (value?.to ?? keyTo));
    if (!here) break;
    path.push('States', here.key);
    const inner = innerBlocks(here.value).find(({ block: { from, to } }) => from <= offset && offset <= to);
    if (!inner) return path;
    path.push(inner.step);
    block = inner.block;
  }
  // Inside a branch, but in none of its states, one is still in the state around it.
  return path.length === 0 ? null : path.slice(0, path.length - (path.length % 3 === 0 ? 1 : 0));
}

function innerBlock(state: TextTree | null, step: string | undefined): TextTree | null {
  const [kind] = step?.split(':') ?? [];
  return innerBlocks(state).find((inner) => inner.step === (kind === 'branch' ? step : 'item'))?.block ?? null;
}

function innerBlocks(state: TextTree | null): { readonly step: string; readonly block: TextTree }[] {
  const branches = memberOf(state, 'Branches');
  const body = memberOf(state, 'ItemProcessor') ?? memberOf(state, 'Iterator');
  return [
    ...(branches?.kind === 'list' ? branches.items.map((block, i) => ({ step: `branch:${i}`, block })) : []),
    ...(body ? [{ step: 'item', block: body }] : []),
  ];
}
