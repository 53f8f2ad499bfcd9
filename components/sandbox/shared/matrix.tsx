'use client';

import { type KeyboardEvent, useRef } from 'react';
import { StateWord } from '@/components/ui/glyph';
import type { CellPlace, MatrixView } from './engine-protocol';
import './matrix.css';

type Props = {
  readonly matrix: MatrixView;
  readonly caption: string;
  readonly selected: CellPlace | null;
  /** Another for each run, so that a cell glows once for each that changed it. */
  readonly runKey: string;
  /** On a phone: the one column there is room for. */
  readonly narrow: string;
  readonly onSelect: (place: CellPlace) => void;
};

export const cellKey = ({ row, column }: CellPlace): string => `${row} ${column}`;

/** Identities as columns, fields as rows. One cell is in the tab order; arrows go from cell to cell. */
export function Matrix({ matrix, caption, selected, runKey, narrow, onSelect }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const { columns } = matrix;
  const changed = new Set(matrix.changes?.map(cellKey));
  const cells = new Map(matrix.cells.map((cell) => [cellKey(cell), cell]));
  const tabbable = selected ?? (matrix.rows[0] ? { row: matrix.rows[0].id, column: narrow } : null);
  const widthOf = (column: string) => (column === narrow ? undefined : 'wide-only');
  const onKeyDown = (event: KeyboardEvent, at: CellPlace) => {
    const [down, right] = steps[event.key] ?? [0, 0];
    if ((down === 0 && right === 0) || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = matrix.rows[matrix.rows.findIndex(({ id }) => id === at.row) + down];
    const column = columns[columns.findIndex(({ id }) => id === at.column) + right];
    // Said to be handled: the page's own arrows move the cursor from event to event.
    event.preventDefault();
    if (!row || !column) return;
    const place = { row: row.id, column: column.id };
    onSelect(place);
    table.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cellKey(place))}"]`)?.focus();
  };
  return (
    <table ref={table} className="matrix">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          {columns.map(({ id, title, note }) => (
            <th key={id} scope="col" className={widthOf(id)}>
              {title} <span className="mute">{note}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {matrix.rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className={`depth-${Math.min(row.depth, 4)}`}>
              <code>{row.title}</code> <span className="mute mono">{row.note}</span>
            </th>
            {columns.map((column) => {
              const place = { row: row.id, column: column.id };
              const key = cellKey(place);
              const cell = cells.get(key);
              const isSelected = selected !== null && cellKey(selected) === key;
              const isChanged = changed.has(key);
              return (
                <td key={column.id} className={widthOf(column.id)} aria-current={isSelected ? 'true' : undefined}>
                  {cell && (
                    <button
                      key={isChanged ? runKey : ''}
                      type="button"
                      data-cell={key}
                      className={isChanged ? 'changed' : undefined}
                      tabIndex={tabbable !== null && cellKey(tabbable) === key ? 0 : -1}
                      onClick={() => onSelect(place)}
                      onKeyDown={(event) => onKeyDown(event, place)}
                    >
                      <StateWord state={cell.state}>{cell.word}</StateWord>
                      {isChanged && <span className="changedword"> changed</span>}{' '}
                      <span className="mute rule">{cell.rule}</span>
                    </button>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const steps: { readonly [key: string]: readonly [down: number, right: number] } = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};
