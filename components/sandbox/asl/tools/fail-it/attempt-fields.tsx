import { type KeyboardEvent, useId } from 'react';
import { type AttemptField, type AttemptRow, deeds, type RowProblem } from './attempt-row';

type Props = {
  readonly row: AttemptRow;
  readonly title: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Somebody outside answers, who may send heartbeats. */
  readonly isAwaited: boolean;
  readonly problem: RowProblem | null;
  /** Element id of the list of error names. */
  readonly errorList: string;
  readonly onChange: (part: Partial<AttemptRow>) => void;
  /** `from`: selects the control that had the focus. */
  readonly onMove: (by: 1 | -1, from: string) => void;
  readonly onRemove: () => void;
};

/** One row of the script: how often, what, after how long. Alt with an arrow moves it. */
export function AttemptFields(props: Props) {
  const { row, title, isFirst, isLast, problem, onChange, onMove, onRemove } = props;
  const id = useId();
  const field = (
    name: AttemptField,
    size: number,
    more: { readonly list?: string; readonly inputMode?: 'decimal' } = {},
  ) => ({
    name,
    value: row[name],
    size,
    ...more,
    'aria-invalid': problem?.field === name,
    'aria-describedby': problem?.field === name ? id : undefined,
    onChange: (event: { readonly target: { readonly value: string } }) => onChange({ [name]: event.target.value }),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || (by !== -1 && by !== 1)) return;
    event.preventDefault();
    const from = event.target instanceof Element ? event.target.getAttribute('name') : null;
    if (by === -1 ? !isFirst : !isLast)
      onMove(by, from === null ? `[data-act="${by === -1 ? 'up' : 'down'}"]` : `[name="${from}"]`);
  };
  const isThrown = row.does === 'throw' || row.does === 'poison';
  const answers = row.does === 'return' || row.does === 'result' || row.does === 'poison';
  return (
    <li className="fi-row" data-row={row.id}>
      <fieldset onKeyDown={onKeyDown}>
        <legend>{title}</legend>
        {row.does === 'code' ? (
          <p className="fi-kept">
            A function decides: <code>{codeOf(row)}</code>
            <span className="mute">Kept as it is; edit it in the Mocks tab.</span>
          </p>
        ) : (
          <div className="fi-fields">
            <label>
              <span className="vh">What happens</span>
              <select
                name="does"
                className="fi-does"
                value={row.does}
                onChange={({ target }) =>
                  onChange({ does: deeds.find(({ value }) => value === target.value)?.value ?? row.does })
                }
              >
                {deeds.map(({ value, says }) => (
                  <option key={value} value={value}>
                    {says}
                  </option>
                ))}
              </select>
            </label>
            {row.does === 'poison' && (
              <label>
                Text <input {...field('holds', 12)} />
              </label>
            )}
            {isThrown && (
              <label className="fi-grow">
                Error <input {...field('error', 24, { list: props.errorList })} />
              </label>
            )}
            {isThrown && (
              <label className="fi-grow">
                Cause <input {...field('cause', 14)} />
              </label>
            )}
            {answers && (
              <label className="fi-grow">
                {row.does === 'poison' ? 'Else answer' : 'Answer'} <input className="mono" {...field('value', 16)} />
              </label>
            )}
            {row.does !== 'never' && (
              <label>
                after <input {...field('after', 3, { inputMode: 'decimal' })} /> s
              </label>
            )}
            <label>
              times <input {...field('times', 2)} inputMode="numeric" />
            </label>
            {(props.isAwaited || row.heartbeats !== '') && (
              <label title="One number: a heartbeat every so many seconds. A list: at these seconds.">
                heartbeats <input {...field('heartbeats', 6)} />
              </label>
            )}
          </div>
        )}
        <div className="fi-acts">
          <button
            type="button"
            className="btn bare"
            data-act="up"
            aria-disabled={isFirst}
            onClick={() => !isFirst && onMove(-1, '[data-act="up"]')}
          >
            Up<span className="vh"> {title}</span>
          </button>
          <button
            type="button"
            className="btn bare"
            data-act="down"
            aria-disabled={isLast}
            onClick={() => !isLast && onMove(1, '[data-act="down"]')}
          >
            Down<span className="vh"> {title}</span>
          </button>
          <button type="button" className="btn bare" data-act="remove" onClick={onRemove}>
            Remove<span className="vh"> {title}</span>
          </button>
        </div>
        {problem && (
          <p id={id} className="fi-problem">
            {problem.message}
          </p>
        )}
      </fieldset>
    </li>
  );
}

function codeOf({ kept }: AttemptRow): string {
  const text = typeof kept === 'string' ? kept : JSON.stringify(kept);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
