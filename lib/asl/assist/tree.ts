/**
 * A definition as far as it can be read while it is being typed: what is missing is null, what makes no sense is left out.
 * Offsets are UTF-16, end exclusive. JSON and YAML give the same tree, so nothing behind it knows which was written.
 */
export type TextTree =
  | { readonly kind: 'object'; readonly from: number; readonly to: number; readonly members: readonly TreeMember[] }
  | { readonly kind: 'list'; readonly from: number; readonly to: number; readonly items: readonly TextTree[] }
  /** `text` is the string without its quotes and escapes, or the word as written. */
  | {
      readonly kind: 'scalar';
      readonly from: number;
      readonly to: number;
      readonly text: string;
      readonly quoted: boolean;
    };

export type TreeMember = {
  readonly key: string;
  readonly keyFrom: number;
  readonly keyTo: number;
  /** Null until somebody writes a colon. */
  readonly colon: number | null;
  readonly value: TextTree | null;
};

export type TreeObject = Extract<TextTree, { kind: 'object' }>;

export function memberOf(tree: TextTree | null, key: string): TextTree | null {
  return tree?.kind === 'object' ? (tree.members.find((member) => member.key === key)?.value ?? null) : null;
}

/** The text of a member, where it has one. */
export function textOf(tree: TextTree | null, key: string): string | null {
  const value = memberOf(tree, key);
  return value?.kind === 'scalar' ? value.text : null;
}
