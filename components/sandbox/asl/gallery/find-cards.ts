import type { GalleryCard } from './gallery-card';

/** What to look for; an empty text is no condition. */
export type Wanted = {
  readonly text: string;
  readonly state: string;
  readonly error: string;
  readonly feature: string;
  readonly asks: boolean;
};
export const anything: Wanted = { text: '', state: '', error: '', feature: '', asks: false };

/** The cards that fit every condition; of the text, every word, anywhere in the card. */
export function findCards(cards: readonly GalleryCard[], wanted: Wanted): readonly GalleryCard[] {
  const words = wanted.text.toLowerCase().split(/\s+/).filter(Boolean);
  return cards.filter((card) => {
    const { states, errors, features } = card;
    const all = [card.title, card.lesson, card.id, ...states, ...errors, ...features].join(' ').toLowerCase();
    return (
      words.every((word) => all.includes(word)) &&
      (wanted.state === '' || states.includes(wanted.state)) &&
      (wanted.error === '' || errors.includes(wanted.error)) &&
      (wanted.feature === '' || features.includes(wanted.feature)) &&
      (!wanted.asks || card.asks)
    );
  });
}

/** What can be chosen from: every value of a member of the cards, once, in order. */
export function valuesOf(cards: readonly GalleryCard[], member: 'states' | 'errors' | 'features'): readonly string[] {
  return [...new Set(cards.flatMap((card) => card[member]))].sort();
}
