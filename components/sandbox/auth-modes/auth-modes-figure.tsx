'use client';

import type { AuthModesScenario } from '@/lib/auth-modes/scenario';
import { EmptyLane } from '../shared/run-figure';
import { RunState } from '../shared/run-state';
import type { FigureParts } from '../shared/sandbox-frame';
import { MatrixPane } from './matrix-pane';
import '../shared/sandbox.css';
import './auth-modes.css';

/** The matrix in the place of a timeline: all of it happens at one moment. */
export function AuthModesFigure({ bench, action, empty }: FigureParts<AuthModesScenario>) {
  const { view, moment, status, stale } = bench;
  return (
    <>
      <div className="runhead">
        <div className="acts">{action}</div>
      </div>
      <MatrixPane bench={bench} empty={view ? <EmptyLane>{view.outcome.detail}</EmptyLane> : empty} />
      {moment && (
        <p className="eventline" aria-live="polite">
          {moment.sentence}
        </p>
      )}
      <p className="outcome" role="status">
        {status.kind !== 'idle' && <RunState status={status} outcome={view?.outcome ?? null} stale={stale} />}
      </p>
    </>
  );
}
