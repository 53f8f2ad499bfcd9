import type { GraphRow } from './graph-rows';
import type { GraphStanding } from './graph-standing';
import './graph.css';

type Props = {
  readonly rows: readonly GraphRow[];
  readonly standing: GraphStanding;
  readonly selected: string | null;
  readonly onPick: (id: string) => void;
};

/** The list twin: every state with its type, what it is doing, and where it leads. */
export function GraphList({ rows, standing, selected, onPick }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="scroll graphlist" tabIndex={0} aria-label="States as a list">
      <table>
        <thead>
          <tr>
            <th scope="col">State</th>
            <th scope="col">At the cursor</th>
            <th scope="col">Leads to</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.id === standing.current ? 'here' : ''}>
              <td className={`depth-${Math.min(row.depth, 4)}`}>
                <button type="button" aria-pressed={row.id === selected} onClick={() => onPick(row.id)}>
                  {row.title}
                </button>{' '}
                <span className="mute">
                  {[row.note, row.starts && 'starts here', row.place, row.loop].filter(Boolean).join(', ')}
                </span>
              </td>
              <td>{[standing.wordOf(row.id), visitsWord(standing.visitsOf(row.id))].filter(Boolean).join(', ')}</td>
              <td>
                <ul>
                  {row.ways.map(({ edge, says, to }) => (
                    <li key={edge.id} className={standing.isTaken(edge) ? 'taken' : ''}>
                      {edge.kind === 'next' || edge.kind === 'end' ? to : `${to} (${says})`}
                      {standing.isTaken(edge) && ', taken'}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const visitsWord = (visits: number) => (visits > 1 ? `${visits} visits` : '');
