import { StateWord } from '@/components/ui/glyph';
import type { CellPlace, MatrixView } from './engine-protocol';
import { cellKey } from './matrix';

type Props = { readonly matrix: MatrixView; readonly onPick: (place: CellPlace) => void };

/** The marked cells in words, each a button that goes there. */
export function MatrixChanges({ matrix, onPick }: Props) {
  const { changes, rows, columns } = matrix;
  if (!changes)
    return (
      <p className="changes mute" role="status">
        Edit a directive and run again: the cells that change are marked.
      </p>
    );
  if (changes.length === 0)
    return (
      <p className="changes mute" role="status">
        No cell changed against the run before.
      </p>
    );
  return (
    <div className="changes" role="status">
      <p>{changes.length === 1 ? '1 cell changed' : `${changes.length} cells changed`} against the run before:</p>
      <ul>
        {changes.map((change) => (
          <li key={cellKey(change)}>
            <button type="button" className="btn bare" onClick={() => onPick(change)}>
              {rows.find(({ id }) => id === change.row)?.title} for{' '}
              {columns.find(({ id }) => id === change.column)?.title}
            </button>{' '}
            was <StateWord state={change.before.state}>{change.before.word}</StateWord>{' '}
            <span className="mute">({change.before.rule})</span>, is{' '}
            <StateWord state={change.after.state}>{change.after.word}</StateWord>{' '}
            <span className="mute">({change.after.rule})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
