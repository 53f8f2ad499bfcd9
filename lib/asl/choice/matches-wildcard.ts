/**
 * `StringMatches`: `*` stands for any run of characters, `\*` and `\\` for themselves. The pieces between the
 * stars are looked for from left to right, which never backtracks: a pattern cannot make it slow.
 */
export function matchesWildcard(text: string, pattern: string): boolean {
  const pieces = [''];
  for (let i = 0; i < pattern.length; i += 1) {
    const char = pattern.charAt(i);
    if (char === '*') pieces.push('');
    else {
      if (char === '\\' && i + 1 < pattern.length) i += 1;
      pieces[pieces.length - 1] += pattern.charAt(i);
    }
  }
  const [first = '', ...rest] = pieces;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
