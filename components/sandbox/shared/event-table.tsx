import type { EventRow } from './engine-protocol';

type Props = {
  readonly caption: string;
  readonly rows: readonly EventRow[];
  /** The event at the cursor. */
  readonly n: number;
  readonly onPick: (n: number) => void;
  /** Says where each happened, for a table of more than one place. */
  readonly withPlace?: boolean;
};

/** Events with their times; picking one moves the cursor. What is ahead of the cursor is set back. */
export function EventTable({ caption, rows, n, onPick, withPlace = false }: Props) {
  return (
    <table className="events">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="n">
            n
          </th>
          <th scope="col" className="n">
            at, s
          </th>
          {withPlace && <th scope="col">Place</th>}
          <th scope="col">Event</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.n} aria-current={row.n === n ? 'true' : undefined} className={row.n > n ? 'ahead' : undefined}>
            <td className="n">{row.n}</td>
            <td className="n">{(row.at / 1000).toFixed(3)}</td>
            {withPlace && <td className="mono">{row.place}</td>}
            <td>
              <button type="button" onClick={() => onPick(row.n)}>
                {row.what} <span className="mute">{row.detail}</span>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
