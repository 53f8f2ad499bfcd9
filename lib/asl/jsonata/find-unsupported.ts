import { isSyntaxNode, type SyntaxNode } from './nesting';

/** Something an expression of a state cannot refer to. `root`: `$` or `$$`; `name`: a name without a dollar sign. */
export type Unsupported =
  | { readonly what: 'root'; readonly name: '$' | '$$' }
  | { readonly what: 'name'; readonly name: string }
  | { readonly what: 'states-field'; readonly name: string };

/**
 * A state's expression has no document: what it reads comes from `$states` and from variables, and the rest is refused
 * before anything runs (measured). Only the first step of a path stands at the top level: what follows, predicates, the
 * parts of a grouping and of a sort see the value before them. A function's body sees what the function's place sees.
 */
export function findUnsupported(tree: SyntaxNode, statesFields: readonly string[]): readonly Unsupported[] {
  const found: Unsupported[] = [];
  const open: { readonly value: unknown; readonly top: boolean }[] = [{ value: tree, top: true }];
  const seen = new Set<object>();
  const push = (value: unknown, top: boolean) => open.push({ value, top });

  for (let place = open.pop(); place; place = open.pop()) {
    const { value, top } = place;
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    if (Array.isArray(value)) for (const part of value.toReversed()) push(part, top);
    else if (!isSyntaxNode(value)) for (const part of Object.values(value)) push(part, top);
    else {
      note(value, top);
      for (const [member, part] of Object.entries(value).toReversed()) {
        if (value.type === 'path' && member === 'steps' && Array.isArray(part)) pushSteps(part, top);
        else if (value.type === 'lambda' && member === 'arguments') continue;
        else if (value.type === 'bind' && member === 'lhs') continue;
        else push(part, top && value.type !== 'transform' && !inner.has(member));
      }
    }
  }

  function pushSteps(steps: readonly unknown[], top: boolean): void {
    for (const [i, step] of [...steps.entries()].toReversed()) push(step, top && i === 0);
    const [first, second] = steps;
    if (!isStates(first)) return;
    if (isSyntaxNode(second) && second.type === 'name' && !statesFields.includes(String(second.value))) {
      found.push({ what: 'states-field', name: String(second.value) });
    }
  }

  function note({ type, value }: SyntaxNode, top: boolean): void {
    if (type === 'variable' && value === '$') found.push({ what: 'root', name: '$$' });
    else if (!top) return;
    else if (type === 'variable' && value === '') found.push({ what: 'root', name: '$' });
    else if (type === 'name') found.push({ what: 'name', name: String(value) });
    else if (type === 'wildcard') found.push({ what: 'name', name: '*' });
    else if (type === 'descendant') found.push({ what: 'name', name: '**' });
  }

  return found;
}

/** Members whose content is evaluated against the value of their node. */
const inner = new Set(['predicate', 'stages', 'group', 'terms']);

const isStates = (node: unknown) => isSyntaxNode(node) && node.type === 'variable' && node.value === 'states';
