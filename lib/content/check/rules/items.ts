import 'server-only';
import { assertNever } from '@/lib/kernel/assert-never';
import type { Item, ProofError } from '@/lib/quiz';
import { folderOf } from '../../content-tree';
import { scenarioByRef } from '../../library';
import type { Problem } from '../../problem';
import { problemAt, type Rule } from '../context';

/** Every item has a key, and says in its stem how many options to choose. */
export const items: Rule = ({ library, publications }) =>
  publications.flatMap(({ source, result }) => {
    const item = source.value;
    const problems: Problem[] = [];
    const missingStem = saysHowMany(item);
    if (missingStem) problems.push(problemAt(source, ['stem'], 'item-stem', ...missingStem));
    // A scenario that is not there is reported where the reference stands.
    const scenarioMissing = item.proof && !scenarioByRef(library, item.proof.scenario, folderOf(source.file));
    if (!result.ok && !scenarioMissing) {
      const { path, message, fix } = wordProofError(item, result.error);
      problems.push(problemAt(source, path, 'item-proof', message, fix));
    }
    if (result.ok && 'options' in item) {
      for (const [i, option] of item.options.entries()) {
        if (option.misconception === undefined || !result.value.key.includes(option.id)) continue;
        const message = `Option ${option.id} is right, so it holds no misconception.`;
        const fix = 'Remove the misconception, or look again at which option is right.';
        problems.push(problemAt(source, ['options', i, 'misconception'], 'item-proof', message, fix));
      }
    }
    return problems;
  });

const countWords: { readonly [count: number]: string } = { 2: 'TWO', 3: 'THREE', 4: 'FOUR' };

/** AWS writes "(Choose TWO.)": the learner must not have to count. */
function saysHowMany(item: Item): [message: string, fix: string] | null {
  if (item.kind !== 'multiple') return null;
  const word = countWords[item.choose] ?? String(item.choose);
  if (new RegExp(`\\b${word}\\b`).test(item.stem)) return null;
  return [`The stem does not say how many to choose.`, `End it with "(Choose ${word}.)".`];
}

type Worded = { readonly path: readonly PropertyKey[]; readonly message: string; readonly fix: string };

function wordProofError(item: Item, error: ProofError): Worded {
  const options = 'options' in item ? item.options : [];
  const optionPath = (id: string, ...rest: readonly PropertyKey[]) => [
    'options',
    options.findIndex((option) => option.id === id),
    ...rest,
  ];
  switch (error.code) {
    case 'kind-not-open-yet':
      return {
        path: ['kind'],
        message: `No page asks items of kind "${error.kind}" yet.`,
        fix: 'Keep it out of the pools until there is one.',
      };
    case 'repeated-option': {
      const last = options.map(({ id }) => id).lastIndexOf(error.option);
      return { path: ['options', last, 'id'], message: `Two options are named "${error.option}".`, fix: 'Rename one.' };
    }
    case 'neither-proof-nor-fact':
      return {
        path: ['id'],
        message: 'The item has neither a proof nor a fact, so nothing says that its key is right.',
        fix: 'Add "proof: { scenario, query }", or "fact:" with the id of a fact.',
      };
    case 'run-missing':
      return {
        path: ['proof', 'scenario'],
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
    case 'stray-member':
      return {
        path: optionPath(error.option, error.member),
        message: `Option ${error.option} has "${error.member}", which this item's key is not made of.`,
        fix: 'Use "value" with proof.query, "claim" with a proof that has no query, "right" without a proof; never two.',
      };
    case 'missing-member':
      return {
        path: optionPath(error.option),
        message: `Option ${error.option} has no "${error.member}".`,
        fix:
          error.member === 'value'
            ? 'Write the answer the option stands for, or remove proof.query and give every option a claim.'
            : 'Write a claim: { query, expect } that holds exactly when the option is right.',
      };
    case 'equal-values':
      return {
        path: optionPath(error.options[1], 'value'),
        message: `Options ${error.options.join(' and ')} have the same value.`,
        fix: 'Change one: two options may never coincide.',
      };
    case 'wrong-number-right': {
      const right = error.right.length === 0 ? 'none' : error.right.join(', ');
      const answer = item.proof ? `; the run answers ${JSON.stringify(error.answer)}` : '';
      return {
        path: ['options'],
        message: `Right options must be ${error.wanted}, and are ${right}${answer}.`,
        fix: item.proof ? 'Correct the values or claims, or the scenario.' : `Mark ${error.wanted} with "right: true".`,
      };
    }
    default:
      return assertNever(error);
  }
}
