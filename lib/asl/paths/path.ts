import type { Json } from '@/lib/kernel/json';
import type { PathFunction } from './path-functions';
import type { Pattern } from './pattern';

/** Where a path starts: `$` the input, `$$` the context object, `$name` a variable. */
export type PathRoot =
  | { readonly kind: 'input' }
  | { readonly kind: 'context' }
  | { readonly kind: 'variable'; readonly name: string };

export type PathStep =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'index'; readonly index: number }
  /** `['a','b']`: at the end of a path an object of these fields, before another step each of them. */
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'indices'; readonly indices: readonly number[] }
  | { readonly kind: 'slice'; readonly from: number | null; readonly to: number | null }
  | { readonly kind: 'wildcard' }
  | { readonly kind: 'filter'; readonly filter: Filter }
  /** `..`: the value and everything inside it, to which the next step is applied. */
  | { readonly kind: 'descend' }
  /** `.length()` and its like, always the last step. */
  | { readonly kind: 'function'; readonly name: PathFunction; readonly index?: number };

export type FilterOperand =
  | { readonly kind: 'literal'; readonly value: Json }
  | { readonly kind: 'path'; readonly from: '@' | '$'; readonly steps: readonly PathStep[] };

export const comparisons = [
  ...(['===', '!==', '==', '!=', '<=', '>=', '<', '>'] as const),
  ...(['in', 'nin', 'subsetof', 'anyof', 'noneof', 'contains', 'size', 'empty'] as const),
] as const;
export type Comparison = (typeof comparisons)[number];

export type Filter =
  | { readonly kind: 'or' | 'and'; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'not'; readonly filter: Filter }
  | { readonly kind: 'exists'; readonly operand: FilterOperand }
  | { readonly kind: 'matches'; readonly operand: FilterOperand; readonly pattern: Pattern }
  | {
      readonly kind: 'compare';
      readonly operator: Comparison;
      readonly left: FilterOperand;
      readonly right: FilterOperand;
    };

export type Path = {
  readonly text: string;
  readonly root: PathRoot;
  readonly steps: readonly PathStep[];
  /** Selects at most one node: a miss is an error, and the answer is no list. */
  readonly definite: boolean;
};

/** By names and single indices, and by `['a','b']` where it ends the path: Jayway makes one object of it. */
export function isDefinite(steps: readonly PathStep[]): boolean {
  return steps.every(
    ({ kind }, i) =>
      kind === 'name' || kind === 'index' || kind === 'function' || (kind === 'names' && i === steps.length - 1),
  );
}

/**
 * Reference Path (ASL spec, "Reference Paths"): one node, so none of the operators `@ .. , : ? *`. Where it says where to
 * put something, it also starts in the input and counts from the front.
 */
export function isReferencePath({ steps }: Path): boolean {
  return steps.every(({ kind }) => kind === 'name' || kind === 'index' || kind === 'function');
}

export function isWritablePath({ root, steps }: Path): boolean {
  const plain = steps.every((step) => step.kind === 'name' || (step.kind === 'index' && step.index >= 0));
  return plain && root.kind === 'input';
}

/** A path as Jayway JsonPath, AWS's implementation, prints it in causes: `$['a'][0]`. */
export function bracketed(root: PathRoot, steps: readonly PathStep[]): string {
  const start = root.kind === 'variable' ? `$${root.name}` : '$';
  return start + steps.map(bracketedStep).join('');
}

export function bracketedStep(step: PathStep): string {
  switch (step.kind) {
    case 'name':
      return `['${step.name}']`;
    case 'names':
      return `[${step.names.map((name) => `'${name}'`).join(',')}]`;
    case 'index':
      return `[${step.index}]`;
    case 'indices':
      return `[${step.indices.join(',')}]`;
    case 'slice':
      return `[${step.from ?? ''}:${step.to ?? ''}]`;
    case 'wildcard':
      return '[*]';
    case 'filter':
      return '[?]';
    case 'descend':
      return '..';
    case 'function':
      return `.${step.name}(${step.index ?? ''})`;
  }
}
