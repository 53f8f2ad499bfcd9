'use client';

import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useKeys } from '@/components/ui/keys';
import type { AslScenario } from '@/lib/asl/scenario';
import { BenchStatusLine } from '../shared/bench-status-line';
import { ChangedNote } from '../shared/changed-note';
import { Divider } from '../shared/divider';
import type { EditorPaneHandle } from '../shared/editor-pane';
import { allEvents } from '../shared/history-table';
import { benchKeys } from '../shared/key-map';
import { RunBar } from '../shared/run-bar';
import { SeedField } from '../shared/seed-field';
import { Segments } from '../shared/segments';
import { TimelinePane } from '../shared/timeline-pane';
import { useOpenedBench } from '../shared/use-opened-bench';
import { usePaneLayout } from '../shared/use-pane-layout';
import type { BenchViewProps } from '../shared/workbench';
import { toAslDraft } from './asl-draft';
import { AslEditor } from './asl-editor';
import { ExecutionFields } from './execution-fields';
import { GraphPane } from './graph-pane';
import { AslInspector } from './inspect/asl-inspector';
import { GalleryDialog, PredictPane, Tour } from './on-need';
import { OtherTabNote } from './own/other-tab-note';
import { findOwnMachine, ownDrafts, ownPrefix } from './own/own-machines';
import { toJsonBench } from './to-json-bench';
import { ToolPane } from './tools/tool-pane';
import { ToolRow } from './tools/tool-row';
import { tools } from './tools/tools';
import { isTourNew, keepTourSeen } from './tour/tour-kept';
import { useSelectedState } from './use-selected-state';
import './asl-bench.css';

const panes = [
  { value: 'predict', says: 'Predict' },
  { value: 'editor', says: 'Editor' },
  { value: 'graph', says: 'Graph' },
  { value: 'timeline', says: 'Timeline' },
  { value: 'inspector', says: 'Inspector' },
  { value: 'tool', says: 'Tool' },
] as const;
type Pane = (typeof panes)[number]['value'];
const lists = [{ value: 'history', says: 'AWS history' }, allEvents] as const;

/**
 * The workbench with a scenario on it: editor, graph, inspector over a timeline; on a phone one of them at a time. What the
 * scenario asks before Run, and then what became of the guesses, stands in the place of the inspector until it is put away.
 */
export function AslBenchView(props: BenchViewProps<AslScenario>) {
  const { opened, gallery, arrived } = props;
  const [asking, setAsking] = useState(opened.scenario.predict !== undefined && (opened.link?.cursor ?? null) === null);
  const [called, setCalled] = useState(0);
  const [pane, setPane] = useState<Pane>(asking ? 'predict' : 'editor');
  const [openedTool, setOpenedTool] = useState<string | null>(null);
  const [over, setOver] = useState<'gallery' | 'tour' | null>(null);
  const [tourNew, setTourNew] = useState(isTourNew);
  const tool = tools.find(({ name }) => name === openedTool);
  const openTool = (name: string | null) => {
    setOpenedTool(name);
    setPane(name === null ? 'editor' : 'tool');
  };
  const own = useMemo(() => {
    const machine = opened.own && findOwnMachine(opened.own.address.slice(ownPrefix.length));
    return machine && ownDrafts(machine);
  }, [opened.own]);
  const page = useOpenedBench({
    engine: 'asl',
    opened,
    toDraft: toAslDraft,
    ...(own ? { drafts: own } : {}),
    // On a phone only one pane shows: after Run, the one with the result, which may be that of a prediction.
    onRan: () => setPane((now) => (now === 'predict' ? now : 'timeline')),
    onAsked: () => {
      setOpenedTool(null);
      setAsking(true);
      setPane('predict');
      setCalled((n) => n + 1);
    },
  });
  const { bench, runs, run, prediction } = page;
  const { draft, view, player, moment, checked, client } = bench;
  const sizes = usePaneLayout('asl');
  const editor = useRef<EditorPaneHandle>(null);
  const selected = useSelectedState(bench, (offset) => editor.current?.goTo('definition', offset, 'stay'));
  const endTour = () => {
    keepTourSeen();
    setTourNew(false);
    setOver(null);
    sizes.bench.current?.querySelector<HTMLElement>('.runbar .primary')?.focus();
  };
  useKeys('Playground', [
    ...benchKeys(player, () => void run()),
    { keys: ['G'], says: 'scenarios, and machines of your own', run: () => setOver('gallery') },
    { keys: ['H'], says: 'the tour in four steps', run: () => setOver('tour') },
  ]);
  const browser = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // What was chosen from is gone with the bench before: who chose goes on at the same place of this one.
    if (arrived && document.activeElement === document.body) browser.current?.focus();
  }, [arrived]);
  const predicting = prediction !== null && asking;
  return (
    <div ref={sizes.bench} className={predicting ? 'bench sized predicting' : 'bench sized'} data-show={pane}>
      <RunBar
        {...props}
        engine="asl"
        page={page}
        browse={
          <button ref={browser} type="button" className="btn" aria-haspopup="dialog" onClick={() => setOver('gallery')}>
            Scenarios
          </button>
        }
      >
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
      <ToolRow
        opened={openedTool}
        onOpen={openTool}
        tourNew={tourNew}
        onTour={() => setOver('tour')}
        onNoTour={endTour}
      />
      <Segments
        className="tabs"
        label="Pane"
        options={panes.filter(({ value }) => (value !== 'tool' || tool) && (value !== 'predict' || predicting))}
        value={pane}
        onChange={setPane}
      />
      <section className="pane p-editor" aria-label="Editor">
        <AslEditor
          ref={editor}
          bench={bench}
          onRun={() => void run()}
          onCaret={selected.onCaret}
          keepAs={page.storageKey}
        />
      </section>
      {tool ? (
        <ToolPane
          key={tool.name}
          tool={tool}
          bench={toJsonBench(bench)}
          page={page}
          selected={selected.nodeId}
          onClose={() => openTool(null)}
        />
      ) : (
        <>
          <GraphPane
            graph={checked?.graph ?? null}
            moment={moment}
            checked={checked !== null}
            client={client}
            name={page.storageKey}
            selected={selected.nodeId}
            onPickState={selected.pick}
          />
          {predicting && (
            <Suspense fallback={<section className="pane p-predict" aria-label="Predict" />}>
              <PredictPane
                prediction={prediction}
                called={called}
                onPick={player.jump}
                onClose={() => {
                  setAsking(false);
                  setPane('timeline');
                }}
              />
            </Suspense>
          )}
          <section className="pane p-insp" aria-labelledby="h-insp">
            <header>
              <h2 id="h-insp">Inspector</h2>
              <span className="mute mono">{moment?.place}</span>
            </header>
            <AslInspector bench={bench} runKey={String(runs)} />
          </section>
        </>
      )}
      <TimelinePane
        bench={bench}
        runKey={String(runs)}
        lists={lists}
        onPickLane={selected.pickPath}
        isPickedLane={selected.isPicked}
      />
      <Divider edge="first" label="Width of the editor" panes={sizes} />
      {!tool && <Divider edge="second" label="Width of the graph" panes={sizes} />}
      <Divider edge="lowest" label="Height of the timeline" panes={sizes} />
      <ChangedNote authorsHash={page.authorsHash} seen={opened.link?.seen ?? null} view={view} />
      {own && <OtherTabNote bench={bench} drafts={own} />}
      <BenchStatusLine
        bench={bench}
        keys={
          <>
            <kbd>J</kbd> <kbd>K</kbd> event <kbd>Space</kbd> play
          </>
        }
      />
      <Suspense fallback={null}>
        {over === 'gallery' && (
          <GalleryDialog
            gallery={gallery}
            draft={draft}
            current={(opened.ref ?? '').replace(/^[^/]+\//, '')}
            onClosed={() => setOver(null)}
          />
        )}
        {over === 'tour' && <Tour onPane={setPane} onEnd={endTour} />}
      </Suspense>
    </div>
  );
}
