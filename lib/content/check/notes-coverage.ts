import 'server-only';
import type { MdxCompilation } from '../compile-lesson';
import { type Library, scenarioByRef } from '../library';
import { normaliseNote } from '../normalise-note';
import type { NotesRow } from '../schemas/notes-map';

/** A line of the notes and where it is covered; an empty row is one that nothing covers. */
export type CoverageRow = {
  /** 1-based, in the notes. */
  readonly number: number;
  /** Normalised. */
  readonly line: string;
  readonly lessons: readonly string[];
  /** A reference; `none` where a run would show nothing; null where the line is not mapped. */
  readonly scenario: string | null;
  readonly items: readonly string[];
  /** Named in the map but not in the content. */
  readonly missing: readonly string[];
};

/** Mapped, and all that the map names exists. */
export const isCovered = ({ lessons, missing }: CoverageRow): boolean => lessons.length > 0 && missing.length === 0;

/** Joins Markdown notes with the notes map, line by line; blank lines and rules are no lines. */
export function coverNotes(
  notes: string,
  library: Library,
  compiled: ReadonlyMap<string, MdxCompilation>,
): CoverageRow[] {
  let heading = '';
  return notes.split(/\r?\n/).flatMap((text, index): CoverageRow[] => {
    const line = normaliseNote(text);
    if (line === null) return [];
    if (/^\s*#{1,6}\s/.test(text)) heading = line;
    const row = rowOf(library, line, heading);
    return [
      {
        number: index + 1,
        line,
        lessons: row?.lessons ?? [],
        scenario: row?.scenario ?? null,
        items: row?.items ?? [],
        missing: row ? missingParts(row, library, compiled).map(({ message }) => message) : [],
      },
    ];
  });
}

/** A row that names the heading comes before one that does not: the same line may stand under several. */
function rowOf(library: Library, line: string, heading: string): NotesRow | undefined {
  const rows = library.notes.map(({ value }) => value).filter((row) => normaliseNote(row.line) === line);
  return (
    rows.find(({ under }) => under !== undefined && normaliseNote(under) === heading) ??
    rows.find(({ under }) => under === undefined)
  );
}

type MissingPart = { readonly path: readonly PropertyKey[]; readonly message: string; readonly fix: string };

/** What a row names that is not there. */
export function missingParts(
  row: NotesRow,
  library: Library,
  compiled: ReadonlyMap<string, MdxCompilation>,
): MissingPart[] {
  const parts: MissingPart[] = [];
  for (const [i, place] of row.lessons.entries()) {
    const [id = '', anchor] = place.split('#');
    const lesson = library.lessons.find(({ value }) => value.id === id)?.value;
    const headings = lesson ? compiled.get(lesson.file)?.outline : undefined;
    if (!lesson) parts.push({ path: ['lessons', i], message: `There is no lesson "${id}".`, fix: 'Correct the id.' });
    else if (anchor !== undefined && !headings?.some((heading) => heading.id === anchor)) {
      const fix = `Name one of: ${headings?.map((heading) => heading.id).join(', ')}.`;
      parts.push({ path: ['lessons', i], message: `The lesson "${id}" has no heading "${anchor}".`, fix });
    }
  }
  const folders = row.lessons.map((place) => {
    return library.lessons.find(({ value }) => value.id === place.split('#')[0])?.value.folder;
  });
  const runs = [undefined, ...folders].some((folder) => scenarioByRef(library, row.scenario, folder));
  if (row.scenario !== 'none' && !runs) {
    const fix = 'Name a gallery scenario (asl/<id>), a lesson\'s (<lesson id>/<name>), or "none" with a reason.';
    parts.push({ path: ['scenario'], message: `There is no scenario "${row.scenario}".`, fix });
  }
  for (const [i, id] of row.items.entries()) {
    if (library.items.some(({ value }) => value.id === id)) continue;
    parts.push({ path: ['items', i], message: `There is no item "${id}".`, fix: 'Correct the id.' });
  }
  return parts;
}
