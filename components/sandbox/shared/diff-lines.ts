/** A line of the newer text, or one of the older text that is gone from it. */
export type DiffLine = { readonly text: string; readonly is: 'kept' | 'new' | 'gone' };

/** The table below has a place for each pair of lines that are not in the same ends; past this many nothing is compared. */
const mostPairs = 240 * 240;

/**
 * What two indented JSON texts have in common, by line: the longest common subsequence, blind to indentation and to
 * the comma at the end, so that a member that moved outward is still the same member. Null where it is too much to compare.
 */
export function diffLines(before: string, after: string): DiffLine[] | null {
  const [allOlder, allNewer] = [before.split('\n'), after.split('\n')];
  const shorter = Math.min(allOlder.length, allNewer.length);
  // The end first: a bracket that closes the whole text must not be taken for one that closes a new part.
  let end = 0;
  while (end < shorter && bare(allOlder.at(-1 - end)) === bare(allNewer.at(-1 - end))) end += 1;
  let begin = 0;
  while (begin < shorter - end && bare(allOlder[begin]) === bare(allNewer[begin])) begin += 1;
  const older = allOlder.slice(begin, allOlder.length - end);
  const newer = allNewer.slice(begin, allNewer.length - end);
  if (older.length * newer.length > mostPairs) return null;
  const kept = (text: string): DiffLine => ({ text, is: 'kept' });
  const [a, b] = [older.map(bare), newer.map(bare)];
  // lengths[i][j]: of the longest common subsequence of what follows line i and line j.
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = lengths[i];
    if (!row) continue;
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push({ text: newer[j] ?? '', is: 'kept' });
      i += 1;
      j += 1;
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ text: older[i] ?? '', is: 'gone' });
      i += 1;
    } else {
      lines.push({ text: newer[j] ?? '', is: 'new' });
      j += 1;
    }
  }
  return [...allNewer.slice(0, begin).map(kept), ...lines, ...allNewer.slice(allNewer.length - end).map(kept)];
}

const bare = (line = '') => line.trim().replace(/,$/, '');
