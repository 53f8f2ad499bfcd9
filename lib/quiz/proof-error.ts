import type { Json } from '@/lib/kernel/json';

/** The lists of an item whose entries have ids. */
export type PartList = 'steps' | 'prompts' | 'answers' | 'items' | 'judges' | 'mutants';

/** Why an item has no key. Every code is the author's to fix; the content check words them. */
export type ProofError =
  | { readonly code: 'neither-proof-nor-fact' }
  | { readonly code: 'run-missing'; readonly scenario: string }
  | { readonly code: 'run-refused' }
  | { readonly code: 'run-stopped' }
  | ChoiceError
  | { readonly code: 'repeated-part'; readonly list: PartList; readonly part: string }
  /** A member that this key is not made of, or one that it is made of and that is not there. */
  | { readonly code: 'stray-part-member'; readonly list: PartList; readonly part: string; readonly member: string }
  | { readonly code: 'missing-part-member'; readonly list: PartList; readonly part: string; readonly member: string }
  | OrderingError
  | MatchingError
  | CaseError
  | SimulationError;

export type ChoiceError =
  | { readonly code: 'repeated-option'; readonly option: string }
  /** The option says `right`, or a `claim` beside a query: one source of truth per item. */
  | { readonly code: 'stray-member'; readonly option: string; readonly member: 'right' | 'value' | 'claim' }
  | { readonly code: 'missing-member'; readonly option: string; readonly member: 'right' | 'value' | 'claim' }
  | { readonly code: 'equal-values'; readonly options: readonly [string, string] }
  | {
      readonly code: 'wrong-number-right';
      readonly wanted: number;
      readonly right: readonly string[];
      readonly answer: Json;
    };

export type OrderingError =
  | { readonly code: 'no-such-event'; readonly step: string }
  | { readonly code: 'same-event'; readonly steps: readonly [string, string] }
  /** AWS leaves the order of these open, so a learner cannot know it. */
  | { readonly code: 'at-once'; readonly steps: readonly [string, string]; readonly at: number }
  /** The page's source shows ids: in the order of the key they give it away. */
  | { readonly code: 'ids-tell-order' };

export type MatchingError =
  | { readonly code: 'equal-answers'; readonly answers: readonly [string, string] }
  | { readonly code: 'unknown-answer'; readonly prompt: string; readonly answer: string }
  /** No answer has the value that the run answers to the prompt's query. */
  | { readonly code: 'no-answer'; readonly prompt: string; readonly answer: Json }
  | { readonly code: 'answer-used-twice'; readonly prompt: string; readonly answer: string }
  | { readonly code: 'belief-of-right-pair'; readonly prompt: string; readonly answer: string }
  | { readonly code: 'ids-tell-pairs'; readonly prompt: string };

export type CaseError =
  | { readonly code: 'leaf'; readonly leaf: string; readonly error: ProofError }
  /** A case asks about one run, so every leaf's proof names the case's scenario. */
  | { readonly code: 'leaf-of-other-run'; readonly leaf: string };

export type SimulationError =
  /** A text for something that the learner does not write. */
  | { readonly code: 'unknown-text'; readonly place: TextPlace; readonly text: string }
  | { readonly code: 'judge-scenario'; readonly judge: string; readonly message: string }
  | { readonly code: 'not-one-change'; readonly mutant: string }
  | { readonly code: 'unknown-mutation'; readonly mutant: string; readonly mutation: string }
  | { readonly code: 'mutant-refused'; readonly mutant: string }
  | { readonly code: 'start-meets-all' }
  | { readonly code: 'solution-fails'; readonly judge: string; readonly says: string }
  | { readonly code: 'solution-unreadable'; readonly text: string; readonly message: string }
  | { readonly code: 'unknown-judge'; readonly wrong: number; readonly judge: string }
  | { readonly code: 'wrong-solution-meets'; readonly wrong: number; readonly judge: string };

/** Where a simulation's texts stand: what the learner writes, the solution, a wrong solution or a mutant by place. */
export type TextPlace =
  | { readonly in: 'edits' | 'writes' | 'solution' }
  | { readonly in: 'wrong' | 'mutants'; readonly index: number };
