'use client';

import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { Glyph } from '@/components/ui/glyph';
import { useKeys } from '@/components/ui/keys';
import type { AslScenario } from '@/lib/asl/scenario';
import { Inspector } from '../shared/inspector';
import { Segments } from '../shared/segments';
import { Share } from '../shared/share';
import { useBench } from '../shared/use-bench';
import { toAslDraft } from './asl-draft';
import { BenchStatusLine } from './bench-status-line';
import { EditorPane } from './editor-pane';
import { GraphPane } from './graph-pane';
import { TimelinePane } from './timeline-pane';

export type Opened = {
  readonly kind: 'opened';
  /** Null: it came with a link. */
  readonly ref: string | null;
  readonly scenario: AslScenario;
  readonly link: { readonly cursor: number | null; readonly hash: string | null; readonly fragment: string } | null;
};

type Props = {
  readonly opened: Opened;
  readonly gallery: readonly { readonly ref: string; readonly scenario: AslScenario }[];
  readonly onPick: (ref: string) => void;
};

const panes = [
  { value: 'editor', says: 'Editor' },
  { value: 'graph', says: 'Graph' },
  { value: 'timeline', says: 'Timeline' },
  { value: 'inspector', says: 'Inspector' },
] as const;
type Pane = (typeof panes)[number]['value'];

/** The workbench with a scenario on it: editor, graph, inspector over a timeline; on a phone one of the four at a time. */
export function AslBenchView({ opened, gallery, onPick }: Props) {
  const start = useMemo(() => toAslDraft(opened.scenario), [opened]);
  const storageKey = opened.ref ?? `link.${opened.link?.fragment.slice(-24)}`;
  const bench = useBench({ engine: 'asl', start, storageKey, checking: true });
  const [pane, setPane] = useState<Pane>('editor');
  const [runs, setRuns] = useState(0);
  const { draft, view, player, moment, client } = bench;

  const run = async (first: number | null = null) => {
    const done = await bench.run(null, first);
    setRuns((n) => n + 1);
    // On a phone only one pane shows: after Run, the one with the result.
    if (done) setPane('timeline');
  };
  const show = useEffectEvent(() => {
    // A link shows what its author saw: the run, at their cursor.
    if (opened.link) void run(opened.link.cursor);
  });
  useEffect(() => show(), []);

  useKeys('Playground', [
    { keys: ['Ctrl+Enter', 'R'], says: 'run', run: () => void run() },
    { keys: ['J', 'ArrowRight'], says: 'next event', run: () => player.step(1) },
    { keys: ['K', 'ArrowLeft'], says: 'event before', run: () => player.step(-1) },
    { keys: ['Space'], says: 'play or pause', run: player.toggle },
    { keys: ['Home'], says: 'first event', run: player.toStart },
    { keys: ['End'], says: 'last event', run: player.toEnd },
  ]);

  const makeLink = async () => {
    const cursor = view ? player.cursor.n : null;
    const asked = await client.ask('makeLink', { draft, cursor, hash: bench.stale ? null : (view?.hash ?? null) });
    return asked.kind === 'answer' ? (asked.answer.ok ? asked.answer.value : asked.answer.error) : null;
  };
  const problems = bench.checked?.problems ?? null;
  const authorsHash = opened.link?.hash ?? null;
  const differs = view !== null && !bench.changed && !bench.stale && authorsHash !== null && authorsHash !== view.hash;
  return (
    <div className="bench" data-show={pane}>
      <div className="runbar">
        <h1 className="vh">Step Functions playground: {draft.scenario.title}</h1>
        <div className="set">
          <label>
            Scenario{' '}
            <select
              className="scenario"
              value={opened.ref ?? ''}
              onChange={(event) => event.target.value !== '' && onPick(event.target.value)}
            >
              {opened.ref === null && <option value="">{draft.scenario.title} (from a link)</option>}
              {gallery.map(({ ref, scenario }) => (
                <option key={ref} value={ref}>
                  {scenario.title}
                </option>
              ))}
            </select>
          </label>
          <label className="wide-only">
            Seed{' '}
            <input
              value={draft.scenario.seed}
              size={5}
              inputMode="numeric"
              onChange={(event) => bench.setScenario({ seed: toSeed(event.target.value) })}
            />
          </label>
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
        </div>
        <div className="end">
          {bench.undoReset ? (
            <button type="button" className="btn bare" onClick={bench.undoReset}>
              Undo the reset
            </button>
          ) : (
            <button
              type="button"
              className="btn bare"
              aria-disabled={!bench.changed}
              onClick={() => bench.changed && bench.reset()}
            >
              Reset
            </button>
          )}
          <Share makeLink={makeLink} path="/playground/asl" />
          <button type="button" className="btn primary" onClick={() => void run()}>
            <Glyph name="running" />
            Run <kbd>Ctrl Enter</kbd>
          </button>
        </div>
      </div>
      <Segments className="tabs" label="Pane" options={panes} value={pane} onChange={setPane} />
      <section className="pane p-editor" aria-label="Editor">
        <EditorPane draft={draft} problems={problems} onText={bench.setText} onRun={() => void run()} />
      </section>
      <GraphPane graph={bench.checked?.graph ?? null} moment={moment} checked={bench.checked !== null} />
      <section className="pane p-insp" aria-labelledby="h-insp">
        <header>
          <h2 id="h-insp">Inspector</h2>
          <span className="mute mono">{moment?.place}</span>
        </header>
        <Inspector moment={moment} cursor={player.cursor} verdicts={view?.verdicts ?? []} onPick={player.jump} />
      </section>
      <TimelinePane bench={bench} runKey={String(runs)} />
      {differs && (
        <p className="benchnote" role="status">
          The engine has changed since this link was made: its author saw run <code>{authorsHash.slice(0, 8)}</code>,
          this is run <code>{view.hash.slice(0, 8)}</code>. Times or events may differ.
        </p>
      )}
      <BenchStatusLine bench={bench} />
    </div>
  );
}

/** Seeds are 32-bit; anything else typed counts as far as it can be read. */
function toSeed(text: string): number {
  const value = Number.parseInt(text, 10);
  return Number.isFinite(value) ? Math.min(Math.max(0, value), 0xffff_ffff) : 0;
}
