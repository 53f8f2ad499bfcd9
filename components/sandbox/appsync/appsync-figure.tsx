'use client';

import type { AppSyncScenario } from '@/lib/appsync/scenario';
import { RunFigure } from '../shared/run-figure';
import type { FigureParts } from '../shared/sandbox-frame';
import { Responses } from './response-pane';
import './appsync.css';

/** The trace of the resolvers, and under it what the client gets. */
export function AppSyncFigure(parts: FigureParts<AppSyncScenario>) {
  const { view, player } = parts.bench;
  return (
    <>
      <RunFigure {...parts} />
      {view && view.responses.length > 0 && (
        <div className="figureresponse">
          <Responses view={view} onPick={player.jump} />
        </div>
      )}
    </>
  );
}
