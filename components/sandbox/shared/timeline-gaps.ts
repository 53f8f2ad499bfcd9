import { formatDuration } from '@/lib/kernel/duration';
import type { Gap } from '@/lib/kernel/timeline';
import {
  formulaPieces,
  formulaWords,
  type LaidBar,
  type LaidGap,
  piecesWidth,
  type TextPiece,
  type TimelineLayout,
  xOf,
} from './timeline-geometry';

const gapHeight = 18;

/** The waits of one lane, each with its formula below it, shorter or left out where there is no room. */
export function placeGaps(
  list: readonly Gap[],
  bars: readonly LaidBar[],
  axis: TimelineLayout['axis'],
  y: number,
  width: number,
): LaidGap[] {
  let textEnd = axis.from - 10;
  return list.map((gap) => {
    const [start, end] = [xOf(axis, gap.from), xOf(axis, gap.to)];
    // The gap begins where the mark of the attempt before it ends.
    const before = bars.findLast((bar) => bar.x <= start + 0.5 && bar.parts.some((part) => part.openedBy < gap.event));
    const x = before ? Math.max(start, Math.min(before.x + before.width, end)) : start;
    const dim = end - start >= 10 ? { from: start + 2, to: end - 2, y: y + 26 } : null;
    const middle = (start + end) / 2;
    const fitting = textsOf(gap).find((pieces) => {
      const half = piecesWidth(pieces) / 2;
      // A text much wider than its gap would seem to belong to its neighbours too.
      if (2 * half > end - start + 40) return false;
      return middle - half >= textEnd + 8 && middle + half <= width;
    });
    if (fitting && dim) textEnd = middle + piecesWidth(fitting) / 2;
    return {
      x,
      y: y - gapHeight / 2,
      width: Math.max(0, end - x),
      height: gapHeight,
      state: gap.state,
      event: gap.event,
      dim,
      range: placeRange(gap, axis),
      says: gap.formula ? formulaWords(gap.formula) : formatDuration(gap.to - gap.from),
      text: fitting && dim ? { x: middle, y: y + 46, anchor: 'middle', pieces: fitting } : null,
    };
  });
}

/** Where the next attempt could have been as well. */
export function placeRange({ range }: Gap, axis: TimelineLayout['axis']): LaidGap['range'] {
  if (!range) return null;
  const x = xOf(axis, range.from);
  return { x, width: xOf(axis, range.to) - x };
}

/** The formula, its result in few words, or the bare time: part of a formula with a cap or jitter would say another wait. */
function textsOf({ formula, short, from, to }: Gap): TextPiece[][] {
  return [
    ...(formula ? [formulaPieces(formula)] : []),
    ...(short === undefined ? [] : [[{ text: short }]]),
    [{ text: formatDuration(to - from) }],
  ];
}
