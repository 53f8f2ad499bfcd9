import 'server-only';
import { deckVocabulary, type StageProps } from '@/content/vocabulary';
import { type MdxAttribute, type MdxNode, walk } from './mdx-node';

/** A step as its MDX says it; `stage` is the node that shows a run. */
export type WrittenStep = {
  readonly node: MdxNode;
  readonly title: string;
  readonly stages: readonly { readonly node: MdxNode; readonly props: StageProps }[];
  readonly hasNotes: boolean;
};

const isElement = (node: MdxNode, name: string) => node.name === name && node.type.startsWith('mdxJsx');

/** The steps of a talk in their order. What is not as the vocabulary wants it is left out: the content check tells. */
export function stepsOf(tree: MdxNode): WrittenStep[] {
  return (tree.children ?? []).flatMap((node) => {
    if (!isElement(node, 'Step')) return [];
    const inside = [...walk(node)].map((found) => found.node);
    const stages = inside.flatMap((stage) => {
      if (!isElement(stage, 'Stage')) return [];
      const props = deckVocabulary.Stage.safeParse(propsOf(stage));
      return props.success ? [{ node: stage, props: props.data }] : [];
    });
    return [
      {
        node,
        title: String(propsOf(node).title ?? ''),
        stages,
        hasNotes: inside.some((found) => isElement(found, 'Notes')),
      },
    ];
  });
}

/** Props that are quoted strings. */
function propsOf(node: MdxNode): { readonly [name: string]: string } {
  const named = (node.attributes ?? []).flatMap(({ name, value }: MdxAttribute) =>
    name !== undefined && typeof value === 'string' ? [[name, value] as const] : [],
  );
  return Object.fromEntries(named);
}
