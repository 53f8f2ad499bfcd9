import { describe, expect, it } from 'vitest';
import { cutTimeline, type TimelineCut } from './cut-timeline';
import type { Bar, Lane, TimelineModel, TimelineRow } from './timeline';

const cutOf = (model: TimelineModel, part: Partial<TimelineCut> = {}): TimelineModel =>
  cutTimeline(model, { opened: {}, from: 0, to: model.end, bend: 'linear', pixels: 1000, ...part });

/** Bars of one second each, given as lane and start; every third fails. */
function modelOf(lanes: readonly Lane[], starts: readonly (readonly [lane: number, from: number])[]): TimelineModel {
  const bars = starts.map(
    ([lane, from], i): Bar => ({
      ...{ lane, from, to: from + 1000, state: i % 3 === 0 ? 'failed' : 'succeeded' },
      ...{ openedBy: 2 * i, closedBy: 2 * i + 1 },
    }),
  );
  const rows = bars.map(
    (bar): TimelineRow => ({
      ...{ lane: lanes[bar.lane]?.title ?? '', what: 'attempt 1', from: bar.from, state: bar.state },
      ...{ result: '', next: '', event: bar.openedBy },
    }),
  );
  const end = Math.max(...bars.map(({ to }) => to ?? 0));
  return { lanes, bars, gaps: [], turns: [], rows, summary: '', end };
}
const lane = (id: string, inside?: string, group?: string): Lane => ({
  ...{ id, title: id, note: '' },
  ...(inside === undefined || group === undefined ? {} : { inside, group }),
});

/** A Map of many items, two states in each, entered item by item as they come. */
function mapOf(items: number): TimelineModel {
  const inside = (name: string) => Array.from({ length: items }, (_, i) => lane(`${name}${i}`, 'M', `item:${i}`));
  const lanes = [lane('M'), ...inside('A'), ...inside('B'), lane('After')];
  return modelOf(
    lanes,
    lanes.map((_, i) => [i, 2000 * i]),
  );
}
const titles = (model: TimelineModel) => model.lanes.map(({ title }) => title);

describe('lanes of a cut timeline', () => {
  it('stand item by item, behind the state that holds them', () => {
    expect(titles(cutOf(mapOf(2)))).toEqual(['M', 'A0', 'B0', 'A1', 'B1', 'After']);
  });

  it('are put away at first where there are many, and told by their number', () => {
    const cut = cutOf(mapOf(30));
    expect(titles(cut)).toEqual(['M', 'After']);
    expect(cut.lanes[0]?.groups).toEqual({ shown: 0, all: 30 });
  });

  it('come out as many items as are asked for, with their bars and rows and nobody else’s', () => {
    const cut = cutOf(mapOf(30), { opened: { M: 2 } });
    expect(titles(cut)).toEqual(['M', 'A0', 'B0', 'A1', 'B1', 'After']);
    expect(cut.bars.map((bar) => cut.lanes[bar.lane]?.title).toSorted()).toEqual(titles(cut).toSorted());
    expect(cut.rows.map((row) => row.lane).toSorted()).toEqual(titles(cut).toSorted());
  });

  it('of a few can be put away as well', () => {
    expect(titles(cutOf(mapOf(2), { opened: { M: 0 } }))).toEqual(['M', 'After']);
  });

  it('are four hundred at most, and it says how many are missing', () => {
    const cut = cutOf(mapOf(500), { opened: { M: 500 } });
    expect([cut.lanes.length, cut.omitted?.lanes]).toEqual([400, 602]);
  });
});

describe('marks of a cut timeline', () => {
  const crowd = modelOf(
    [lane('A')],
    Array.from({ length: 9000 }, (_, i) => [0, 1000 * i]),
  );

  it('are left as they are where there are few', () => {
    const few = modelOf(
      [lane('A')],
      [
        [0, 0],
        [0, 1000],
        [0, 2000],
      ],
    );
    expect(cutOf(few).bars).toEqual(few.bars);
  });

  it('become fewer than the pixels can hold, and none is lost', () => {
    const { bars, rows } = cutOf(crowd);
    expect(bars.length).toBeLessThanOrEqual(1000 / 40);
    const count = bars.flatMap(({ tally = [] }) => tally).reduce((sum, part) => sum + part.count, 0);
    expect(count).toBe(9000);
    expect(rows.map(({ event }) => event)).toEqual(bars.map(({ openedBy }) => openedBy));
  });

  it('say the same in a row as in the bar, the worst first', () => {
    const { bars, rows } = cutOf(crowd);
    for (const [i, row] of rows.entries()) expect(row.tally).toEqual(bars[i]?.tally);
    expect(bars[0]?.tally?.map(({ state }) => state)).toEqual(['failed', 'succeeded']);
    expect(rows[0]?.what).toMatch(/^\d+ attempts$/);
  });

  it('are those of the window alone, one by one once it is small', () => {
    const near = cutOf(crowd, { from: 10_500, to: 14_500 });
    expect(near.bars.map(({ from }) => from)).toEqual([10_000, 11_000, 12_000, 13_000, 14_000]);
    expect(near.span).toEqual({ from: 10_500, to: 14_500 });
  });
});

describe('idle times of a cut timeline', () => {
  it('are those in which nothing is open', () => {
    const model = modelOf(
      [lane('A'), lane('B')],
      [
        [0, 0],
        [1, 500],
        [0, 9000],
      ],
    );
    expect(cutOf(model).idle).toEqual([{ from: 1500, to: 9000 }]);
  });

  it('do not count a state that only waits for those inside', () => {
    const model = modelOf(
      [lane('M'), lane('A0', 'M', 'item:0')],
      [
        [1, 0],
        [1, 5000],
      ],
    );
    const holder: Bar = { lane: 0, from: 0, to: 6000, state: 'succeeded', openedBy: 90, closedBy: 91 };
    expect(cutOf({ ...model, bars: [holder, ...model.bars] }).idle).toEqual([{ from: 1000, to: 5000 }]);
  });
});
