import type { PairRow } from '../../lab/lab-protocol';

/** What sets the runs apart, line by line: says in words what the timelines show. */
export function PairTable({ rows }: { readonly rows: readonly PairRow[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="scroll" tabIndex={0} aria-label="A and B, line by line">
      <table className="cp-table">
        <caption className="vh">A and B, line by line</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">A</th>
            <th scope="col">B</th>
            <th scope="col">B, against A</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ what, a, b, difference }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{a}</td>
              <td>{b}</td>
              <td className={difference === '' ? 'mute' : 'cp-differs'}>
                {difference === '' ? 'the same' : difference}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
