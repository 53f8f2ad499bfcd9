import 'server-only';
import { assertNever } from '@/lib/kernel/assert-never';
import type { Item, LeafItem, ProofError } from '@/lib/quiz';
import { type WordedProofError, wordSimulationError } from './word-simulation-error';

type Path = readonly PropertyKey[];

/** Why an item has no key, located in the item, in words for its author. */
export function wordProofError(item: Item, error: ProofError): WordedProofError {
  const part = (list: string, id: string, ...rest: Path): Path => [list, placeOf(item, list, id), ...rest];
  const text = (value: unknown) => JSON.stringify(value);
  switch (error.code) {
    case 'neither-proof-nor-fact':
      return {
        path: ['id'],
        message: 'The item has neither a proof nor a fact, so nothing says that its key is right.',
        fix: 'Add "proof: { scenario, query }", or "fact:" with the id of a fact.',
      };
    case 'run-missing':
      return {
        path: item.kind === 'simulation' ? ['start'] : ['proof', 'scenario'],
        message: `The scenario "${error.scenario}" could not be run.`,
        fix: 'Correct the reference or the scenario.',
      };
    case 'run-refused':
      return {
        path: ['proof', 'scenario'],
        message: "The engine refuses the proof's definition.",
        fix: 'Correct what is reported at the scenario.',
      };
    case 'run-stopped':
      return {
        path: ['proof', 'scenario'],
        message: "The proof's run was cut short by its step budget, so it shows nothing about AWS.",
        fix: 'Let the machine end, or raise "limits.steps" in the scenario.',
      };
    case 'repeated-option':
      return {
        path: ['options', lastPlaceOf(item, 'options', error.option), 'id'],
        message: `Two options are named "${error.option}".`,
        fix: 'Rename one.',
      };
    case 'stray-member':
      return {
        path: part('options', error.option, error.member),
        message: `Option ${error.option} has "${error.member}", which this item's key is not made of.`,
        fix: 'Use "value" with proof.query, "claim" with a proof that has no query, "right" without a proof; never two.',
      };
    case 'missing-member':
      return {
        path: part('options', error.option),
        message: `Option ${error.option} has no "${error.member}".`,
        fix:
          error.member === 'value'
            ? 'Write the answer the option stands for, or remove proof.query and give every option a claim.'
            : 'Write a claim: { query, expect } that holds exactly when the option is right.',
      };
    case 'equal-values':
      return {
        path: part('options', error.options[1], 'value'),
        message: `Options ${error.options.join(' and ')} have the same value.`,
        fix: 'Change one: two options may never coincide.',
      };
    case 'wrong-number-right': {
      const right = error.right.length === 0 ? 'none' : error.right.join(', ');
      const answer = item.proof ? `; the run answers ${text(error.answer)}` : '';
      return {
        path: ['options'],
        message: `Right options must be ${error.wanted}, and are ${right}${answer}.`,
        fix: item.proof ? 'Correct the values or claims, or the scenario.' : `Mark ${error.wanted} with "right: true".`,
      };
    }
    case 'repeated-part':
      return {
        path: [error.list, lastPlaceOf(item, error.list, error.part), 'id'],
        message: `Two of "${error.list}" are named "${error.part}"${error.part === 'ends' ? ', or it is the name of how the right workflow ends' : ''}.`,
        fix: 'Rename one.',
      };
    case 'stray-part-member':
      return {
        path: part(error.list, error.part, error.member),
        message: `"${error.part}" has "${error.member}", which this item's key is not made of.`,
        fix: 'With a proof the run gives the key (event; query and value); about a fact it is written (answer).',
      };
    case 'missing-part-member':
      return {
        path: part(error.list, error.part),
        message: `"${error.part}" has no "${error.member}".`,
        fix: item.proof
          ? `Write the ${error.member} that its place in the key comes from.`
          : `Write its ${error.member}, or give the item a proof.`,
      };
    case 'no-such-event':
      return {
        path: part('steps', error.step),
        message: `The run has no event like that of step "${error.step}".`,
        fix: 'Correct the selector or "nth", or the scenario.',
      };
    case 'same-event':
      return {
        path: part('steps', error.steps[1]),
        message: `Steps ${error.steps.join(' and ')} are the same event.`,
        fix: 'Select another, with "path", "where" or "nth".',
      };
    case 'at-once':
      return {
        path: part('steps', error.steps[1]),
        message: `Steps ${error.steps.join(' and ')} happen at once, at ${error.at} ms, and neither waits for the other.`,
        fix: 'AWS leaves their order open: make one of them later, or ask for another step.',
      };
    case 'ids-tell-order':
      return {
        path: ['steps'],
        message: 'The ids of the steps, in alphabetical order, are the key, and the page shows ids.',
        fix: 'Rename one so that their alphabet is not the order.',
      };
    case 'equal-answers':
      return {
        path: part('answers', error.answers[1], 'value'),
        message: `Answers ${error.answers.join(' and ')} have the same value.`,
        fix: 'Change one: two answers may never coincide.',
      };
    case 'unknown-answer':
      return {
        path: part('prompts', error.prompt),
        message: `There is no answer "${error.answer}".`,
        fix: 'Name one of the item\'s "answers".',
      };
    case 'no-answer':
      return {
        path: part('prompts', error.prompt),
        message: `No answer has the value ${text(error.answer)}, which the run gives for "${error.prompt}".`,
        fix: 'Add it to "answers", or correct the query or the scenario.',
      };
    case 'answer-used-twice':
      return {
        path: part('prompts', error.prompt),
        message: `The answer "${error.answer}" of "${error.prompt}" belongs to a prompt before it too.`,
        fix: 'Write "reuse: true" and say so in the stem, or change one prompt.',
      };
    case 'belief-of-right-pair':
      return {
        path: part('prompts', error.prompt, 'misconceptions', error.answer),
        message: `"${error.answer}" is right for "${error.prompt}", so it holds no misconception.`,
        fix: 'Remove the misconception, or look again at which answer is right.',
      };
    case 'ids-tell-pairs':
      return {
        path: part('prompts', error.prompt, 'id'),
        message: `The prompt "${error.prompt}" and its answer have one id, and the page shows ids.`,
        fix: 'Rename one.',
      };
    case 'leaf': {
      const at = placeOf(item, 'items', error.leaf);
      const leaf = leavesOf(item)[at];
      if (!leaf) throw new Error(`The case ${item.id} has no item ${error.leaf}`);
      const { path, message, fix } = wordProofError(leaf, error.error);
      return { path: ['items', at, ...path], message, fix };
    }
    case 'leaf-of-other-run':
      return {
        path: part('items', error.leaf, 'proof'),
        message: `The item "${error.leaf}" asks about another run than its case.`,
        fix: 'Name the scenario and profile that the "proof" of the case names.',
      };
    case 'unknown-text':
    case 'judge-scenario':
    case 'not-one-change':
    case 'unknown-mutation':
    case 'mutant-refused':
    case 'start-meets-all':
    case 'solution-fails':
    case 'solution-unreadable':
    case 'unknown-judge':
    case 'wrong-solution-meets':
      return wordSimulationError(item, error);
    default:
      return assertNever(error);
  }
}

const leavesOf = (item: Item): readonly LeafItem[] => (item.kind === 'case' ? item.items : []);

/** The list of that name, for a path: which lists there are depends on the kind. */
function idsOf(item: Item, list: string): string[] {
  const parts: unknown = Object.entries(item).find(([name]) => name === list)?.[1];
  return Array.isArray(parts) ? parts.map(({ id }: { readonly id: string }) => id) : [];
}
const placeOf = (item: Item, list: string, id: string): number => idsOf(item, list).indexOf(id);
const lastPlaceOf = (item: Item, list: string, id: string): number => idsOf(item, list).lastIndexOf(id);
