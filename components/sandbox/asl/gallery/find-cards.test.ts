import { describe, expect, it } from 'vitest';
import { anything, findCards, valuesOf } from './find-cards';
import type { GalleryCard } from './gallery-card';

const card = (members: Partial<GalleryCard>): GalleryCard => ({
  id: 'a',
  title: 'A',
  lesson: '',
  states: [],
  errors: [],
  features: [],
  asks: false,
  ...members,
});
const throttled = card({
  id: 'throttled',
  title: 'Throttled by Lambda',
  lesson: 'Wait, then try again.',
  states: ['Task'],
  errors: ['Lambda.TooManyRequestsException'],
  features: ['retry', 'backoff'],
  asks: true,
});
const herd = card({ id: 'herd', title: 'A herd', states: ['Map', 'Task'], features: ['retry', 'jitter'] });
const cards = [throttled, herd];

describe('findCards', () => {
  it('finds all where nothing is wanted', () => {
    expect(findCards(cards, anything)).toEqual(cards);
  });

  it('wants every word, in any case, anywhere in the card', () => {
    expect(findCards(cards, { ...anything, text: ' AGAIN toomany ' })).toEqual([throttled]);
    expect(findCards(cards, { ...anything, text: 'again jitter' })).toEqual([]);
  });

  it('wants every filter at once', () => {
    expect(findCards(cards, { ...anything, feature: 'retry', state: 'Map' })).toEqual([herd]);
    expect(findCards(cards, { ...anything, error: 'Lambda.TooManyRequestsException' })).toEqual([throttled]);
    expect(findCards(cards, { ...anything, asks: true, state: 'Map' })).toEqual([]);
  });
});

it('lists what can be filtered by, once and in order', () => {
  expect(valuesOf(cards, 'features')).toEqual(['backoff', 'jitter', 'retry']);
  expect(valuesOf(cards, 'states')).toEqual(['Map', 'Task']);
});
