'use client';

import { Suspense, useMemo, useRef } from 'react';
import { useKeys } from '@/components/ui/keys';
import type { AslScenario } from '@/lib/asl/scenario';
import { BenchStatusLine } from '../shared/bench-status-line';
import { ChangedNote } from '../shared/changed-note';
import { Divider } from '../shared/divider';
import type { EditorPaneHandle } from '../shared/editor-pane';
import { allEvents } from '../shared/history-table';
import { benchKeys } from '../shared/key-map';
import { Segments } from '../shared/segments';
import { TimelinePane } from '../shared/timeline-pane';
import { useOpenedBench } from '../shared/use-opened-bench';
import { usePaneLayout } from '../shared/use-pane-layout';
import type { BenchViewProps } from '../shared/workbench';
import { toAslDraft } from './asl-draft';
import { AslEditor } from './asl-editor';
import { AslRunBar } from './asl-run-bar';
import { GraphPane } from './graph-pane';
import { AslInspector } from './inspect/asl-inspector';
import { GalleryDialog, PredictPane, Tour } from './on-need';
import { OtherTabNote } from './own/other-tab-note';
import { findOwnMachine, ownDrafts, ownPrefix } from './own/own-machines';
import { toJsonBench } from './to-json-bench';
import { ToolPane } from './tools/tool-pane';
import { ToolRow } from './tools/tool-row';
import { useBenchOver } from './use-bench-over';
import { useBenchPanes } from './use-bench-panes';
import { useSelectedState } from './use-selected-state';
import './asl-bench.css';

const lists = [{ value: 'history', says: 'AWS history' }, allEvents] as const;

/**
 * The workbench with a scenario on it: editor, graph, inspector over a timeline; on a phone one of them at a time. What the
 * scenario asks before Run, and then what became of the guesses, stands in the place of the inspector until it is put away.
 */
export function AslBenchView(props: BenchViewProps<AslScenario>) {
  const { opened, gallery } = props;
  const panes = useBenchPanes(opened.scenario.predict !== undefined && (opened.link?.cursor ?? null) === null);
  const own = useMemo(() => {
    const machine = opened.own && findOwnMachine(opened.own.address.slice(ownPrefix.length));
    return machine && ownDrafts(machine);
  }, [opened.own]);
  const page = useOpenedBench({
    engine: 'asl',
    opened,
    toDraft: toAslDraft,
    ...(own ? { drafts: own } : {}),
    onRan: panes.onRan,
    onAsked: panes.onAsked,
  });
  const { bench, runs, run, prediction } = page;
  const { draft, view, player, moment, checked, client } = bench;
  const sizes = usePaneLayout('asl');
  const over = useBenchOver(sizes.bench);
  const editor = useRef<EditorPaneHandle>(null);
  const selected = useSelectedState(bench, (offset) => editor.current?.goTo('definition', offset, 'stay'));
  useKeys('Playground', [...benchKeys(player, () => void run()), ...over.keys]);
  const predicting = prediction !== null && panes.asking;
  const { tool } = panes;
  return (
    <div ref={sizes.bench} className={predicting ? 'bench sized predicting' : 'bench sized'} data-show={panes.pane}>
      <AslRunBar {...props} page={page} onBrowse={() => over.show('gallery')} />
      <ToolRow
        opened={tool?.name ?? null}
        onOpen={panes.openTool}
        tourNew={over.tourNew}
        onTour={() => over.show('tour')}
        onNoTour={over.endTour}
      />
      <Segments className="tabs" label="Pane" options={panes.offered} value={panes.pane} onChange={panes.show} />
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
          onClose={() => panes.openTool(null)}
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
                called={panes.called}
                onPick={player.jump}
                onClose={panes.endAsking}
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
        {over.shown === 'gallery' && (
          <GalleryDialog
            gallery={gallery}
            draft={draft}
            current={opened.own?.address ?? (opened.ref ?? '').replace(/^[^/]+\//, '')}
            onRenamed={(title) => bench.setScenario({ title })}
            onClosed={() => over.show(null)}
          />
        )}
        {over.shown === 'tour' && <Tour onPane={panes.show} onEnd={over.endTour} />}
      </Suspense>
    </div>
  );
}
