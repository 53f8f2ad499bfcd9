import { describe, expect, it } from 'vitest';
import { fitView, overlaps, panView, showInView, startView, zoomView } from './graph-view';

const size = { width: 400, height: 300 };
const small = { width: 200, height: 100 };
const tall = { width: 300, height: 4000 };

describe('the view of a graph', () => {
  it('shows a small picture whole, in the middle, and never larger than it is', () => {
    expect(fitView(small, size)).toEqual({ x: -100, y: -100, scale: 1 });
    expect(startView(small, size, null)).toEqual(fitView(small, size));
  });

  it('enters a picture that would be unreadably small at its first state', () => {
    const first = { x: 250, y: 40, width: 100, height: 54 };
    const view = startView(tall, size, first);
    expect(view.scale).toBe(0.9);
    expect(view.y).toBe(-8);
    expect(fitView(tall, size).scale).toBeLessThan(0.1);
  });

  it('zooms about the place it is told, and within bounds', () => {
    const view = { x: 50, y: 1000, scale: 1 };
    const at = { x: 120, y: 90 };
    const closer = zoomView(view, 2, at, { width: 4000, height: 4000 }, size);
    expect(closer.scale).toBe(2);
    expect(closer.x + at.x / 2).toBe(view.x + at.x);
    expect(closer.y + at.y / 2).toBe(view.y + at.y);
    expect(zoomView(view, 100, at, tall, size).scale).toBe(2.5);
    expect(zoomView(view, 0.001, at, tall, size).scale).toBe(fitView(tall, size).scale);
  });

  it('is moved no further than the edge', () => {
    const view = startView(tall, size, null);
    expect(panView(view, { x: 0, y: -999 }, tall, size).y).toBe(-8);
    const end = panView(view, { x: 0, y: 99_999 }, tall, size);
    expect(end.y + size.height / end.scale).toBeCloseTo(4008);
    expect(panView(fitView(small, size), { x: 50, y: 50 }, small, size)).toEqual(fitView(small, size));
  });

  it('moves to a state that is out of sight, and stays where it is for one in sight', () => {
    const view = startView(tall, size, null);
    const far = { x: 100, y: 2000, width: 100, height: 54 };
    const moved = showInView(view, far, tall, size);
    expect(overlaps(far, { ...moved, width: size.width / moved.scale, height: size.height / moved.scale })).toBe(true);
    expect(showInView(moved, far, tall, size)).toBe(moved);
  });

  it('shows the top left of what is larger than the place', () => {
    const group = { x: 300, y: 1000, width: 900, height: 900 };
    const whole = { width: 2000, height: 4000 };
    expect(showInView(startView(whole, size, null), group, whole, size)).toMatchObject({ x: 284, y: 984 });
  });
});
