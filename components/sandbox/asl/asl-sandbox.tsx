'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { Glyph } from '@/components/ui/glyph';
import type { AslScenario } from '@/lib/asl/scenario';
import { Checks } from '../shared/checks';
import type { RunView } from '../shared/engine-protocol';
import { KeyMap, playerKeys } from '../shared/key-map';
import { type Gate, openGate, Predict } from '../shared/predict';
import { EmptyLane, RunFigure } from '../shared/run-figure';
import { useActive } from '../shared/use-active';
import { useBench } from '../shared/use-bench';
import { toAslDraft } from './asl-draft';
import { EditorPane } from './editor-pane';
import { OpenInPlayground } from './open-in-playground';

export type AslSandboxProps = {
  readonly scenario: AslScenario;
  /** The scenario's file name: unique within its lesson. */
  readonly name: string;
  readonly caption?: string;
  /** Called once when all checks are met. */
  readonly onSolved?: () => void;
};

/** A sandbox inside a lesson: predict, run, scrub, and where there is a task, edit until its checks are met. */
export function AslSandbox({ scenario, name, caption, onSolved }: AslSandboxProps) {
  const { predict, checks = [] } = scenario;
  const isTask = checks.length > 0;
  const start = useMemo(() => toAslDraft(scenario), [scenario]);
  const [editing, setEditing] = useState(isTask);
  const bench = useBench({ engine: 'asl', start, storageKey: `asl.${name}`, checking: editing });
  const [gate, setGate] = useState<Gate>(openGate);
  const [predicted, setPredicted] = useState<RunView['prediction']>(null);
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

  const run = async () => {
    const done = await bench.run();
    if (done) setPredicted((before) => before ?? done.prediction);
  };
  const gated = predict !== undefined && gate.stage === 'asked';
  const predictAndRun = () => {
    if (gate.chosen === null) return setGate({ ...gate, hint: true });
    setGate({ ...gate, stage: 'predicted' });
    void run();
  };
  const skip = () => {
    setGate({ ...gate, stage: 'skipped' });
    void run();
  };
  const act = gated ? predictAndRun : () => void run();
  const figure = (
    <figure className="runbox">
      <RunFigure
        bench={bench}
        action={
          gated ? null : (
            <button type="button" className="btn primary" onClick={act}>
              <Glyph name="running" />
              Run <kbd>R</kbd>
            </button>
          )
        }
        empty={
          <EmptyLane>
            {gated ? 'Predict first; the run appears here.' : 'Press Run, and the run appears here.'}
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
            { keys: ['R', 'Ctrl+Enter'], says: gated ? 'predict and run' : 'run', run: act },
            ...playerKeys(bench.player),
          ]}
        />
      )}
      {predict && (
        <Predict
          prediction={predict}
          gate={gate}
          result={predicted}
          onChoose={(chosen) => setGate({ ...gate, chosen })}
          onRun={predictAndRun}
          onSkip={skip}
        />
      )}
      {isTask && <Checks checks={checks} verdicts={verdicts} />}
      {!isTask && figure}
      {editing && (
        <div className="sandboxeditor">
          <EditorPane
            draft={bench.draft}
            problems={bench.checked?.problems ?? null}
            onText={bench.setText}
            onRun={act}
          />
        </div>
      )}
      {isTask && figure}
      <div className="sandboxfoot">
        <button type="button" className="btn bare" aria-expanded={editing} onClick={() => setEditing(!editing)}>
          {editing ? 'Close the editor' : 'Edit the definition'}
        </button>
        {(bench.changed || bench.undoReset) && (
          <button type="button" className="btn bare" onClick={bench.undoReset ?? bench.reset}>
            {bench.undoReset ? 'Undo the reset' : 'Reset'}
          </button>
        )}
        <OpenInPlayground bench={bench} />
      </div>
    </div>
  );
}
