'use client';

import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import type { AuthModesScenario } from '@/lib/auth-modes/scenario';
import type { CellPlace } from '../shared/engine-protocol';
import { cellKey, Matrix } from '../shared/matrix';
import { MatrixChanges } from '../shared/matrix-changes';
import type { Bench } from '../shared/use-bench';

type Props = { readonly bench: Bench<AuthModesScenario>; readonly empty: ReactNode };

/** The matrix of a run and what differs from the run before; on a phone one identity at a time. */
export function MatrixPane({ bench, empty }: Props) {
  const { player, view } = bench;
  const matrix = view?.matrix ?? null;
  const [place, setPlace] = useState<CellPlace | null>(null);
  const [narrow, setNarrow] = useState('');
  const cells = matrix?.cells ?? [];
  const { n } = player.cursor;
  // One event may decide several cells, such as a refused request: then the one that was chosen counts.
  const chosen = place && cells.find((cell) => cellKey(cell) === cellKey(place));
  const selected = chosen?.event === n ? chosen : (cells.find((cell) => cell.event === n) ?? null);
  const stay = useEffectEvent(() => {
    if (chosen) player.jump(chosen.event);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new run, and nothing else, brings the cursor back to the cell.
  useEffect(() => stay(), [view]);
  if (!matrix) return empty;
  const select = (to: CellPlace) => {
    const cell = cells.find((each) => cellKey(each) === cellKey(to));
    setPlace(to);
    if (cell) player.jump(cell.event);
  };
  const shown = matrix.columns.find(({ id }) => id === narrow)?.id ?? matrix.columns[0]?.id ?? '';
  return (
    <>
      <label className="columnpick">
        Identity{' '}
        <select value={shown} onChange={(event) => setNarrow(event.target.value)}>
          {matrix.columns.map(({ id, title, note }) => (
            <option key={id} value={id}>
              {title} ({note})
            </option>
          ))}
        </select>
      </label>
      <section className="matrixwrap" aria-label="Fields and identities">
        <Matrix
          matrix={matrix}
          caption="Fields as rows, identities as columns: allowed, denied or null"
          selected={selected}
          runKey={view?.hash ?? ''}
          narrow={shown}
          onSelect={select}
        />
      </section>
      <MatrixChanges matrix={matrix} onPick={select} />
    </>
  );
}
