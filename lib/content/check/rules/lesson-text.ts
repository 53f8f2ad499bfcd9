import 'server-only';
import { fenceLanguages, type MdxCompilation } from '../../compile-lesson';
import type { Located } from '../../located-yaml';
import { type MdxNode, walk } from '../../mdx-node';
import type { Problem } from '../../problem';
import type { Lesson } from '../../schemas/lesson';
import type { CheckContext, Rule, Tell } from '../context';
import { checkElement } from '../lesson-element';
import { checkLink } from '../lesson-link';

/** Lessons compile, say only what the vocabulary has, run no code, and link to what exists. */
export const lessonText: Rule = (context) =>
  context.library.lessons.flatMap((lesson) => {
    const compilation = context.compiled.get(lesson.file);
    return compilation ? checkLesson(context, lesson, compilation) : [];
  });

function checkLesson(context: CheckContext, lesson: Located<Lesson>, { tree, faults }: MdxCompilation): Problem[] {
  const { file } = lesson;
  const problems: Problem[] = [];
  const tell: Tell = (node, code, message, fix) => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    problems.push({ code, file, line, column, message, fix });
  };
  for (const { node, parents } of tree ? walk(tree) : []) checkNode(context, lesson, node, parents, tell);
  // An import that leads nowhere is also a fault of the bundler: one problem is enough.
  if (!problems.some(({ code }) => code === 'import')) {
    const fix = 'Correct the MDX here; write "\\{" and "\\<" for the signs themselves.';
    problems.push(...faults.map((fault): Problem => ({ code: 'mdx-syntax', file, ...fault, fix })));
  }
  return problems;
}

function checkNode(
  context: CheckContext,
  lesson: Located<Lesson>,
  node: MdxNode,
  parents: readonly MdxNode[],
  tell: Tell,
): void {
  switch (node.type) {
    case 'mdxjsEsm':
      // The front matter leaves an empty one behind.
      if (node.value?.trim()) {
        tell(node, 'import', 'A lesson imports and exports nothing.', 'Use a component of content/vocabulary.ts.');
      }
      return;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (!/^(?:\s|\/\*[\s\S]*?\*\/)*$/.test(node.value ?? '')) {
        tell(
          node,
          'expression',
          `A lesson runs no code: {${node.value}}.`,
          'Write the text itself, or "\\{" for a brace.',
        );
      }
      return;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      checkElement(context, lesson, node, tell);
      return;
    case 'link':
    case 'definition':
      checkLink(context, lesson, node, tell);
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
