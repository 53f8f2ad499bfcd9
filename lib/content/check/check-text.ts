import 'server-only';
import { fenceLanguages, type MdxCompilation } from '../compile-lesson';
import { type MdxNode, walk } from '../mdx-node';
import type { Problem } from '../problem';
import type { Tell } from './context';

/** What differs between a lesson and a talk: its components and its links. */
export type TextRules = {
  readonly element: (node: MdxNode, tell: Tell) => void;
  readonly link: (node: MdxNode, tell: Tell) => void;
};

/** A text compiles, runs no code, and shows only what a page can serve. */
export function checkText(file: string, { tree, faults }: MdxCompilation, rules: TextRules): Problem[] {
  const problems: Problem[] = [];
  const tell: Tell = (node, code, message, fix) => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    problems.push({ code, file, line, column, message, fix });
  };
  for (const { node, parents } of tree ? walk(tree) : []) checkNode(node, parents, rules, tell);
  // An import that leads nowhere is also a fault of the bundler: one problem is enough.
  if (!problems.some(({ code }) => code === 'import')) {
    const fix = 'Correct the MDX here; write "\\{" and "\\<" for the signs themselves.';
    problems.push(...faults.map((fault): Problem => ({ code: 'mdx-syntax', file, ...fault, fix })));
  }
  return problems;
}

function checkNode(node: MdxNode, parents: readonly MdxNode[], rules: TextRules, tell: Tell): void {
  switch (node.type) {
    case 'mdxjsEsm':
      // The front matter leaves an empty one behind.
      if (node.value?.trim()) {
        tell(node, 'import', 'A text imports and exports nothing.', 'Use a component of content/vocabulary.ts.');
      }
      return;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (!/^(?:\s|\/\*[\s\S]*?\*\/)*$/.test(node.value ?? '')) {
        tell(
          node,
          'expression',
          `A text runs no code: {${node.value}}.`,
          'Write the text itself, or "\\{" for a brace.',
        );
      }
      return;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      rules.element(node, tell);
      return;
    case 'link':
    case 'definition':
      rules.link(node, tell);
      if (parents.some(({ type }) => type === 'heading')) {
        tell(node, 'link', 'A heading links to itself already.', 'Move the link into the text.');
      }
      return;
    case 'image':
      tell(node, 'missing-file', `Nothing serves the picture "${node.url}".`, 'Show it with a sandbox or in words.');
      return;
    case 'heading':
      if (node.depth === 1) {
        tell(node, 'component', "The page's title comes from the front matter.", 'Begin sections with "##".');
      }
      return;
    case 'code':
      if (node.lang && !fenceLanguages.includes(node.lang)) {
        const fix = `Write one of: ${fenceLanguages.join(', ')}; or none.`;
        tell(node, 'fence', `There is no highlighting for "${node.lang}".`, fix);
      }
      return;
    default:
      return;
  }
}
