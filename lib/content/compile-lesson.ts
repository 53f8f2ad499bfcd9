import 'server-only';
import { bundleMDX } from 'mdx-bundler';
import rehypeAutolinkHeadings from 'rehype-autolink-headings';
import rehypeHighlight from 'rehype-highlight';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import { z } from 'zod';
import { type HtmlNode, type MdxNode, walk } from './mdx-node';
import type { Place } from './problem';
import type { Lesson } from './schemas/lesson';

/** A heading as the outline shows it; `depth` 2 is a section of the lesson. */
export type Heading = { readonly id: string; readonly text: string; readonly depth: number };

export type CompiledLesson = {
  /** For `getMDXComponent` of `mdx-bundler/client`. */
  readonly code: string;
  readonly outline: readonly Heading[];
};

export type MdxFault = Place & { readonly message: string };

/** What compiling gave: the tree as soon as the syntax allowed one, the rest only without faults. */
export type MdxCompilation = {
  readonly tree: MdxNode | null;
  readonly outline: readonly Heading[];
  readonly code: string | null;
  readonly faults: readonly MdxFault[];
};

/** Languages a lesson's fenced code may have; all are in rehype-highlight's common set. */
export const fenceLanguages: readonly string[] = ['json', 'yaml', 'graphql', 'javascript', 'bash'];

/** esbuild's failure, as far as it tells where: columns from 0, lines from 1. */
const BuildFailureSchema = z.object({
  errors: z.array(
    z.object({
      text: z.string(),
      location: z.object({ line: z.number(), column: z.number() }).nullish(),
      detail: z
        .object({ cause: z.object({ reason: z.string() }) })
        .optional()
        .catch(undefined),
    }),
  ),
});

/** Compiles MDX text. Syntax errors come back as faults; anything else that goes wrong throws. */
export async function compileMdx(source: string): Promise<MdxCompilation> {
  let tree: MdxNode | null = null;
  const outline: Heading[] = [];
  try {
    const { code } = await bundleMDX({
      source,
      mdxOptions: (options) => ({
        ...options,
        // A style attribute would be refused by the page's content security policy.
        tableCellAlignToStyle: false,
        remarkPlugins: [
          ...(options.remarkPlugins ?? []),
          remarkGfm,
          () => (root: MdxNode) => {
            tree = root;
          },
        ],
        rehypePlugins: [
          ...(options.rehypePlugins ?? []),
          rehypeSlug,
          () => (root: HtmlNode) => {
            outline.push(...headingsOf(root));
          },
          // The heading itself is the link: its name stays its text, and there is no second stop to tab to.
          [rehypeAutolinkHeadings, { behavior: 'wrap', properties: { className: ['self'] } }],
          rehypeHighlight,
          () => makeCodeScrollable,
        ],
      }),
      esbuildOptions: (options) => ({ ...options, logLevel: 'silent' }),
    });
    return { tree, outline, code, faults: [] };
  } catch (error) {
    const failure = BuildFailureSchema.safeParse(error);
    if (!failure.success) throw error;
    const faults = failure.data.errors.map(({ text, location, detail }) => ({
      line: location?.line ?? 1,
      column: (location?.column ?? 0) + 1,
      message: detail?.cause.reason ?? text,
    }));
    return { tree, outline, code: null, faults };
  }
}

/** A lesson ready to render, and its headings. Throws on a lesson the content check refuses. */
export async function compileLesson(lesson: Lesson): Promise<CompiledLesson> {
  const { code, outline, faults } = await compileMdx(lesson.source);
  if (code === null) {
    const where = faults.map(({ line, column, message }) => `content/${lesson.file}:${line}:${column} ${message}`);
    throw new Error(`The lesson ${lesson.id} does not compile.\n${where.join('\n')}`);
  }
  return { code, outline };
}

function headingsOf(root: HtmlNode): Heading[] {
  return [...walk(root)].flatMap(({ node }) => {
    const depth = /^h([1-6])$/.exec(node.tagName ?? '')?.[1];
    const id = node.properties?.id;
    return depth && typeof id === 'string' ? [{ id, text: textOf(node), depth: Number(depth) }] : [];
  });
}

function textOf(node: HtmlNode): string {
  return node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(textOf).join('');
}

/** Code may be wider than a phone: what scrolls must be reachable by keyboard (WCAG 2.1.1). */
function makeCodeScrollable(root: HtmlNode): void {
  for (const { node } of walk(root)) {
    if (node.tagName === 'pre') node.properties = { ...node.properties, tabIndex: 0 };
  }
}
