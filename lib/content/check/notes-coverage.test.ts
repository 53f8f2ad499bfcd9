import { describe, expect, it } from 'vitest';
import { smallTree, withChange } from '../fixtures/small-tree';
import { loadLibrary } from '../library';
import { compileAll } from './compile-all';
import { coverNotes, isCovered } from './notes-coverage';

async function cover(notes: string, tree = smallTree) {
  const library = loadLibrary(tree);
  return coverNotes(notes, library, await compileAll(library));
}

describe('the coverage of notes', () => {
  it('finds a line however the notes mark it up', async () => {
    const [row] = await cover('\n- *IntervalSeconds* is  the first wait\n');
    expect(row).toEqual({
      number: 2,
      line: 'intervalseconds is the first wait',
      lessons: ['waits#how-long'],
      scenario: 'asl/charge',
      items: ['waits.third-start'],
      missing: [],
    });
  });

  it('shows a line that nothing covers as an empty row, headings too', async () => {
    const rows = await cover('# Errors\n\n- Retries cost money\n- Catch comes last\n');
    expect(rows.map((row) => [row.number, isCovered(row)])).toEqual([
      [1, false],
      [3, true],
      [4, false],
    ]);
  });

  it('does not count a place that is gone', async () => {
    const gone = withChange(smallTree, 'notes-map.yaml', 'waits#how-long', 'waits#how-short');
    const [row] = await cover('IntervalSeconds is the first wait', gone);
    expect(row?.missing).toEqual(['The lesson "waits" has no heading "how-short".']);
    expect(row && isCovered(row)).toBe(false);
  });

  it('tells the same line under two headings apart', async () => {
    const under =
      '- line: read top to bottom\n  under: Catch\n  lessons: [after]\n  scenario: asl/charge\n  items: []\n';
    const tree = withChange(smallTree, 'notes-map.yaml', '- line: Retries', `${under}- line: Retries`);
    const rows = await cover('## Retry\n- read top to bottom\n## *Catch*\n- read top to bottom\n', tree);
    expect(rows.map(({ lessons }) => lessons)).toEqual([[], [], [], ['after']]);
  });
});
