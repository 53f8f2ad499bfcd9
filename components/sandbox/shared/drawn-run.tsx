'use client';

import { useKeys } from '@/components/ui/keys';
import { BenchTimeline, type LanePicks } from './bench-timeline';
import type { EngineClient } from './engine-client';
import type { Moment, RunView } from './engine-protocol';
import { type HistoryListing, HistoryTable } from './history-table';
import { turnPace } from './pace';
import { TimelineTable } from './timeline-table';
import { TimelineTools } from './timeline-tools';
import type { Player } from './use-player';
import { useTimelineWindow } from './use-timeline-window';
import { useWidth } from './use-width';

export type DrawnRunProps = LanePicks & {
  readonly shown: 'line' | 'table' | 'history';
  readonly view: RunView;
  readonly player: Player;
  readonly moment: Moment | null;
  readonly client: EngineClient;
  readonly runKey: string;
  readonly scaleKey: string;
  readonly lists: readonly HistoryListing[];
};

/** A run that is there, as timeline, table or history. Picture and table are made of the same window. */
export function DrawnRun(props: DrawnRunProps) {
  const { shown, view, player, moment, client, runKey, scaleKey, lists, onPickLane, isPickedLane } = props;
  const [body, width] = useWidth<HTMLDivElement>();
  const shows = useTimelineWindow({ view, client, runKey, scaleKey, width, at: player.cursor.at });
  const { model } = shows;
  useKeys('Timeline', [
    { keys: ['['], says: 'slower', run: () => player.setPace(turnPace(player.pace, -1)) },
    { keys: [']'], says: 'faster', run: () => player.setPace(turnPace(player.pace, 1)) },
    { keys: ['+', '='], says: 'closer', run: () => shows.setZoom(shows.zoom + 1) },
    { keys: ['-'], says: 'wider', run: () => shows.setZoom(shows.zoom - 1) },
  ]);
  return (
    <div ref={body} className="tlbody">
      {shown !== 'history' && model && <TimelineTools shows={shows} model={model} />}
      {shown === 'line' && model && (
        <BenchTimeline
          model={model}
          shows={shows}
          player={player}
          says={moment ? `${moment.place} ${moment.word}` : ''}
          entries={view.entries ?? null}
          onPickLane={onPickLane}
          isPickedLane={isPickedLane}
        />
      )}
      {shown === 'table' && model && <TimelineTable model={model} caption="The run as a table, in virtual time" />}
      {shown === 'history' && (
        <HistoryTable
          client={client}
          lists={lists}
          runKey={runKey}
          lengths={{ history: view.historyLength, events: view.at.length }}
          n={player.cursor.n}
          onPick={player.jump}
        />
      )}
    </div>
  );
}
