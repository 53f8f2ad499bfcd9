import { formatDuration } from '@/lib/kernel/duration';
import type { SeedsSide } from '../../lab/lab-protocol';

type Props = { readonly sides: readonly SeedsSide[]; readonly state: string };

/** The figures of each policy as a column. */
export function FiguresTable({ sides, state }: Props) {
  const rows: readonly { readonly what: string; readonly of: (side: SeedsSide) => string }[] = [
    {
      what: 'Succeeded',
      of: ({ succeeded, runs }) => `${counted(succeeded)} of ${counted(runs)}, ${percent(succeeded / runs)}`,
    },
    {
      what: '95 % interval (Wilson)',
      of: ({ interval }) => (interval ? `${percent(interval.low)} to ${percent(interval.high)}` : ''),
    },
    { what: 'How they ended', of: ({ ends }) => ends.map(([end, runs]) => `${end} ${counted(runs)}`).join(', ') },
    { what: 'Half take at most (p50)', of: ({ quantiles }) => formatDuration(quantiles.p50) },
    { what: 'p90', of: ({ quantiles }) => formatDuration(quantiles.p90) },
    { what: 'p99', of: ({ quantiles }) => formatDuration(quantiles.p99) },
    { what: 'The slowest', of: ({ quantiles }) => formatDuration(quantiles.max) },
    { what: `Calls of ${state}`, of: ({ calls }) => counted(calls[state]?.total ?? 0) },
    { what: 'Most in one second', of: ({ calls }) => counted(calls[state]?.peak ?? 0) },
    { what: 'Most retries in one second', of: ({ calls }) => counted(calls[state]?.retryPeak ?? 0) },
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="scroll" tabIndex={0} aria-label="Figures of all runs">
      <table className="sd-figures">
        <caption className="vh">Figures of all runs</caption>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            {sides.map(({ says }) => (
              <th key={says} scope="col">
                {says}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ what, of }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              {sides.map((side) => (
                <td key={side.says}>{of(side)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

const counted = (n: number) => n.toLocaleString('en');
