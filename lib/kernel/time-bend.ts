/**
 * How times become places on an axis: a share from 0 to 1 of its length. Every kind rises strictly from `from` to
 * `to`, so a place is a time again; what lies outside stands at the nearer end.
 */
export type TimeBend =
  | { readonly kind: 'linear'; readonly from: number; readonly to: number }
  /** `unit`: up to about this time after `from` the axis is nearly even, and from there on every doubling is as long. */
  | { readonly kind: 'log'; readonly from: number; readonly to: number; readonly unit: number }
  /** Even between knots. `breaks` are the stretches drawn shorter than they are. */
  | {
      readonly kind: 'squeeze';
      readonly from: number;
      readonly to: number;
      readonly knots: readonly Knot[];
      readonly breaks: readonly Stretch[];
    };
export type BendKind = TimeBend['kind'];
export type Stretch = { readonly from: number; readonly to: number };
type Knot = { readonly at: number; readonly share: number };

/** Together the breaks leave at least this much of the axis to what happens. */
const breaksAtMost = 0.6;

export function linearTime(from: number, to: number): TimeBend {
  return { kind: 'linear', from, to };
}

export function logTime(from: number, to: number): TimeBend {
  return { kind: 'log', from, to, unit: Math.max(1, (to - from) / 1000) };
}

/**
 * Each idle stretch becomes a break of `breakShare` of the axis, unless it would be shorter than that anyway. `idle` is in time
 * order and does not overlap. Where nothing is worth a break, the axis is even.
 */
export function squeezeTime(from: number, to: number, idle: readonly Stretch[], breakShare: number): TimeBend {
  let breaks = idle
    .map((stretch) => ({ from: Math.max(from, stretch.from), to: Math.min(to, stretch.to) }))
    .filter((stretch) => stretch.to > stretch.from);
  for (;;) {
    const busy = to - from - breaks.reduce((sum, stretch) => sum + stretch.to - stretch.from, 0);
    const share = busy > 0 ? Math.min(breakShare, breaksAtMost / breaks.length) : 1 / breaks.length;
    const perMs = busy > 0 ? (1 - share * breaks.length) / busy : 0;
    // Fewer breaks make the rest tighter, so those that stay must be asked again.
    const worth = busy > 0 ? breaks.filter((stretch) => (stretch.to - stretch.from) * perMs > share) : breaks;
    if (worth.length === 0) return linearTime(from, to);
    if (worth.length === breaks.length) return { kind: 'squeeze', from, to, knots: knotsOf(), breaks };
    breaks = worth;

    function knotsOf(): Knot[] {
      const knots: Knot[] = [{ at: from, share: 0 }];
      let last = { at: from, share: 0 };
      for (const stretch of breaks) {
        const begins = { at: stretch.from, share: last.share + (stretch.from - last.at) * perMs };
        last = { at: stretch.to, share: begins.share + share };
        if (begins.at > (knots.at(-1)?.at ?? from)) knots.push(begins);
        knots.push(last);
      }
      if (last.at < to) knots.push({ at: to, share: 1 });
      return knots.map((knot) => (knot.at === to ? { at: to, share: 1 } : knot));
    }
  }
}

export function shareOf(bend: TimeBend, at: number): number {
  const { from, to } = bend;
  if (at <= from || to <= from) return 0;
  if (at >= to) return 1;
  switch (bend.kind) {
    case 'linear':
      return (at - from) / (to - from);
    case 'log':
      return Math.log1p((at - from) / bend.unit) / Math.log1p((to - from) / bend.unit);
    case 'squeeze': {
      const [a, b] = around(bend.knots, (knot) => knot.at <= at);
      return a.share + ((at - a.at) / (b.at - a.at)) * (b.share - a.share);
    }
  }
}

export function timeAt(bend: TimeBend, share: number): number {
  const { from, to } = bend;
  if (share <= 0) return from;
  if (share >= 1) return to;
  switch (bend.kind) {
    case 'linear':
      return from + share * (to - from);
    case 'log':
      return from + Math.expm1(share * Math.log1p((to - from) / bend.unit)) * bend.unit;
    case 'squeeze': {
      const [a, b] = around(bend.knots, (knot) => knot.share <= share);
      return a.at + ((share - a.share) / (b.share - a.share)) * (b.at - a.at);
    }
  }
}

/** The last knot that is before, and the one after it; by bisection, since each mark of a picture asks. */
function around(knots: readonly Knot[], isBefore: (knot: Knot) => boolean): readonly [Knot, Knot] {
  let low = 0;
  let high = knots.length - 2;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const knot = knots[middle];
    if (knot && isBefore(knot)) low = middle;
    else high = middle - 1;
  }
  return [knots[low] ?? { at: 0, share: 0 }, knots[low + 1] ?? { at: 1, share: 1 }];
}
