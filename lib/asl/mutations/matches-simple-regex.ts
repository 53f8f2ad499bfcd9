/**
 * A pattern read as somebody who knows regular expressions reads it: `.` is any character, `*` repeats the one
 * before it, the whole text must match. A table of states instead of `RegExp`, because a pattern of an author must
 * not be able to make a run slow.
 */
export function matchesSimpleRegex(text: string, pattern: string): boolean {
  const parts = [...pattern.matchAll(/(.)(\*?)/gsu)].map(([, char = '', star = '']) => ({
    char,
    repeats: star !== '',
  }));
  /** Parts that a match may stand before; a repeated part may also be left out. */
  const standing = (places: ReadonlySet<number>): Set<number> => {
    const reached = new Set(places);
    for (const place of reached) if (parts[place]?.repeats) reached.add(place + 1);
    return reached;
  };
  let places = standing(new Set([0]));
  for (const char of text) {
    const after = [...places].flatMap((place) => {
      const part = parts[place];
      if (!part || (part.char !== '.' && part.char !== char)) return [];
      return [part.repeats ? place : place + 1];
    });
    places = standing(new Set(after));
  }
  return places.has(parts.length);
}
