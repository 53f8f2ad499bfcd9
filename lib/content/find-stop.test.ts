import { describe, expect, it } from 'vitest';
import { findStop } from './find-stop';

const events = [
  { n: 0, at: 0, kind: 'execution-started', path: [] },
  { n: 1, at: 0, kind: 'task-failed', path: ['States', 'Charge'] },
  { n: 2, at: 0, kind: 'task-failed', path: ['States', 'Ship'] },
  { n: 3, at: 1000, kind: 'task-failed', path: ['States', 'Charge'] },
];

describe('where the run of a talk stands still', () => {
  it('is the start, the end, or an event by its number', () => {
    expect(['start', 'end', '2'].map((at) => findStop(events, { at }))).toEqual([0, 3, 2]);
  });

  it('is an event by its kind: the first, or the nth, of any state or of one', () => {
    expect(findStop(events, { at: 'task-failed' })).toBe(1);
    expect(findStop(events, { at: 'task-failed', nth: '2' })).toBe(2);
    expect(findStop(events, { at: 'task-failed', nth: '2', place: 'Charge' })).toBe(3);
  });

  it('is nowhere in a run without such an event', () => {
    expect(findStop(events, { at: 'error-caught' })).toBeNull();
    expect(findStop(events, { at: '4' })).toBeNull();
    expect(findStop([], { at: 'end' })).toBeNull();
  });
});
