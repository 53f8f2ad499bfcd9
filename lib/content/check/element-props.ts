import 'server-only';
import type { z } from 'zod';
import type { MdxAttribute, MdxNode } from '../mdx-node';
import { wordIssue } from '../word-issue';
import type { Tell } from './context';

type Props = Readonly<Record<string, unknown>>;

/** The props of a component as written, held to its schema; what is wrong with them is told. */
export function checkedProps(
  node: MdxNode,
  schema: z.ZodObject,
  tell: Tell,
): { readonly props: Props; readonly fits: boolean } {
  const props = propsOf(node, tell);
  const parsed = schema.safeParse(props);
  for (const { message, fix } of parsed.error?.issues.flatMap(wordIssue) ?? []) {
    tell(node, 'prop', `<${node.name}> ${message}`, fix);
  }
  return { props, fits: parsed.success };
}

function propsOf(node: MdxNode, tell: Tell): Props {
  const props: Record<string, unknown> = {};
  for (const attribute of node.attributes ?? []) {
    const literal = literalOf(attribute);
    if (attribute.name !== undefined && literal !== undefined) props[attribute.name] = literal;
    else {
      const message = `<${node.name}> has a prop made by code: ${attribute.name ?? '{…}'}.`;
      tell(node, 'prop', message, 'Write a quoted string.');
    }
  }
  return props;
}

/** The value of a quoted string or of an expression that is JSON; undefined for anything that would run. */
function literalOf({ type, value }: MdxAttribute): unknown {
  if (type === 'mdxJsxExpressionAttribute') return undefined;
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value;
  try {
    return JSON.parse(value.value);
  } catch {
    return undefined;
  }
}
