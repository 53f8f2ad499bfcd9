import type { TableView } from './engine-protocol';

type Props = {
  readonly table: TableView;
  /** Moves the cursor to the event that changed it last. */
  readonly onPick?: (n: number) => void;
  /** Asks for the rows that are not shown. */
  readonly onWhole?: () => void;
};

/** What a data source holds at the cursor. What the event at the cursor changed is marked, by a sign and by colour. */
export function DataTable({ table, onPick, onWhole }: Props) {
  const { kind = 'Table', name, columns, rows, rowsCut, changed, changedBy } = table;
  const count = rows.length + rowsCut;
  const note = table.note ?? (count === 1 ? '1 item' : `${count} items`);
  return (
    <section className="datatable" aria-label={`${kind} ${name}`}>
      {rows.length === 0 ? (
        <p className="mute">
          {kind} <code>{name}</code> is empty.
        </p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        <section className="scroll" tabIndex={0} aria-label={`Items of ${name}`}>
          <table>
            <caption>
              {kind} <code>{name}</code>, {note}
            </caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same; their place tells them apart.
                <tr key={`${i} ${row[0]}`} className={changed?.includes(i) ? 'changedrow' : undefined}>
                  {columns.map((column, index) => (
                    <td key={column} className="mono">
                      {index === 0 && changed?.includes(i) && (
                        <ins>
                          +<span className="vh"> changed here:</span>{' '}
                        </ins>
                      )}
                      {row[index]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {rowsCut > 0 && (
        <p className="mute">
          and {rowsCut} {changed ? 'earlier' : 'more'}{' '}
          {onWhole && (
            <button type="button" className="btn bare" onClick={onWhole}>
              Show all
            </button>
          )}
        </p>
      )}
      {onPick && changedBy != null && (
        <p className="mute">
          Changed last by{' '}
          <button type="button" className="eventlink" onClick={() => onPick(changedBy)}>
            event {changedBy}
          </button>
        </p>
      )}
    </section>
  );
}
