'use client';

import { useEffect, useId, useRef } from 'react';
import { AttemptFields } from './attempt-fields';
import { type AttemptRow, plainRow, type RowProblem } from './attempt-row';
import { type AttemptScript, rowTitles } from './attempt-script';

type Props = {
  readonly script: AttemptScript;
  readonly problem: RowProblem | null;
  /** Error names to choose from. */
  readonly errors: readonly string[];
  readonly isAwaited: boolean;
  readonly onChange: (script: AttemptScript) => void;
};

/** The rows with their buttons. The keyboard stays on the row that was moved, and near one that was removed. */
export function AttemptList({ script, problem, errors, isAwaited, onChange }: Props) {
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const next = useRef<{ readonly row: number; readonly act: string } | null>(null);
  const { rows } = script;
  const titles = rowTitles(script);
  useEffect(() => {
    const wanted = next.current;
    if (!wanted) return;
    next.current = null;
    list.current?.querySelector<HTMLElement>(`[data-row="${wanted.row}"] ${wanted.act}`)?.focus();
  });
  const set = (changed: readonly AttemptRow[]) => onChange({ ...script, rows: changed });
  const move = (index: number, by: 1 | -1, from: string) => {
    const row = rows[index];
    if (!row) return;
    const others = rows.filter((other) => other !== row);
    next.current = { row: row.id, act: from };
    set([...others.slice(0, index + by), row, ...others.slice(index + by)]);
  };
  const remove = (index: number) => {
    const near = rows[index + 1] ?? rows[index - 1];
    if (near) next.current = { row: near.id, act: '[data-act="remove"]' };
    set(rows.filter((_, other) => other !== index));
  };
  const add = () => {
    const fresh = rows.reduce((most, row) => Math.max(most, row.id), -1) + 1;
    next.current = { row: fresh, act: 'select' };
    set([...rows, { ...plainRow, id: fresh, ...(rows.length % 2 === 0 ? {} : { does: 'return' }) }]);
  };
  return (
    <>
      <datalist id={id}>
        {errors.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {rows.length === 0 && <p className="mute">Not scripted: it answers at once with what it was given.</p>}
      <ol ref={list} className="fi-rows" aria-label="What happens, attempt by attempt">
        {rows.map((row, index) => (
          <AttemptFields
            key={row.id}
            row={row}
            title={titles[index] ?? ''}
            isFirst={index === 0}
            isLast={index === rows.length - 1}
            isAwaited={isAwaited}
            problem={problem?.id === row.id ? problem : null}
            errorList={id}
            onChange={(part) => set(rows.map((other) => (other === row ? { ...row, ...part } : other)))}
            onMove={(by, from) => move(index, by, from)}
            onRemove={() => remove(index)}
          />
        ))}
      </ol>
      <div className="fi-line">
        <button type="button" className="btn" onClick={add}>
          Add attempts
        </button>
        {rows.length > 0 && (
          <label>
            After the last row{' '}
            <select
              value={script.afterLast}
              onChange={({ target }) => onChange({ ...script, afterLast: target.value === 'fail' ? 'fail' : 'repeat' })}
            >
              <option value="repeat">it goes on like that</option>
              <option value="fail">one attempt more fails the execution</option>
            </select>
          </label>
        )}
      </div>
    </>
  );
}
