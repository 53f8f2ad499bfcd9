import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTimeZone, toInstant, toMoment, toOffsetTime } from './zoned-time';

const utc = (text: string) => Date.parse(text);

describe('a wall-clock time', () => {
  it.each([
    ['in winter', '2026-12-01T18:00', 'Europe/Berlin', '2026-12-01T17:00:00Z'],
    ['in summer', '2026-07-01T18:00', 'Europe/Berlin', '2026-07-01T16:00:00Z'],
    ['half an hour off', '2026-12-01T18:00', 'Asia/Kolkata', '2026-12-01T12:30:00Z'],
    ['on the next day in UTC', '2026-12-01T18:00', 'America/Los_Angeles', '2026-12-02T02:00:00Z'],
    ['that comes twice, the first time', '2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00Z'],
    ['that comes twice within half an hour', '2027-04-04T01:45', 'Australia/Lord_Howe', '2027-04-03T14:45:00Z'],
    ['right after the clocks went forward', '2027-03-28T03:00', 'Europe/Berlin', '2027-03-28T01:00:00Z'],
  ])('is an instant: %s', (_, local, zone, instant) => {
    expect(toInstant(local, zone)).toEqual({ ok: true, value: utc(instant) });
  });

  it.each([
    ['the clocks skip', '2027-03-28T02:30', 'Europe/Berlin'],
    ['the clocks skip at midnight', '2026-09-06T00:15', 'America/Santiago'],
    ['the whole day of which was skipped', '2011-12-30T12:00', 'Pacific/Apia'],
    ['no calendar has', '2026-02-30T12:00', 'Europe/Berlin'],
    ['no clock shows', '2026-02-03T24:00', 'Europe/Berlin'],
  ])('is refused when %s it', (_, time, zone) => {
    expect(toInstant(time, zone)).toEqual({ ok: false, error: { code: 'no-such-time', time } });
  });

  it('comes back from its instant, wherever there is one', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC');
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        zones,
        (date, zone) => {
          const local = date.toISOString().slice(0, 16);
          const instant = toInstant(local, zone);
          if (instant.ok) expect(toMoment(instant.value, zone).local).toBe(local);
          else expect(instant.error.time).toBe(local);
        },
      ),
    );
  });
});

describe('an instant', () => {
  it('is shown exactly, in words, and for a field', () => {
    expect(toMoment(utc('2026-12-01T17:00:00Z'), 'Europe/Berlin')).toEqual({
      iso: '2026-12-01T17:00:00.000Z',
      says: 'Tue 1 Dec 2026, 18:00',
      local: '2026-12-01T18:00',
    });
  });

  it('falls on the day it is there', () => {
    expect(toMoment(utc('2026-12-31T23:05:00Z'), 'Asia/Tokyo').says).toBe('Fri 1 Jan 2027, 08:05');
    expect(toMoment(utc('2027-01-03T03:05:00Z'), 'America/New_York').says).toBe('Sat 2 Jan 2027, 22:05');
  });

  it('tells the two hours apart that the clocks show twice', () => {
    expect(toOffsetTime(utc('2026-10-25T00:30:07Z'), 'Europe/Berlin')).toBe('2026-10-25T02:30:07+02:00');
    expect(toOffsetTime(utc('2026-10-25T01:30:07Z'), 'Europe/Berlin')).toBe('2026-10-25T02:30:07+01:00');
  });
});

describe('a time zone', () => {
  it('is known by its IANA name, in any case', () => {
    expect(parseTimeZone('europe/berlin')).toEqual({ ok: true, value: 'Europe/Berlin' });
    expect(parseTimeZone('UTC')).toEqual({ ok: true, value: 'UTC' });
    expect(parseTimeZone('America/Argentina/Buenos_Aires').ok).toBe(true);
  });

  it.each(['', '+02:00', 'Mars/Olympus', 'Europe/Berlin\u0000', '2026-12-01T18:00[Europe/Berlin]', 'toString'])(
    'is none when it reads %j',
    (text) => {
      expect(parseTimeZone(text)).toEqual({ ok: false, error: { code: 'unknown-time-zone' } });
    },
  );
});
