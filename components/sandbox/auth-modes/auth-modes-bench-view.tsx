'use client';

import { useState } from 'react';
import { useKeys } from '@/components/ui/keys';
import type { AuthModesScenario } from '@/lib/auth-modes/scenario';
import { BenchStatusLine } from '../shared/bench-status-line';
import { ChangedNote } from '../shared/changed-note';
import { EditorPane } from '../shared/editor-pane';
import { Inspector } from '../shared/inspector';
import { benchKeys } from '../shared/key-map';
import { RunBar } from '../shared/run-bar';
import { EmptyLane } from '../shared/run-figure';
import { Segments } from '../shared/segments';
import { useOpenedBench } from '../shared/use-opened-bench';
import type { BenchViewProps } from '../shared/workbench';
import { authModesTabs, toAuthModesDraft } from './auth-modes-draft';
import { MatrixPane } from './matrix-pane';
import './auth-modes.css';

const panes = [
  { value: 'editor', says: 'Editor' },
  { value: 'matrix', says: 'Matrix' },
  { value: 'inspector', says: 'Inspector' },
] as const;

/** The workbench with an API's access rules on it: schema and query, the matrix, and the rule behind a cell. */
export function AuthModesBenchView(props: BenchViewProps<AuthModesScenario>) {
  const [pane, setPane] = useState<(typeof panes)[number]['value']>('editor');
  const page = useOpenedBench({
    engine: 'auth-modes',
    opened: props.opened,
    toDraft: toAuthModesDraft,
    // On a phone only one pane shows: after Run, the one with the answer.
    onRan: () => setPane('matrix'),
  });
  const { bench, run } = page;
  const { draft, view, player, moment, checked } = bench;
  useKeys(
    'Playground',
    benchKeys(player, () => void run()),
  );
  return (
    <div className="bench matrixbench" data-show={pane}>
      <RunBar {...props} engine="auth-modes" page={page} />
      <Segments className="tabs" label="Pane" options={panes} value={pane} onChange={setPane} />
      <section className="pane p-editor" aria-label="Editor">
        <EditorPane
          draft={draft}
          tabs={authModesTabs}
          problems={checked?.problems ?? null}
          onText={bench.setText}
          onRun={() => void run()}
        />
      </section>
      <section className="pane p-matrix" aria-labelledby="h-matrix">
        <header>
          <h2 id="h-matrix">Who may read what</h2>
        </header>
        <MatrixPane
          bench={bench}
          empty={<EmptyLane>{view?.outcome.detail ?? 'Press Run, and the matrix appears here.'}</EmptyLane>}
        />
      </section>
      <section className="pane p-insp" aria-labelledby="h-insp">
        <header>
          <h2 id="h-insp">Inspector</h2>
          <span className="mute mono">{moment?.place}</span>
        </header>
        <Inspector moment={moment} cursor={player.cursor} verdicts={view?.verdicts ?? []} onPick={player.jump} />
      </section>
      <p className="vh" aria-live="polite">
        {moment?.sentence}
      </p>
      <ChangedNote authorsHash={page.authorsHash} seen={props.opened.link?.seen ?? null} view={view} />
      <BenchStatusLine
        bench={bench}
        keys={
          <>
            <kbd>←</kbd> <kbd>→</kbd> <kbd>↑</kbd> <kbd>↓</kbd> cell <kbd>J</kbd> <kbd>K</kbd> event
          </>
        }
      />
    </div>
  );
}
