import Link from 'next/link';
import type { AttemptRow } from './attempt-row';
import { localTime } from './local-time';

export function AttemptTable({ rows }: { readonly rows: readonly AttemptRow[] }) {
  if (rows.length === 0) return null;
  // The latest attempt is the one that its practice page opens.
  const isLatest = (row: AttemptRow) =>
    rows.every((other) => other.href !== row.href || other.startedAt <= row.startedAt);
  return (
    <section aria-labelledby="attempts">
      <h2 id="attempts">Practice</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="scroll" tabIndex={0} aria-label="Practice attempts">
        <table>
          <caption className="mute">Practice results, not AWS scaled scores.</caption>
          <thead>
            <tr>
              <th scope="col">Practice</th>
              <th scope="col">Started</th>
              <th scope="col" className="n">
                Answered
              </th>
              <th scope="col" className="n">
                Right
              </th>
              <th scope="col" className="n">
                Percent
              </th>
              <th scope="col">
                <span className="vh">Look again</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.href && isLatest(row) ? <Link href={row.href}>{row.title}</Link> : row.title}</th>
                <td>{localTime(row.startedAt)}</td>
                <td className="n">
                  {row.answered} of {row.total}
                </td>
                <td className="n">{row.right}</td>
                <td className="n">{row.done ? `${Math.round((100 * row.right) / row.total)}%` : 'unfinished'}</td>
                <td>
                  {row.answered > 0 && (
                    <Link href={`/progress/${row.id}`} prefetch={false}>
                      Review<span className="vh">: {row.title}</span>
                    </Link>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
