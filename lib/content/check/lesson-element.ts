import 'server-only';
import { inlineHtml, vocabulary, type Word, wordsWithText } from '@/content/vocabulary';
import type { ScenarioEngine } from '@/lib/quiz';
import { scenarioByRef } from '../library';
import type { Located } from '../located-yaml';
import type { MdxNode } from '../mdx-node';
import type { Lesson } from '../schemas/lesson';
import type { CheckContext, Tell } from './context';
import { checkedProps } from './element-props';
import { suggest } from './suggest';

/** The words that show a sandbox, and the engine whose scenarios each can show. */
const sandboxes = {
  AslSandbox: { engine: 'asl', title: 'a Step Functions' },
  AppSyncSandbox: { engine: 'appsync', title: 'a GraphQL' },
  AuthModesSandbox: { engine: 'auth-modes', title: 'an auth modes' },
} as const satisfies { readonly [word in Word]?: { readonly engine: ScenarioEngine; readonly title: string } };

const isSandbox = (name: Word): name is keyof typeof sandboxes => Object.hasOwn(sandboxes, name);
const isWord = (name: string): name is Word => Object.hasOwn(vocabulary, name);

/** A component of a lesson is in the vocabulary, stands where it may, and names things that exist. */
export function checkElement(context: CheckContext, lesson: Located<Lesson>, node: MdxNode, tell: Tell): void {
  const name = node.name ?? '';
  if (inlineHtml.has(name)) {
    if (node.attributes?.length) tell(node, 'prop', `<${name}> takes no attributes here.`, 'Remove them.');
    return;
  }
  if (!isWord(name)) {
    const fix = suggest(name, [...Object.keys(vocabulary), ...inlineHtml], 'Use one of content/vocabulary.ts.');
    tell(node, 'component', `There is no component <${name}>.`, fix);
    return;
  }
  if (node.type === 'mdxJsxTextElement') {
    // A block inside <p> is invalid HTML, and React's hydration stumbles over it.
    tell(node, 'component', `<${name}> stands inside a paragraph.`, 'Put a blank line before and after it.');
  }
  const holdsText = (node.children?.length ?? 0) > 0;
  if (holdsText && !wordsWithText.has(name)) {
    tell(node, 'component', `<${name}> holds no text.`, `Close it at once: <${name} … />.`);
  } else if (!holdsText && wordsWithText.has(name)) {
    tell(node, 'component', `<${name}> is empty.`, 'Write text between its tags, or remove it.');
  }
  const { props, fits } = checkedProps(node, vocabulary[name], tell);
  if (fits) checkNamed(context, lesson, node, name, props, tell);
}

function checkNamed(
  { library }: CheckContext,
  lesson: Located<Lesson>,
  node: MdxNode,
  name: Word,
  props: Readonly<Record<string, unknown>>,
  tell: Tell,
): void {
  const { id, folder, facts, items } = lesson.value;
  if (name === 'Fact') {
    const fact = String(props.id);
    const known = library.facts.map(({ value }) => value.id);
    if (!known.includes(fact)) {
      const fix = suggest(fact, known, 'Add it to content/facts/.');
      tell(node, 'unknown-reference', `There is no fact "${fact}".`, fix);
    } else if (!facts.includes(fact)) {
      const message = `The front matter does not list the fact "${fact}".`;
      tell(node, 'lesson-facts', message, `Add "${fact}" to "facts" above.`);
    }
  } else if (isSandbox(name)) {
    const { engine, title } = sandboxes[name];
    const ref = String(props.scenario);
    const entry = scenarioByRef(library, ref, folder);
    if (entry?.scenario.engine === engine) return;
    const names = library.scenarios.filter(({ value }) => value.folder === folder).map(({ value }) => value.name);
    const fix = suggest(ref, names, `Add ${ref}.scenario.yaml to content/${folder}.`);
    tell(node, 'unknown-reference', `There is no scenario "${ref}" for ${title} sandbox.`, fix);
  } else if (name === 'Checks') {
    for (const item of String(props.items).trim().split(/\s+/)) {
      if (items.includes(item)) continue;
      const fix = suggest(item, items, `Add it to content/${folder}/items.yaml.`);
      tell(node, 'unknown-reference', `The lesson "${id}" has no item "${item}".`, fix);
    }
  }
}
