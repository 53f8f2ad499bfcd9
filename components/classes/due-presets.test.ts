import { expect, test } from 'vitest';
import { duePresets } from './due-presets';

const days = (now: string) => duePresets(now).map(({ local }) => local);

test('the usual due times end the day, one, seven and fourteen days on', () => {
  expect(days('2026-11-23T10:30')).toEqual(['2026-11-24T23:59', '2026-11-30T23:59', '2026-12-07T23:59']);
});
test('they are counted on the calendar, over months, leap days and years', () => {
  expect(days('2028-02-22T23:59')).toEqual(['2028-02-23T23:59', '2028-02-29T23:59', '2028-03-07T23:59']);
  expect(days('2026-12-31T00:00')).toEqual(['2027-01-01T23:59', '2027-01-07T23:59', '2027-01-14T23:59']);
});
