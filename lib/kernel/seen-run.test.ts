import { expect, it } from 'vitest';
import { seenRunOf } from './seen-run';

const seen = { outcome: 'succeeded', events: 31, endsAt: 7800 };

it('reads what the author of a link saw', () => {
  expect(seenRunOf({ scenario: {}, view: { seen } })).toEqual(seen);
});

it('knows nothing where a link says nothing, or nonsense', () => {
  expect(seenRunOf({ scenario: {} })).toBeNull();
  expect(seenRunOf({ scenario: {}, view: { seen: { ...seen, events: -1 } } })).toBeNull();
});
