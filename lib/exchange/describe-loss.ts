import type { Loss, LossCode } from './loss';

const words: { readonly [C in LossCode]: string } = {
  'kind-left-out': 'Left out: the format has nothing for this kind of question.',
  'case-taken-apart': 'Written as questions of their own, each with the case before it.',
  proof: 'The run that proves the key stays here; the file has the key alone.',
  beliefs: 'The names of the wrong beliefs behind the options stay here.',
  skills: 'Skills, difficulty and pool stay here.',
  hint: 'The hint stays here.',
  reasons: 'The reasons of single parts stay here: the format has a place for them only with options.',
  reuse: 'That an answer may be used more than once is not said.',
  arrow: 'In a prompt, -> is the format’s own sign. It is written → instead.',
  category: 'Categories are left out. Give the questions skills instead.',
  description: 'Text without answers is left out.',
  markup: 'Formatting is left out and its text kept.',
  weights: 'Part marks are left out. Here an answer is right or wrong, and the kind of question sets the score.',
  'case-of-several': 'The file lets learners choose several answers; only one is right, so here they choose one.',
  media: 'Pictures and other media are left out.',
  rubric: 'Notes for raters and other special blocks are left out.',
  scoring: 'Scoring rules of its own are left out; the right answer is kept.',
  resource: 'Left out of the package: this file is not a question.',
};

export const describeLoss = (what: LossCode): string => words[what];

export type LossGroup = { readonly says: string; readonly items: readonly string[] };

/** What was lost, each sentence once with the questions it is true of, in the order of first mention. */
export function groupLosses(lost: readonly Loss[]): LossGroup[] {
  const groups = new Map<LossCode, Set<string>>();
  for (const { item, what } of lost) groups.set(what, (groups.get(what) ?? new Set()).add(item));
  return [...groups].map(([what, items]) => ({ says: describeLoss(what), items: [...items] }));
}
