'use client';

import { type ComponentType, useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { EditorPane } from '@/components/sandbox/shared/editor-pane';
import type { EditorTab } from '@/components/sandbox/shared/editor-tab';
import type { Draft, EngineName } from '@/components/sandbox/shared/engine-protocol';
import { EmptyLane, RunFigure } from '@/components/sandbox/shared/run-figure';
import type { FigureParts } from '@/components/sandbox/shared/sandbox-frame';
import { useBench } from '@/components/sandbox/shared/use-bench';
import { Glyph } from '@/components/ui/glyph';
import { useKeys } from '@/components/ui/keys';
import type { BaseScenario } from '@/lib/kernel/scenario';

type Texts = { readonly [name: string]: string };

/** What every engine's exercise is told. */
export type ExerciseProps<S extends BaseScenario> = {
  /** What the learner starts from, and may run. */
  readonly scenario: S;
  /** Unique to the item and its attempt. */
  readonly name: string;
  /** The texts to write, by their tab. */
  readonly writes: readonly string[];
  /** What was written before, where this browser or the server knows it. */
  readonly kept: Texts | null;
  onTexts(texts: Texts): void;
};

type Props<S extends BaseScenario> = ExerciseProps<S> & {
  readonly engine: EngineName;
  /** Must be a constant. */
  readonly toDraft: (scenario: S) => Draft<S>;
  readonly tabs: readonly EditorTab[];
  readonly Figure?: ComponentType<FigureParts<S>>;
};

const typingPauseMs = 800;

/** Texts to write and a run to try them on. What is written is told after a pause, and before the focus goes elsewhere. */
export function ExerciseFrame<S extends BaseScenario>(props: Props<S>) {
  const { engine, scenario, name, writes, kept, onTexts, toDraft, tabs } = props;
  const Figure: ComponentType<FigureParts<S>> = props.Figure ?? RunFigure;
  const start = useMemo(() => toDraft(scenario), [scenario, toDraft]);
  const bench = useBench({ engine, start, storageKey: `${engine}.${name}`, checking: true });

  const takeUp = useEffectEvent(() => {
    // The tab's own draft is as new as what was told, or newer.
    if (bench.changed || !kept) return;
    for (const text of writes) bench.setText(text, kept[text] ?? start.texts[text] ?? '');
  });
  useEffect(() => takeUp(), []);

  const written = Object.fromEntries(writes.map((text) => [text, bench.draft.texts[text] ?? '']));
  const newest = JSON.stringify(written);
  const told = useRef(
    JSON.stringify(Object.fromEntries(writes.map((text) => [text, (kept ?? start.texts)[text] ?? '']))),
  );
  const tell = () => {
    if (told.current === newest) return;
    told.current = newest;
    onTexts(written);
  };
  const tellLater = useEffectEvent(tell);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `newest` is what the pause is about.
  useEffect(() => {
    const timer = setTimeout(() => tellLater(), typingPauseMs);
    return () => clearTimeout(timer);
  }, [newest]);

  const run = () => void bench.run();
  useKeys('The workflow', [{ keys: ['R', 'Ctrl+Enter'], says: 'run what you wrote', run }]);
  return (
    <section className="exercise" aria-label="What you write, and its run" onBlur={tell}>
      <div className="sandboxeditor">
        <EditorPane
          draft={bench.draft}
          tabs={tabs.filter(({ tab }) => writes.includes(tab))}
          problems={bench.checked?.problems ?? null}
          onText={bench.setText}
          onRun={run}
        />
      </div>
      <figure className="runbox" aria-label="The run of what you wrote">
        <Figure
          bench={bench}
          action={
            <button type="button" className="btn" onClick={run}>
              <Glyph name="running" />
              Run <kbd>R</kbd>
            </button>
          }
          empty={<EmptyLane>Press Run, and the run appears here.</EmptyLane>}
        />
      </figure>
      {(bench.changed || bench.undoReset) && (
        <button type="button" className="btn bare" onClick={bench.undoReset ?? bench.reset}>
          {bench.undoReset ? 'Undo the reset' : 'Back to the start'}
        </button>
      )}
    </section>
  );
}
