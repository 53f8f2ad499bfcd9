'use client';

import { type ComponentType, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { Glyph } from '@/components/ui/glyph';
import type { BaseScenario } from '@/lib/kernel/scenario';
import { Checks } from './checks';
import { EditorPane } from './editor-pane';
import type { EditorTab } from './editor-tab';
import type { Draft, EngineName } from './engine-protocol';
import { KeyMap, playerKeys } from './key-map';
import { OpenInPlayground } from './open-in-playground';
import { Predict } from './predict';
import { EmptyLane, RunFigure } from './run-figure';
import { useActive } from './use-active';
import { type Bench, useBench } from './use-bench';
import { usePrediction } from './use-prediction';

/** What every engine's sandbox is told. */
export type SandboxProps<S extends BaseScenario> = {
  readonly scenario: S;
  /** The scenario's file name: unique within its lesson. */
  readonly name: string;
  readonly caption?: string;
  /** Called once when all checks are met. */
  readonly onSolved?: () => void;
};

type Props<S extends BaseScenario> = SandboxProps<S> & {
  readonly engine: EngineName;
  /** Must be a constant. */
  readonly toDraft: (scenario: S) => Draft<S>;
  readonly tabs: readonly EditorTab[];
  /** Says what opens the editor, such as `Edit the definition`. */
  readonly editSays: string;
  /** The run, with `action` beside it and `empty` until there is one. */
  readonly Figure?: ComponentType<FigureParts<S>>;
};
export type FigureParts<S extends BaseScenario> = {
  readonly bench: Bench<S>;
  readonly action: ReactNode;
  readonly empty: ReactNode;
};

/** A sandbox inside a lesson: predict, run, scrub, and where there is a task, edit until its checks are met. */
export function SandboxFrame<S extends BaseScenario>(props: Props<S>) {
  const { engine, scenario, name, caption, onSolved, toDraft, tabs, editSays } = props;
  const Figure: ComponentType<FigureParts<S>> = props.Figure ?? RunFigure;
  const { predict, checks = [] } = scenario;
  const isTask = checks.length > 0;
  const start = useMemo(() => toDraft(scenario), [scenario, toDraft]);
  const [editing, setEditing] = useState(isTask);
  const bench = useBench({ engine, start, storageKey: `${engine}.${name}`, checking: editing });
  const { prediction, locked, run } = usePrediction({ predict, run: (first) => bench.run(null, first) });
  const [box, isActive] = useActive<HTMLDivElement>();
  const solved = useRef(false);

  const { view } = bench;
  const verdicts = view && !bench.stale ? view.verdicts : null;
  const isSolved = isTask && verdicts !== null && verdicts.length > 0 && verdicts.every((verdict) => verdict.met);
  useEffect(() => {
    if (!isSolved || solved.current) return;
    solved.current = true;
    onSolved?.();
  }, [isSolved, onSolved]);

  const act = () => {
    if (locked) prediction?.commit();
    else void run();
  };
  const figure = (
    <figure className="runbox">
      <Figure
        bench={bench}
        action={
          locked ? null : (
            <button type="button" className="btn primary" onClick={act}>
              <Glyph name="running" />
              Run <kbd>R</kbd>
            </button>
          )
        }
        empty={
          <EmptyLane>
            {locked ? 'Predict first; the run appears here.' : 'Press Run, and the run appears here.'}
          </EmptyLane>
        }
      />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
  return (
    <div ref={box} className="sandbox">
      {isActive && (
        <KeyMap
          title="Sandbox"
          bindings={[
            { keys: ['R', 'Ctrl+Enter'], says: locked ? 'predict and run' : 'run', run: act },
            ...playerKeys(bench.player),
          ]}
        />
      )}
      {prediction && <Predict prediction={prediction} />}
      {isTask && <Checks checks={checks} verdicts={verdicts} />}
      {!isTask && figure}
      {editing && (
        <div className="sandboxeditor">
          <EditorPane
            draft={bench.draft}
            tabs={tabs}
            problems={bench.checked?.problems ?? null}
            onText={bench.setText}
            onRun={act}
          />
        </div>
      )}
      {isTask && figure}
      <div className="sandboxfoot">
        <button type="button" className="btn bare" aria-expanded={editing} onClick={() => setEditing(!editing)}>
          {editing ? 'Close the editor' : editSays}
        </button>
        {(bench.changed || bench.undoReset) && (
          <button type="button" className="btn bare" onClick={bench.undoReset ?? bench.reset}>
            {bench.undoReset ? 'Undo the reset' : 'Reset'}
          </button>
        )}
        <OpenInPlayground engine={engine} bench={bench} />
      </div>
    </div>
  );
}
