/**
 * A question as other systems write it down: no proof, no fact, no skills. Our items leave through this form and files
 * come in as it, so that "out and in again is the same" can be said of one type. Parts have no ids: files of other
 * systems name them otherwise, or not at all.
 */
export type DraftItem = {
  /** An item's id, or what the file calls the question. */
  readonly name: string;
  /** Markdown: `code`, **strong**, fenced code. */
  readonly stem: string;
  /** Said about the whole question once it is answered. */
  readonly remark: string | null;
} & DraftKey;

export type DraftPart = { readonly text: string; readonly why: string | null };
export type DraftOption = DraftPart & { readonly right: boolean };
/** `answer` counts the answers from 0. */
export type DraftPrompt = DraftPart & { readonly answer: number };

export type DraftKey =
  /** `multiple` where more than one option is right. */
  | { readonly kind: 'single' | 'multiple'; readonly options: readonly DraftOption[] }
  /** In the right order. */
  | { readonly kind: 'ordering'; readonly steps: readonly DraftPart[] }
  | {
      readonly kind: 'matching';
      readonly prompts: readonly DraftPrompt[];
      /** First those of the prompts, in the prompts' order, then those of none, by text. No two are the same. */
      readonly answers: readonly string[];
      /** An answer may be given to several prompts. */
      readonly reuse: boolean;
    };

export type DraftPair = DraftPart & { readonly answer: string };

/** A matching from pairs and the answers that belong to none: the one order in which answers are kept. */
export function matchPairs(pairs: readonly DraftPair[], spare: readonly string[], reuse: boolean): DraftKey {
  const answers = [...new Set([...pairs.map(({ answer }) => answer), ...[...spare].sort()])];
  const prompts = pairs.map(({ text, why, answer }) => ({ text, why, answer: answers.indexOf(answer) }));
  return { kind: 'matching', prompts, answers, reuse };
}

/** A choice of the kind that the number of right options makes it. */
export function choiceOf(options: readonly DraftOption[]): DraftKey {
  return { kind: options.filter(({ right }) => right).length > 1 ? 'multiple' : 'single', options };
}
