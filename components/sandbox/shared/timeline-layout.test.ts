import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AslEventBody } from '@/lib/asl/events';
import { outageRun, runOf } from '@/lib/asl/outage-run.fixture';
import { toTimeline } from '@/lib/asl/timeline';
import { cutTimeline } from '@/lib/kernel/cut-timeline';
import {
  type LaidText,
  type LaidWord,
  piecesWidth,
  type TimelineLayout,
  textWidth,
  timeAtX,
  xOf,
} from './timeline-geometry';
import { layOutTimeline } from './timeline-layout';

const model = toTimeline(outageRun);
const resource = 'arn:aws:states:::lambda:invoke';

/** Left and right edge of a text as it will be drawn. */
function spanOf(text: LaidText | LaidWord): [number, number] {
  const isUi = 'role' in text && text.role === 'closing';
  const wide = isUi ? textWidth.ui(text.pieces[0]?.text ?? '') : piecesWidth(text.pieces);
  const left = { start: text.x, middle: text.x - wide / 2, end: text.x - wide }[text.anchor];
  return [left, left + wide];
}
const texts = (layout: TimelineLayout): (LaidText | LaidWord)[] => [
  ...layout.gaps.flatMap((gap) => gap.text ?? []),
  ...layout.turns.flatMap((turn) => turn.word ?? []),
  ...layout.words,
];

describe('layOutTimeline, wide', () => {
  const layout = layOutTimeline(model, 1232);

  it('draws lanes on one axis, with whole seconds named', () => {
    expect(layout.kind).toBe('lanes');
    expect(layout.ticks.flatMap(({ text }) => text ?? [])).toEqual([
      '0 s',
      '1 s',
      '2 s',
      '3 s',
      '4 s',
      '5 s',
      '6 s',
      '7 s',
      '8 s',
    ]);
  });
  it('puts each attempt where its time is, and gives one of no length 14 pixels', () => {
    const failed = layout.bars.filter((bar) => bar.state === 'failed');
    expect(failed.map((bar) => bar.x)).toEqual([0, 1000, 3000, 7000].map((at) => xOf(layout.axis, at)));
    expect(failed.map((bar) => bar.width)).toEqual([14, 14, 14, 14]);
  });
  it('writes each formula under its gap', () => {
    expect(layout.gaps.map((gap) => gap.text?.pieces[0])).toEqual([
      { text: '1 s × 2', exponent: '0', rest: ' = 1 s' },
      { text: '1 s × 2', exponent: '1', rest: ' = 2 s' },
      { text: '1 s × 2', exponent: '2', rest: ' = 4 s' },
    ]);
  });
  it('says beside the last bar how it ended', () => {
    expect(layout.words.map((word) => word.pieces[0]?.text)).toEqual(['succeeded at 7.8 s']);
  });
});

describe('layOutTimeline, narrow', () => {
  const layout = layOutTimeline(model, 288);

  it('gives each attempt a row with its formula in words', () => {
    expect(layout.kind).toBe('staircase');
    const said = layout.words.map((word) =>
      word.pieces.map((p) => p.text + (p.exponent ?? '') + (p.rest ?? '')).join(''),
    );
    expect(said).toEqual([
      'ChargeCard',
      '1: at 0 s, then 1 s × 20 = 1 s',
      '2: at 1 s, then 1 s × 21 = 2 s',
      '3: at 3 s, then 1 s × 22 = 4 s',
      '4: at 7 s, Catch[0], to RefundOrder',
      'RefundOrder',
      'at 7 s, succeeded at 7.8 s',
    ]);
  });
  it('steps down a row per attempt', () => {
    const tops = layout.bars.map((bar) => bar.y);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(new Set(tops).size).toBe(5);
  });
});

describe('layOutTimeline on a bent axis', () => {
  const whole = cutTimeline(model, { opened: {}, from: 0, to: model.end, bend: 'squeeze', pixels: 900 });

  it('shortens the waits, each break with its length', () => {
    const { breaks, bars } = layOutTimeline(whole, 1232, 'squeeze');
    expect(breaks.map(({ text }) => text)).toEqual(['1 s', '2 s', '4 s']);
    expect(new Set(breaks.map(({ width }) => Math.round(width))).size).toBe(1);
    expect(bars).toHaveLength(5);
  });

  it.each(['linear', 'log', 'squeeze'] as const)('keeps every mark in its order and inside, when it is %s', (kind) => {
    for (const width of [320, 760, 1232]) {
      const { bars, axis } = layOutTimeline(whole, width, kind);
      const lefts = bars.map(({ x }) => x);
      expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
      for (const bar of bars) expect(bar.x + bar.width).toBeLessThanOrEqual(width);
      expect(timeAtX(axis, xOf(axis, 3000))).toBeCloseTo(3000, 3);
    }
  });

  it('shows the range that jitter drew from', () => {
    const drew = { ...whole, gaps: whole.gaps.map((gap) => ({ ...gap, range: { from: gap.from, to: gap.to + 500 } })) };
    const { gaps, axis } = layOutTimeline(drew, 1232);
    expect(gaps[0]?.range).toEqual({ x: xOf(axis, 0), width: xOf(axis, 1500) - xOf(axis, 0) });
  });

  it('says of many in one bar how many they are, as the row of the table does', () => {
    const attempts = Array.from({ length: 900 }, (_, i): [number, string[], AslEventBody][] => [
      [i, ['States', 'A'], { kind: 'task-scheduled', resource, parameters: {}, attempt: i + 1 }],
      [i, ['States', 'A'], { kind: 'task-failed', resource, attempt: i + 1, error: 'E' }],
    ]).flat();
    const run = runOf([[0, ['States', 'A'], { kind: 'state-entered', type: 'Task', input: {} }], ...attempts]);
    const all = toTimeline(run, { lanes: 9, rows: 9999 });
    const cut = cutTimeline(all, { opened: {}, from: 0, to: all.end, bend: 'linear', pixels: 800 });
    const { bars } = layOutTimeline(cut, 1232);
    expect(bars.map(({ label }) => label?.text)).toEqual(cut.rows.map(({ what }) => `×${what.split(' ')[0]}`));
  });
});

describe('layOutTimeline, always', () => {
  it('joins attempts that would be drawn over each other', () => {
    const attempts = Array.from({ length: 8 }, (_, i): [number, string[], AslEventBody][] => [
      [2 ** i * 1000, ['States', 'A'], { kind: 'task-scheduled', resource, parameters: {}, attempt: i + 1 }],
      [2 ** i * 1000, ['States', 'A'], { kind: 'task-failed', resource, attempt: i + 1, error: 'E' }],
    ]);
    const run = runOf([[0, ['States', 'A'], { kind: 'state-entered', type: 'Task', input: {} }], ...attempts.flat()]);
    const { bars } = layOutTimeline(toTimeline(run), 900);
    expect(bars[0]?.label?.text).toBe('1–2');
    for (const [i, bar] of bars.entries())
      expect(bar.x).toBeGreaterThanOrEqual((bars[i - 1]?.x ?? 0) + (bars[i - 1]?.width ?? 0));
  });

  it('keeps every mark and text inside the picture, and formulas apart, at every width', () => {
    const delays = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(delays, fc.integer({ min: 260, max: 1600 }), fc.nat(5000), (list, width, lasts) => {
        let at = 0;
        const events = list.flatMap((delay, i): [number, string[], AslEventBody][] => {
          const scheduled = at;
          at += lasts;
          const failed = at;
          at += delay;
          const path = ['States', 'A quite long name of a state that retries'];
          return [
            ...(i === 0
              ? [[0, path, { kind: 'state-entered', type: 'Task', input: {} }] as [number, string[], AslEventBody]]
              : []),
            [scheduled, path, { kind: 'task-scheduled', resource, parameters: {}, attempt: i + 1 }],
            [failed, path, { kind: 'task-failed', resource, attempt: i + 1, error: 'E' }],
            [
              failed,
              path,
              {
                ...{
                  kind: 'retry-scheduled',
                  error: 'E',
                  retrier: 0,
                  retry: i + 1,
                  maxAttempts: 99,
                  intervalSeconds: 1,
                },
                ...{
                  backoffRate: 1,
                  computedSeconds: 9,
                  cappedSeconds: 9,
                  rangeSeconds: [0, 9],
                  jitter: 'FULL',
                  delaySeconds: delay / 1000,
                },
                ...{ dueAt: at, nextAttempt: i + 2 },
              } as AslEventBody,
            ],
          ];
        });
        const layout = layOutTimeline(
          toTimeline(runOf([...events, [at, [], { kind: 'execution-stopped', limit: 'steps' }]])),
          width,
        );
        for (const bar of [...layout.bars, ...layout.gaps]) {
          expect(bar.x).toBeGreaterThanOrEqual(0);
          expect(bar.x + bar.width).toBeLessThanOrEqual(width);
        }
        // In the staircase a single clause may be longer than the narrowest phone; there is nowhere to break it.
        const roomy = layout.kind === 'lanes' || width >= 320;
        for (const text of roomy ? texts(layout) : []) expect(spanOf(text)[1]).toBeLessThanOrEqual(width + 1);
        if (layout.kind === 'lanes') {
          const spans = layout.gaps.flatMap((gap) => (gap.text ? [spanOf(gap.text)] : []));
          for (const [i, span] of spans.entries()) if (i > 0) expect(span[0]).toBeGreaterThan(spans[i - 1]?.[1] ?? 0);
        }
      }),
    );
  });

  it('gives a run of no length an axis of a second', () => {
    const layout = layOutTimeline(
      toTimeline(runOf([[0, ['States', 'A'], { kind: 'state-entered', type: 'Succeed', input: {} }]])),
      900,
    );
    expect(layout.axis.endAt).toBeGreaterThanOrEqual(1000);
  });

  it('counts in minutes, hours or days where seconds would be too many', () => {
    const named = (end: number) =>
      layOutTimeline({ ...model, end }, 1000)
        .ticks.flatMap(({ text }) => text ?? [])
        .slice(0, 3);
    expect([named(600_000), named(86_400_000), named(400 * 86_400_000)]).toEqual([
      ['0 s', '1 min', '2 min'],
      ['0 s', '3 h', '6 h'],
      ['0 s', '90 d', '180 d'],
    ]);
  });
});

describe('marks of a moment', () => {
  const beating = toTimeline(
    runOf([
      [0, ['States', 'A'], { kind: 'state-entered', type: 'Task', input: {} }],
      [0, ['States', 'A'], { kind: 'task-scheduled', resource, parameters: {}, attempt: 1 }],
      [4000, ['States', 'A'], { kind: 'task-heartbeat', attempt: 1 }],
      [9000, ['States', 'A'], { kind: 'task-timed-out', resource, attempt: 1, reason: 'heartbeat', error: 'E' }],
      [9000, [], { kind: 'execution-timed-out', error: 'E' }],
    ]),
  );

  it.each([1232, 320])('stand at their times, on their bar, at a width of %i', (width) => {
    const { marks, axis, bars, height } = layOutTimeline(beating, width);
    const [bar] = bars;
    const [top, bottom] = [bar?.y ?? 0, (bar?.y ?? 0) + (bar?.height ?? 0)];
    expect(marks.map(({ kind, x }) => [kind, x])).toEqual([
      ['heartbeat', xOf(axis, 4000)],
      ['deadline', xOf(axis, 9000)],
      ['cut-off', xOf(axis, 9000)],
    ]);
    expect(marks[0]?.y).toBeGreaterThan(bottom);
    expect([marks[1]?.y, marks[1]?.height]).toEqual([top - 4, bottom - top + 8]);
    expect((marks[2]?.y ?? 0) + (marks[2]?.height ?? 0)).toBeLessThanOrEqual(height);
  });
});
