import type { Json } from '@/lib/kernel/json';

/** Where a path starts: `$` the input, `$$` the context object, `$name` a variable. */
export type PathRoot =
  | { readonly kind: 'input' }
  | { readonly kind: 'context' }
  | { readonly kind: 'variable'; readonly name: string };

export type PathStep =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'indices'; readonly indices: readonly number[] }
  | { readonly kind: 'slice'; readonly from: number | null; readonly to: number | null }
  | { readonly kind: 'wildcard' }
  | { readonly kind: 'filter'; readonly filter: Filter }
  /** `..`: the value and everything inside it, to which the next step is applied. */
  | { readonly kind: 'descend' }
  /** `.length()`, the one function of the dialect that AWS's own examples use. */
  | { readonly kind: 'length' };

export type FilterOperand =
  | { readonly kind: 'literal'; readonly value: Json }
  | { readonly kind: 'path'; readonly from: '@' | '$'; readonly steps: readonly PathStep[] };

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';

export type Filter =
  | { readonly kind: 'or' | 'and'; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'not'; readonly filter: Filter }
  | { readonly kind: 'exists'; readonly operand: FilterOperand }
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
  /** Selects at most one node, by names and single indices: a miss is an error, and the answer is no list. */
  readonly definite: boolean;
};

/** Reference Path (ASL spec, "Reference Paths"): one node of the input, by names and indices from 0 only. */
export function isReferencePath(path: Path): boolean {
  return (
    path.root.kind === 'input' &&
    path.steps.every((step) => step.kind === 'name' || (step.kind === 'index' && step.index >= 0))
  );
}

/** A path as Jayway JsonPath, AWS's implementation, prints it in causes: `$['a'][0]`. */
export function bracketed(root: PathRoot, steps: readonly PathStep[]): string {
  const start = root.kind === 'variable' ? `$${root.name}` : '$';
  const parts = steps.map((step) => {
    if (step.kind === 'name') return `['${step.name}']`;
    return step.kind === 'index' ? `[${step.index}]` : '[*]';
  });
  return start + parts.join('');
}
