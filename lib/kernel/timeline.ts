/**
 * What the shared timeline draws, for every engine: lanes with bars, the gaps between them, and turns from
 * one lane to another. Engines derive it from a run; the view decides nothing. Times are virtual ms.
 */
export type MarkState =
  | 'waiting'
  | 'running'
  | 'backoff'
  | 'failed'
  | 'caught'
  | 'succeeded'
  | 'timedout'
  | 'denied'
  | 'null';

/** `1 s × 2` raised to `1`, then ` = 2 s`: kept apart because the exponent is set as a superscript. */
export type Formula = { readonly base: string; readonly exponent?: string; readonly rest: string };

/**
 * `inside`: the lane of the state that this one is part of, and `group` the branch or item of it, such as `item:3`. Such lanes can be
 * put away and taken out again (`cutTimeline`).
 */
export type Lane = {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly inside?: string;
  readonly group?: string;
  /** How many branches or items it has, and how many of them are among the lanes. Only in a cut timeline. */
  readonly groups?: { readonly shown: number; readonly all: number };
};

/** How many ended how; of marks that are too close together to be drawn one by one. */
export type Tally = readonly { readonly state: MarkState; readonly count: number }[];

export type Bar = {
  readonly lane: number;
  readonly from: number;
  /** Null: still open when the run ended. */
  readonly to: number | null;
  readonly state: MarkState;
  /** Shown over the bar, such as the attempt's number. */
  readonly label?: string;
  /** Several bars in one; `state` is then the worst of theirs. */
  readonly tally?: Tally;
  /** Events that opened and closed it. */
  readonly openedBy: number;
  readonly closedBy: number | null;
};

export type Gap = {
  readonly lane: number;
  readonly from: number;
  readonly to: number;
  readonly state: 'backoff' | 'waiting';
  readonly formula?: Formula;
  /** The same in few words, where there is no room for the formula. */
  readonly short?: string;
  /** The moments between which jitter drew `to`. */
  readonly range?: { readonly from: number; readonly to: number };
  readonly event: number;
};

export type Turn = {
  readonly fromLane: number;
  readonly toLane: number;
  readonly at: number;
  readonly word: string;
  readonly event: number;
};

/** A moment of a lane: a sign of life, or the deadline that ended an attempt. A cut-off ends the whole run, and has no lane. */
export type MomentMark = { readonly at: number; readonly event: number } & (
  | { readonly kind: 'heartbeat' | 'deadline'; readonly lane: number }
  | { readonly kind: 'cut-off' }
);

/** A row of the table twin: says in words what the picture shows. */
export type TimelineRow = {
  readonly lane: string;
  readonly what: string;
  readonly from: number;
  readonly state: MarkState;
  /** Said instead of the state's own word, such as `aborted`. */
  readonly word?: string;
  readonly result: string;
  readonly next: string;
  readonly nextFormula?: Formula;
  /** Several rows in one, from `from` to `until`. */
  readonly tally?: Tally;
  readonly until?: number;
  readonly event: number;
};

export type TimelineModel = {
  readonly lanes: readonly Lane[];
  readonly bars: readonly Bar[];
  readonly gaps: readonly Gap[];
  readonly turns: readonly Turn[];
  readonly marks?: readonly MomentMark[];
  readonly rows: readonly TimelineRow[];
  /** One sentence or two: the picture's text alternative. */
  readonly summary: string;
  readonly end: number;
  /** The part that is here, where it is not the whole. */
  readonly span?: { readonly from: number; readonly to: number };
  /** When nothing but waiting goes on, in time order: what a squeezed axis may shorten. */
  readonly idle?: readonly { readonly from: number; readonly to: number }[];
  /** What was too much to draw; the history has it. Absent when everything is here. */
  readonly omitted?: { readonly lanes: number; readonly rows: number };
};
