import type { TableView } from './engine-protocol';

/** What a data source holds at the cursor. */
export function DataTable({ table }: { readonly table: TableView }) {
  const { kind = 'Table', name, columns, rows, rowsCut } = table;
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
              {rows.map((row) => (
                <tr key={row.join('\n')}>
                  {columns.map((column, index) => (
                    <td key={column} className="mono">
                      {row[index]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {rowsCut > 0 && <p className="mute">and {rowsCut} more</p>}
    </section>
  );
}
