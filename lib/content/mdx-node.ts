import 'server-only';
import type { Place } from './problem';

/**
 * The part of a Markdown or HTML syntax tree that we read. The packages that define the full types are
 * mdx-bundler's, not ours, so the few members in use are named here.
 */
export type MdxNode = {
  readonly type: string;
  readonly children?: readonly MdxNode[];
  readonly position?: { readonly start: Place };
  /** Component or HTML element in MDX; null for a fragment. */
  readonly name?: string | null;
  readonly attributes?: readonly MdxAttribute[];
  readonly value?: string;
  /** Links and images. */
  readonly url?: string;
  /** Fenced code. */
  readonly lang?: string | null;
  /** Headings, 1 to 6. */
  readonly depth?: number;
};

export type MdxAttribute = {
  readonly type: 'mdxJsxAttribute' | 'mdxJsxExpressionAttribute';
  readonly name?: string;
  readonly value?: string | null | { readonly type: string; readonly value: string };
};

export type HtmlNode = {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly children?: readonly HtmlNode[];
  properties?: { [name: string]: unknown };
};

/** The node and everything below it, parents before children, with the chain of parents. */
export function* walk<T extends { readonly children?: readonly T[] }>(
  node: T,
  parents: readonly T[] = [],
): Generator<{ readonly node: T; readonly parents: readonly T[] }> {
  yield { node, parents };
  for (const child of node.children ?? []) yield* walk(child, [...parents, node]);
}
