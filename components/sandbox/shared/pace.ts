/** How fast a run plays: a multiple of the usual speed, or from event to event whatever lies between. */
export type Pace = 0.5 | 1 | 2 | 4 | 8 | 'events';

export const paces: readonly Pace[] = [0.5, 1, 2, 4, 8, 'events'];

const words: { readonly [pace in Pace]: string } = {
  0.5: '½×',
  1: '1×',
  2: '2×',
  4: '4×',
  8: '8×',
  events: 'by event',
};

export const paceWord = (pace: Pace): string => words[pace];

/** The next slower or faster one; the last stays. */
export function turnPace(pace: Pace, by: 1 | -1): Pace {
  return paces[Math.max(0, Math.min(paces.indexOf(pace) + by, paces.length - 1))] ?? pace;
}
