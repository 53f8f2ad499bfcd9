import type { Submission } from './submission';

/** What the operators' pages show. Times are ISO 8601. */
export type ReportView = {
  readonly id: string;
  readonly item: string;
  readonly contentHash: string;
  readonly words: string;
  readonly at: string;
  readonly closed: boolean;
  /** Where the run that was looked at opens; null for an item about a fact. */
  readonly run: string | null;
};

export type ItemUseView = {
  readonly item: string;
  readonly kind: string;
  readonly versions: number;
  readonly answers: number;
  /** Mean score, 0 … 1; null without answers. */
  readonly mean: number | null;
  readonly openReports: number;
};

export type VersionView = {
  readonly hash: string;
  readonly stem: string;
  readonly at: string;
  readonly answers: number;
  readonly mean: number | null;
};

export type RegradeView = {
  readonly id: string;
  readonly at: string;
  readonly by: string | null;
  readonly toHash: string;
  readonly reason: string;
  readonly affected: number;
  readonly before: number;
  readonly after: number;
};

/** Answers that were the same and would all change in the same way. */
export type ChangeGroup = {
  readonly fromHash: string;
  readonly submission: Submission;
  readonly before: number;
  readonly after: number;
  readonly answers: number;
};

export type RegradePreview = {
  readonly toHash: string;
  readonly digest: string;
  readonly answers: number;
  readonly affected: number;
  readonly groups: readonly ChangeGroup[];
  /** Answers that this version cannot grade, by the version they were given to. */
  readonly impossible: readonly { readonly fromHash: string; readonly answers: number }[];
};

export type ItemHistoryView = {
  readonly item: string;
  readonly versions: readonly VersionView[];
  readonly regrades: readonly RegradeView[];
  /** Of the version that was asked for. */
  readonly preview: RegradePreview | null;
};
