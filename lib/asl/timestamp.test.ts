import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTimestamp, parseTimestamp } from './timestamp';

describe('parseTimestamp', () => {
  it('agrees with Date on every instant from year 1 to 9999, to the millisecond', () => {
    const instants = fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (date) => {
        expect(parseTimestamp(date.toISOString())).toBe(date.getTime());
        expect(formatTimestamp(date.getTime())).toBe(date.toISOString());
      }),
    );
  });

  it.each([
    ['2026-03-14T01:59:00Z', Date.UTC(2026, 2, 14, 1, 59)],
    ['2026-03-14T01:59:00+01:30', Date.UTC(2026, 2, 14, 0, 29)],
    ['2026-03-14T01:59:00-08:00', Date.UTC(2026, 2, 14, 9, 59)],
    ['2016-03-05T21:29:29.243167252Z', Date.UTC(2016, 2, 5, 21, 29, 29, 243)],
    ['2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29)],
  ])('%s is an instant', (text, instant) => {
    expect(parseTimestamp(text)).toBe(instant);
  });

  it.each([
    '2026-03-14',
    '2026-03-14 01:59:00Z',
    '2026-03-14t01:59:00Z',
    '2026-03-14T01:59:00z',
    '2026-03-14T01:59:00',
    '2026-13-01T00:00:00Z',
    '2026-02-29T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:60:00Z',
    '2026-01-01T00:00:00+24:00',
    '',
  ])('%j is none', (text) => {
    expect(parseTimestamp(text)).toBeNull();
  });
});
