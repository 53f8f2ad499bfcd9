import type { Formula, MarkState, MomentMark } from '@/lib/kernel/timeline';
import type { Tick } from './timeline-scale';

/**
 * Where everything in a timeline goes, in CSS pixels of a measured width: the picture is laid out again for
 * each width and never scaled, so text keeps its size. Nothing here depends on the cursor.
 */
export type TimelineLayout = {
  readonly kind: 'lanes' | 'staircase';
  readonly width: number;
  readonly height: number;
  /** Pixels of time zero and of `endAt`, and the axis line's height. */
  readonly axis: { readonly from: number; readonly to: number; readonly y: number; readonly endAt: number };
  readonly ticks: readonly Tick[];
  readonly lanes: readonly LaidLane[];
  readonly bars: readonly LaidBar[];
  readonly gaps: readonly LaidGap[];
  readonly turns: readonly LaidTurn[];
  readonly marks: readonly LaidMark[];
  readonly words: readonly LaidWord[];
};

export type LaidLane = {
  readonly title: string;
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
  return axis.from + ((axis.to - axis.from) * Math.min(at, axis.endAt)) / axis.endAt;
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
