'use client';

import { useState } from 'react';
import { useKeys } from '@/components/ui/keys';
import type { AslScenario } from '@/lib/asl/scenario';
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
import { aslTabs, toAslDraft } from './asl-draft';
import { ExecutionFields } from './execution-fields';
import { GraphPane } from './graph-pane';
import { PastedMachines } from './pasted-machines';
import { ToolPane } from './tools/tool-pane';
import { tools } from './tools/tools';

const panes = [
  { value: 'editor', says: 'Editor' },
  { value: 'graph', says: 'Graph' },
  { value: 'timeline', says: 'Timeline' },
  { value: 'inspector', says: 'Inspector' },
  { value: 'tool', says: 'Tool' },
] as const;
const lists = [{ value: 'history', says: 'AWS history' }, allEvents] as const;

/** The workbench with a scenario on it: editor, graph, inspector over a timeline; on a phone one of the four at a time. */
export function AslBenchView(props: BenchViewProps<AslScenario>) {
  const [pane, setPane] = useState<(typeof panes)[number]['value']>('editor');
  const [opened, setOpened] = useState<string | null>(null);
  const tool = tools.find(({ name }) => name === opened);
  const openTool = (name: string | null) => {
    setOpened(name);
    setPane(name === null ? 'editor' : 'tool');
  };
  const page = useOpenedBench({
    engine: 'asl',
    opened: props.opened,
    toDraft: toAslDraft,
    // On a phone only one pane shows: after Run, the one with the result.
    onRan: () => setPane('timeline'),
  });
  const { bench, runs, run } = page;
  const { draft, view, player, moment, checked } = bench;
  useKeys(
    'Playground',
    benchKeys(player, () => void run()),
  );
  return (
    <div className="bench" data-show={pane}>
      <RunBar {...props} engine="asl" page={page}>
        <SeedField bench={bench} />
        <label className="wide-only">
          Profile{' '}
          <select
            value={draft.scenario.profile}
            onChange={(event) =>
              bench.setScenario({ profile: event.target.value === 'documented' ? 'documented' : 'observed' })
            }
          >
            <option>observed</option>
            <option>documented</option>
          </select>
        </label>
        <ExecutionFields draft={draft} onText={bench.setText} />
      </RunBar>
      <fieldset className="toolrow" aria-label="Tools">
        {tools.map(({ name, says }) => (
          <button
            key={name}
            type="button"
            className="btn bare"
            aria-pressed={name === opened}
            onClick={() => openTool(name === opened ? null : name)}
          >
            {says}
          </button>
        ))}
      </fieldset>
      <Segments
        className="tabs"
        label="Pane"
        options={panes.filter(({ value }) => value !== 'tool' || tool !== undefined)}
        value={pane}
        onChange={setPane}
      />
      <section className="pane p-editor" aria-label="Editor">
        <EditorPane
          draft={draft}
          tabs={aslTabs(draft)}
          problems={checked?.problems ?? null}
          onText={bench.setText}
          onRun={() => void run()}
          offer={(enter) => (
            <PastedMachines
              pasted={checked?.pasted ?? null}
              definition={draft.texts.definition ?? ''}
              onUse={({ type, text }) => {
                bench.setText('type', type);
                bench.setText('definition', text);
                enter('definition');
              }}
              onClose={() => enter('definition')}
            />
          )}
        />
      </section>
      {tool ? (
        <ToolPane key={tool.name} tool={tool} bench={bench} page={page} onClose={() => openTool(null)} />
      ) : (
        <>
          <GraphPane graph={checked?.graph ?? null} moment={moment} checked={checked !== null} />
          <section className="pane p-insp" aria-labelledby="h-insp">
            <header>
              <h2 id="h-insp">Inspector</h2>
              <span className="mute mono">{moment?.place}</span>
            </header>
            <Inspector moment={moment} cursor={player.cursor} verdicts={view?.verdicts ?? []} onPick={player.jump} />
          </section>
        </>
      )}
      <TimelinePane bench={bench} runKey={String(runs)} lists={lists} />
      <ChangedNote authorsHash={page.authorsHash} hash={view?.hash ?? ''} />
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
