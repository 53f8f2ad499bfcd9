import { groupBy } from './group-by';
import type { Bar, Gap, MarkState, Tally, TimelineModel, TimelineRow } from './timeline';

type Drawn = Required<Pick<TimelineModel, 'lanes' | 'bars' | 'gaps' | 'turns' | 'marks' | 'rows'>>;
/** A row with what it is in the picture: an attempt's bar, or a wait. */
type Entry = { readonly row: TimelineRow; readonly bar: Bar | null; readonly wait: Gap | null };
type Cluster = { readonly entries: Entry[]; readonly right: number };

/** What begins within so many pixels is one bar: wide enough for its number, so that a busy stretch shows where it is busy. */
const apart = 40;
/** A hatch narrower than this shows no hatching. */
const leastGap = 6;
const leastTurn = 16;
const leastMark = 3;

const worstFirst: readonly MarkState[] = [
  ...(['failed', 'denied', 'timedout', 'running', 'null'] as const),
  ...(['caught', 'backoff', 'waiting', 'succeeded'] as const),
];

/** Rows whose marks would lie on each other become one row and one bar that say how many; small gaps between them go. */
export function joinMarks(drawn: Drawn, pixelOf: (at: number) => number): Drawn {
  const clusters = clusterRows(drawn, pixelOf);
  const bars: Bar[] = [];
  const rows: TimelineRow[] = [];
  const waits = new Set<number>();
  const covered = drawn.lanes.map((): { from: number; to: number }[] => []);
  for (const { entries } of clusters) {
    const [only, ...others] = entries;
    if (!only) continue;
    if (others.length === 0) {
      rows.push(only.row);
      if (only.bar) bars.push(only.bar);
      if (only.wait) waits.add(only.wait.event);
      continue;
    }
    const bar = joinBars(entries);
    bars.push(bar);
    rows.push(joinRows(entries, bar));
    covered[bar.lane]?.push({ from: bar.openedBy, to: bar.closedBy ?? Infinity });
  }
  const isCovered = (lane: number, event: number) =>
    covered[lane]?.some(({ from, to }) => event >= from && event <= to) ?? false;
  return {
    lanes: drawn.lanes,
    bars: bars.sort((a, b) => a.openedBy - b.openedBy),
    rows: rows.sort((a, b) => a.event - b.event),
    gaps: drawn.gaps.filter((gap) =>
      gap.state === 'waiting'
        ? waits.has(gap.event)
        : pixelOf(gap.to) - pixelOf(gap.from) >= leastGap && !isCovered(gap.lane, gap.event),
    ),
    turns: thin(drawn.turns, (turn) => `${turn.fromLane} ${turn.toLane}`, leastTurn, pixelOf),
    marks: thin(drawn.marks, (mark) => `${mark.kind} ${mark.kind === 'cut-off' ? '' : mark.lane}`, leastMark, pixelOf),
  };
}

function clusterRows({ bars, gaps, rows }: Drawn, pixelOf: (at: number) => number): Cluster[] {
  const barOf = new Map(bars.map((bar) => [bar.openedBy, bar]));
  const waitOf = new Map(gaps.flatMap((gap) => (gap.state === 'waiting' ? [[gap.event, gap] as const] : [])));
  const clusters: Cluster[] = [];
  const newest = new Map<number, Cluster>();
  for (const row of rows) {
    const bar = barOf.get(row.event) ?? null;
    const wait = waitOf.get(row.event) ?? null;
    const mark = bar ?? wait;
    if (!mark) continue;
    const left = pixelOf(mark.from);
    const cluster = newest.get(mark.lane);
    if (cluster && left < cluster.right) {
      cluster.entries.push({ row, bar, wait });
    } else {
      const begun: Cluster = { entries: [{ row, bar, wait }], right: left + apart };
      newest.set(mark.lane, begun);
      clusters.push(begun);
    }
  }
  return clusters;
}

function joinBars(entries: readonly Entry[]): Bar {
  const marks = entries.flatMap(({ bar, wait }) => bar ?? wait ?? []);
  const tally = tallyOf(entries);
  const last = entries.at(-1);
  const ends = marks.map(({ to }) => to);
  const open = ends.some((to) => to === null);
  return {
    lane: marks[0]?.lane ?? 0,
    from: marks[0]?.from ?? 0,
    to: open ? null : ends.reduce<number>((most, to) => Math.max(most, to ?? 0), 0),
    state: tally[0]?.state ?? 'running',
    tally,
    openedBy: entries[0]?.row.event ?? 0,
    closedBy: open ? null : (last?.bar?.closedBy ?? last?.row.event ?? null),
  };
}

function joinRows(entries: readonly Entry[], bar: Bar): TimelineRow {
  const [first] = entries;
  const last = entries.at(-1);
  // Attempts are numbered within a visit; here what they have in common is that they are attempts.
  const kinds = new Set(entries.map(({ row }) => row.what.split(' ')[0]));
  const [kind = ''] = kinds;
  const words = { attempt: 'attempts', Wait: 'waits' } as const;
  const noun = kinds.size > 1 ? 'visits' : kind === 'attempt' || kind === 'Wait' ? words[kind] : `× ${kind}`;
  return {
    lane: first?.row.lane ?? '',
    what: `${entries.length} ${noun}`,
    from: bar.from,
    state: bar.state,
    result: '',
    next: last?.row.next ?? '',
    tally: bar.tally ?? [],
    ...(bar.to === null ? {} : { until: bar.to }),
    event: bar.openedBy,
  };
}

function tallyOf(entries: readonly Entry[]): Tally {
  const states = groupBy(entries, ({ row }) => row.state);
  return worstFirst.flatMap((state) => {
    const count = states.get(state)?.length ?? 0;
    return count > 0 ? [{ state, count }] : [];
  });
}

/** One of those that would be drawn over each other, the first. */
function thin<T extends { readonly at: number }>(
  list: readonly T[],
  kindOf: (mark: T) => string,
  pixels: number,
  pixelOf: (at: number) => number,
): T[] {
  const newest = new Map<string, number>();
  return list.filter((mark) => {
    const x = pixelOf(mark.at);
    const before = newest.get(kindOf(mark));
    if (before !== undefined && x - before < pixels) return false;
    newest.set(kindOf(mark), x);
    return true;
  });
}
