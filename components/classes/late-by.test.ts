import { describe, expect, test } from 'vitest';
import { lateBy } from './late-by';

const due = '2026-12-01T17:00:00.000Z';

describe('how late something is', () => {
  test('is nothing while it is not done, and up to the very instant it is due', () => {
    expect(lateBy(null, due)).toBeNull();
    expect(lateBy('2026-12-01T16:59:59.999Z', due)).toBeNull();
    expect(lateBy(due, due)).toBeNull();
  });
  test('is said in begun minutes', () => {
    expect(lateBy('2026-12-01T17:00:00.001Z', due)).toBe('1 min');
    expect(lateBy('2026-12-01T17:01:00.001Z', due)).toBe('2 min');
    expect(lateBy('2026-12-01T19:05:00.000Z', due)).toBe('2 h 5 min');
    expect(lateBy('2026-12-03T17:00:00.000Z', due)).toBe('2 d');
  });
});
