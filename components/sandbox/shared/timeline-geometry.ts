import { shareOf, type TimeBend, timeAt } from '@/lib/kernel/time-bend';
import type { Formula, Lane, MarkState, MomentMark, Tally } from '@/lib/kernel/timeline';
import type { Tick } from './timeline-scale';

/**
 * Where everything in a timeline goes, in CSS pixels of a measured width: the picture is laid out again for
 * each width and never scaled, so text keeps its size. Nothing here depends on the cursor.
 */
export type TimelineLayout = {
  readonly kind: 'lanes' | 'staircase';
  readonly width: number;
  readonly height: number;
  /** Pixels of time zero and of `endAt`, and the axis line's height. `bend` where it is not even, or begins later. */
  readonly axis: {
    readonly from: number;
    readonly to: number;
    readonly y: number;
    readonly endAt: number;
    readonly bend?: TimeBend;
  };
  readonly ticks: readonly Tick[];
  readonly breaks: readonly LaidBreak[];
  readonly lanes: readonly LaidLane[];
  readonly bars: readonly LaidBar[];
  readonly gaps: readonly LaidGap[];
  readonly turns: readonly LaidTurn[];
  readonly marks: readonly LaidMark[];
  readonly words: readonly LaidWord[];
};

/** A wait drawn shorter than it is. `text` is `says` where there is room for it. */
export type LaidBreak = {
  readonly x: number;
  readonly width: number;
  readonly says: string;
  readonly text: string | null;
};

export type LaidLane = {
  readonly id: string;
  readonly title: string;
  readonly groups: Lane['groups'] | null;
  /** Shortened to its room. */
  readonly shown: string;
  readonly note: string;
  readonly x: number;
  readonly y: number;
  /** Stretches of the dotted base line: where nothing is drawn. */
  readonly base: readonly (readonly [from: number, to: number])[];
};

export type Part = { readonly openedBy: number; readonly closedBy: number | null };

export type LaidBar = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly state: MarkState;
  readonly label: { readonly x: number; readonly y: number; readonly text: string } | null;
  /** One, or the several that would have been drawn over each other. */
  readonly parts: readonly Part[];
  /** Of a bar that stands for many. */
  readonly tally: Tally | null;
};

/** A text with an optional superscript in it. */
export type LaidText = {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly pieces: readonly TextPiece[];
};
export type TextPiece = { readonly text: string; readonly exponent?: string; readonly rest?: string };

export type LaidGap = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly state: 'backoff' | 'waiting';
  readonly event: number;
  readonly dim: { readonly from: number; readonly to: number; readonly y: number } | null;
  /** Between which places jitter drew its end. */
  readonly range: { readonly x: number; readonly width: number } | null;
  /** Its whole formula in words, shown or not. */
  readonly says: string;
  readonly text: LaidText | null;
};

/** A short line across its lane, or all of them. */
export type LaidMark = {
  readonly kind: MomentMark['kind'];
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly event: number;
};

export type LaidTurn = {
  readonly path: string;
  readonly head: string;
  readonly word: LaidText | null;
  readonly event: number;
};

/** A sentence beside a bar, or a row's text in the staircase: `event` is when it becomes true. */
export type LaidWord = LaidText & {
  readonly role: 'row' | 'lane' | 'closing';
  readonly state: MarkState;
  readonly event: number;
};

export function xOf(axis: TimelineLayout['axis'], at: number): number {
  const share = axis.bend ? shareOf(axis.bend, at) : Math.min(at, axis.endAt) / axis.endAt;
  return axis.from + (axis.to - axis.from) * share;
}

/** The time at a place of the axis; at its nearer end for one beside it. */
export function timeAtX(axis: TimelineLayout['axis'], x: number): number {
  const share = Math.max(0, Math.min(1, (x - axis.from) / (axis.to - axis.from)));
  return axis.bend ? timeAt(axis.bend, share) : share * axis.endAt;
}

// Advance widths of the faces at their sizes in the timeline: layout must not wait for fonts.
const mono12 = 7.2;
const ui12 = 6.4;
export const textWidth = {
  mono: (text: string) => text.length * mono12,
  monoBold13: (text: string) => text.length * 7.8,
  ui: (text: string) => text.length * ui12,
} as const;

export function formulaPieces(formula: Formula): TextPiece[] {
  return [
    {
      text: formula.base,
      ...(formula.exponent === undefined ? {} : { exponent: formula.exponent }),
      rest: formula.rest,
    },
  ];
}

export const formulaWords = ({ base, exponent, rest }: Formula) =>
  `${base}${exponent === undefined ? '' : ` to the power of ${exponent}`}${rest}`;

export function piecesWidth(pieces: readonly TextPiece[]): number {
  return pieces.reduce(
    (sum, { text, exponent = '', rest = '' }) => sum + textWidth.mono(text + rest) + exponent.length * 5.4,
    0,
  );
}

/** Cuts a text to a number of characters, the end replaced by an ellipsis. */
export function shorten(text: string, chars: number): string {
  return text.length <= chars ? text : `${text.slice(0, Math.max(1, chars - 1))}…`;
}
