import 'server-only';
import { normaliseNote } from '../../normalise-note';
import type { Problem } from '../../problem';
import { problemAt, type Rule } from '../context';
import { missingParts } from '../notes-coverage';

/** Every place, scenario and item that the notes map names exists, and no line is mapped twice. */
export const notes: Rule = ({ library, compiled }) => {
  const seen = new Map<string, number>();
  return library.notes.flatMap((source) => {
    const { line, under } = source.value;
    const problems: Problem[] = missingParts(source.value, library, compiled).map(({ path, message, fix }) =>
      problemAt(source, path, 'unknown-reference', message, fix),
    );
    const key = `${normaliseNote(under ?? '') ?? ''}\n${normaliseNote(line) ?? ''}`;
    const before = seen.get(key);
    if (before !== undefined) {
      const message = `This line is already mapped, at line ${before} of this file.`;
      problems.push(
        problemAt(source, ['line'], 'duplicate-row', message, 'Join the two rows, or say "under" which heading.'),
      );
    }
    seen.set(key, before ?? source.place(['line']).line);
    return problems;
  });
};
