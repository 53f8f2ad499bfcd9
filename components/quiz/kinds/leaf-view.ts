import type { Feedback, LeafSubmission } from '@/lib/quiz/wire';

/** What is said of a leaf's parts once its answer is final. */
export type LeafFeedback = Pick<Feedback, 'options' | 'steps' | 'pairs'>;
/** Opens the run that proves the item, at an event. */
export type ShowRun = (cursor: number) => void;

/** What every view of a leaf is told: an item of its own, or one of a case. */
export type LeafView = {
  /** The id of the element that asks. */
  readonly labelledBy: string;
  readonly submission: LeafSubmission | null;
  readonly feedback: LeafFeedback | null;
  /** Submitted: it can be read, not changed. */
  readonly locked: boolean;
  /** Options that the learner struck out. */
  readonly struck: readonly string[];
  onAnswer(submission: LeafSubmission): void;
  onStrike(option: string): void;
  /** Says what a change did, where it is announced. */
  onSay(words: string): void;
  /** Null where no run decides parts. */
  readonly onShow: ShowRun | null;
};
