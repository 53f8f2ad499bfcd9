import type { Place } from './place';
import type { SeenInRun } from './seen-in-run';
import type { Setting } from './setting';
import type { Syntax } from './syntax';

export type Completion = {
  readonly label: string;
  /** What takes the place of `replace`. */
  readonly insert: string;
  readonly detail: string;
  /** Where the caret goes inside `insert`; behind it where nothing is said. */
  readonly caret?: number;
  /** There is more to complete where the caret then is. */
  readonly goesOn?: boolean;
};

export type Completions = {
  /** From here to the offset is what was typed of it. */
  readonly from: number;
  readonly replace: { readonly from: number; readonly to: number };
  readonly options: readonly Completion[];
};

/** What is known beside the text. */
export type Known = {
  /** Of the last run, at the state in question; null where nothing ran. */
  readonly seen: SeenInRun | null;
  /** Error names in the mocks. */
  readonly mockErrors: readonly string[];
};

/** What a part of the completion decides from. */
export type Asked = {
  readonly text: string;
  readonly offset: number;
  readonly syntax: Syntax;
  readonly place: Place;
  readonly setting: Setting;
  readonly known: Known;
};
