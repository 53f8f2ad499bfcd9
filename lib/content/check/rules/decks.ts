import 'server-only';
import { runScenario } from '@/lib/quiz';
import type { MdxCompilation } from '../../compile-lesson';
import { stepsOf, type WrittenStep } from '../../deck-steps';
import { findStop } from '../../find-stop';
import { scenarioByRef } from '../../library';
import type { Located } from '../../located-yaml';
import type { MdxNode } from '../../mdx-node';
import type { Problem } from '../../problem';
import { proofPorts } from '../../proof-ports';
import type { Deck } from '../../schemas/deck';
import { checkText } from '../check-text';
import type { CheckContext, Rule } from '../context';
import { checkDeckElement } from '../deck-element';
import { checkLink } from '../lesson-link';
import { suggest } from '../suggest';

/** A talk is made of named steps, shows only runs and events that are there, and has notes for its speaker. */
export const decks: Rule = async (context) => {
  const problems: Problem[] = [];
  for (const deck of context.library.decks) {
    const compilation = context.compiled.get(deck.file);
    if (!compilation) continue;
    problems.push(
      ...checkText(deck.file, compilation, {
        element: checkDeckElement,
        link: (node, tell) => checkLink(context, null, node, tell),
      }),
      ...(await checkSteps(context, deck, compilation)),
    );
  }
  return problems;
};

async function checkSteps(context: CheckContext, deck: Located<Deck>, { tree }: MdxCompilation): Promise<Problem[]> {
  if (!tree) return [];
  const { file } = deck;
  const problems: Problem[] = [];
  const tell = (node: MdxNode, message: string, fix: string) =>
    problems.push({ code: 'deck', file, ...(node.position?.start ?? { line: 1, column: 1 }), message, fix });
  for (const node of tree.children ?? []) {
    if (['mdxjsEsm', 'yaml', 'mdxFlowExpression'].includes(node.type) || node.name === 'Step') continue;
    tell(node, 'This stands outside the steps, where nobody would see it.', 'Move it into a <Step>.');
  }
  const steps = stepsOf(tree);
  if (!steps.some(({ hasNotes }) => hasNotes)) {
    tell(tree, 'The talk has no notes for its speaker.', 'Add <Notes> to its steps.');
  }
  for (const [i, step] of steps.entries()) {
    if (steps.slice(0, i).some(({ title }) => title === step.title)) {
      tell(step.node, `The step "${step.title}" has the title of one before it.`, 'Give each step its own.');
    }
    const [, second] = step.stages;
    if (second) tell(second.node, 'A step shows one run.', 'Move the second into a step of its own.');
    await checkStages(context, deck.value, step, tell);
  }
  return problems;
}

async function checkStages(
  { library }: CheckContext,
  { folder }: Deck,
  { stages }: WrittenStep,
  tell: (node: MdxNode, message: string, fix: string) => void,
): Promise<void> {
  for (const { node, props } of stages) {
    const entry = scenarioByRef(library, props.scenario, folder);
    if (entry?.scenario.engine !== props.engine) {
      const names = library.scenarios.filter(({ value }) => value.folder === folder).map(({ value }) => value.name);
      const fix = suggest(props.scenario, names, `Add ${props.scenario}.scenario.yaml to content/${folder}.`);
      tell(node, `There is no ${props.engine} scenario "${props.scenario}".`, fix);
      continue;
    }
    const { events } = (await runScenario(entry.scenario, proofPorts)).run;
    if (findStop(events, props) !== null) continue;
    const kinds = [...new Set(events.map(({ kind }) => kind))];
    tell(
      node,
      `The run has no such event: ${wordsOf(props)}.`,
      suggest(props.at, kinds, `Its kinds: ${kinds.join(', ')}.`),
    );
  }
}

const wordsOf = ({ at, nth, place }: WrittenStep['stages'][number]['props']) =>
  [at, nth && `number ${nth}`, place && `of ${place}`].filter(Boolean).join(' ');
