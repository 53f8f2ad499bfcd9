/** A line of the newer text, or one of the older text that is gone from it. */
export type DiffLine = { readonly text: string; readonly is: 'kept' | 'new' | 'gone' };

/** Past this many lines a side nothing is marked: the table below grows with their product. */
const mostLines = 240;

/**
 * What two indented JSON texts have in common, by line: the longest common subsequence, blind to indentation and to
 * the comma at the end, so that a member that moved outward is still the same member.
 */
export function diffLines(before: string, after: string): DiffLine[] {
  let [older, newer] = [before.split('\n'), after.split('\n')];
  if (older.length > mostLines || newer.length > mostLines) return newer.map((text) => ({ text, is: 'kept' }));
  // Ends first: a bracket that closes the whole text must not be taken for one that closes a new part.
  const ends: DiffLine[] = [];
  while (older.length > 0 && newer.length > 0 && bare(older.at(-1)) === bare(newer.at(-1))) {
    ends.unshift({ text: newer.at(-1) ?? '', is: 'kept' });
    [older, newer] = [older.slice(0, -1), newer.slice(0, -1)];
  }
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
  return [...lines, ...ends];
}

const bare = (line = '') => line.trim().replace(/,$/, '');
