'use client';

import { useMemo, useState } from 'react';
import { useKeys } from '@/components/ui/keys';
import type { AppSyncScenario } from '@/lib/appsync/scenario';
import { BenchStatusLine } from '../shared/bench-status-line';
import { ChangedNote } from '../shared/changed-note';
import { EditorPane } from '../shared/editor-pane';
import { allEvents } from '../shared/history-table';
import { Inspector } from '../shared/inspector';
import { benchKeys } from '../shared/key-map';
import { RunBar } from '../shared/run-bar';
import { SeedField } from '../shared/seed-field';
import { Segments } from '../shared/segments';
import { TimelinePane } from '../shared/timeline-pane';
import { useOpenedBench } from '../shared/use-opened-bench';
import type { BenchViewProps } from '../shared/workbench';
import { appSyncTabs, toAppSyncDraft } from './appsync-draft';
import { ResponsePane } from './response-pane';
import './appsync.css';

const panes = [
  { value: 'editor', says: 'Editor' },
  { value: 'result', says: 'Response' },
  { value: 'timeline', says: 'Timeline' },
  { value: 'inspector', says: 'Inspector' },
] as const;
const lists = [allEvents] as const;

/** The workbench with a GraphQL API on it: editor, response, inspector over the trace of its resolvers. */
export function AppSyncBenchView(props: BenchViewProps<AppSyncScenario>) {
  const [pane, setPane] = useState<(typeof panes)[number]['value']>('editor');
  const page = useOpenedBench({
    engine: 'appsync',
    opened: props.opened,
    toDraft: toAppSyncDraft,
    // On a phone only one pane shows: after Run, the one with the answer.
    onRan: () => setPane('result'),
  });
  const { bench, runs, run } = page;
  const { draft, view, player, moment, checked } = bench;
  const tabs = useMemo(() => appSyncTabs(props.opened.scenario), [props.opened]);
  useKeys(
    'Playground',
    benchKeys(player, () => void run()),
  );
  return (
    <div className="bench" data-show={pane}>
      <RunBar {...props} engine="appsync" page={page}>
        <SeedField bench={bench} />
      </RunBar>
      <Segments className="tabs" label="Pane" options={panes} value={pane} onChange={setPane} />
      <section className="pane p-editor" aria-label="Editor">
        <EditorPane
          draft={draft}
          tabs={tabs}
          problems={checked?.problems ?? null}
          onText={bench.setText}
          onRun={() => void run()}
        />
      </section>
      <ResponsePane view={view} onPick={player.jump} />
      <section className="pane p-insp" aria-labelledby="h-insp">
        <header>
          <h2 id="h-insp">Inspector</h2>
          <span className="mute mono">{moment?.place}</span>
        </header>
        <Inspector moment={moment} cursor={player.cursor} verdicts={view?.verdicts ?? []} onPick={player.jump} />
      </section>
      <TimelinePane bench={bench} runKey={String(runs)} lists={lists} />
      <ChangedNote authorsHash={page.authorsHash} seen={props.opened.link?.seen ?? null} view={view} />
      <BenchStatusLine
        bench={bench}
        keys={
          <>
            <kbd>J</kbd> <kbd>K</kbd> event <kbd>Space</kbd> play
          </>
        }
      />
    </div>
  );
}
