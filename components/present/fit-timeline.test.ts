import { describe, expect, it } from 'vitest';
import type { TimelineModel } from '@/lib/kernel/timeline';
import { fitTimeline, zoomAxis } from './fit-timeline';

const bar = (lane: number) => ({ lane, from: 0, to: 1000, state: 'failed', openedBy: 0, closedBy: 1 }) as const;
const lanes = (count: number): TimelineModel => ({
  lanes: Array.from({ length: count }, (_, i) => ({ id: String(i), title: `State ${i}`, note: 'Task' })),
  bars: Array.from({ length: count }, (_, i) => bar(i)),
  gaps: [],
  turns: [],
  rows: [],
  summary: '',
  end: 1000,
});

describe('a timeline on a stage', () => {
  it('is drawn as large as the width allows, labels and all', () => {
    const { layout, zoom } = fitTimeline(lanes(1), { width: 1280, height: 600 });
    expect(zoom).toBe(2);
    expect(layout.width * zoom).toBe(1280);
  });

  it('is drawn smaller where its lanes would not fit, and still fills the width', () => {
    const { layout, zoom } = fitTimeline(lanes(5), { width: 1280, height: 400 });
    expect(zoom).toBeGreaterThan(1);
    expect(zoom).toBeLessThan(2);
    expect(layout.height * zoom).toBeLessThanOrEqual(401);
    expect(layout.width * zoom).toBeGreaterThan(1275);
  });

  it('is never smaller than in the workbench, however many lanes there are', () => {
    expect(fitTimeline(lanes(24), { width: 1280, height: 300 }).zoom).toBe(1);
  });

  it('is a staircase on a phone', () => {
    expect(fitTimeline(lanes(1), { width: 320, height: 600 }).layout.kind).toBe('staircase');
  });

  it('has its scrubber under its axis', () => {
    const { layout, zoom } = fitTimeline(lanes(1), { width: 1280, height: 600 });
    expect(zoomAxis(layout.axis, zoom)).toMatchObject({ from: layout.axis.from * 2, endAt: layout.axis.endAt });
  });
});
