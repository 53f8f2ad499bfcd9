/** A score as operators compare it; a dash where there is none. */
export const percent = (score: number | null): string => (score === null ? '–' : `${Math.round(score * 1000) / 10}%`);
