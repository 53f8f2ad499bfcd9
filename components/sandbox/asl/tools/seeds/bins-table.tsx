import type { Bins } from '@/lib/asl/many-seeds/spread';

type Props = {
  readonly caption: string;
  readonly what: string;
  readonly sides: readonly { readonly says: string; readonly bins: Bins }[];
  readonly edge: (value: number) => string;
};

/** The charts' twin: each bar's count, the sides beside each other. Rows in which nothing happened are left out. */
export function BinsTable({ caption, what, sides, edge }: Props) {
  const [first] = sides;
  const most = Math.max(...sides.map(({ bins }) => bins.counts.length));
  const rows = Array.from({ length: most }, (_, index) => ({
    index,
    at: first ? first.bins.from + index * first.bins.step : 0,
    counts: sides.map(({ says, bins }) => ({ says, count: bins.counts[index] ?? 0 })),
  })).filter(({ counts }) => counts.some(({ count }) => count > 0));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="scroll sd-bins" tabIndex={0} aria-label={caption}>
      <table>
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{what}</th>
            {sides.map(({ says }) => (
              <th key={says} scope="col" className="n">
                {says}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ index, at, counts }) => (
            <tr key={index}>
              <th scope="row">
                {edge(at)} to {edge(at + (first?.bins.step ?? 0))}
              </th>
              {counts.map(({ says, count }) => (
                <td key={says} className="n">
                  {count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
