'use client';

import type { MatrixView } from '@/components/sandbox/shared/engine-protocol';
import { Matrix } from '@/components/sandbox/shared/matrix';
import type { Player } from '@/components/sandbox/shared/use-player';

type Props = { readonly matrix: MatrixView; readonly player: Player };

/** Who may do what, with the cell that the event at the cursor decided. */
export function StageMatrix({ matrix, player }: Props) {
  const decided = matrix.cells.find(({ event }) => event === player.cursor.n);
  return (
    <div className="stagefigure stagematrix" data-live>
      <Matrix
        matrix={matrix}
        caption="Who may read what"
        selected={decided ?? null}
        runKey=""
        narrow={matrix.columns[0]?.id ?? ''}
        onSelect={({ row, column }) => {
          const wanted = matrix.cells.find((cell) => cell.row === row && cell.column === column);
          if (wanted) player.jump(wanted.event);
        }}
      />
    </div>
  );
}
