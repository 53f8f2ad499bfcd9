'use client';

import { useEffect, useEffectEvent, useMemo } from 'react';
import { KeyMap } from '@/components/sandbox/shared/key-map';
import { useBench } from '@/components/sandbox/shared/use-bench';
import { StageFigure } from './stage-figure';
import { StageMatrix } from './stage-matrix';
import type { StageScenario, StepStage } from './step';
import { toDraft } from './to-draft';
import { useGuide } from './use-guide';

type Props = {
  readonly name: string;
  readonly scenario: StageScenario;
  /** What the step wants to see of it; null while another run is on screen. */
  readonly stage: StepStage | null;
  readonly resets: number;
  /** The sentence that stands above the run already; it is not said twice. */
  readonly said: string;
  readonly onRan: (name: string) => void;
};

/** One run of a talk, made when the talk is opened and kept: a step that shows it needs nothing more. */
export function StageRun({ name, scenario, stage, resets, said, onRan }: Props) {
  const start = useMemo(() => toDraft(scenario), [scenario]);
  const bench = useBench({ engine: scenario.engine, start, storageKey: `present.${name}`, checking: false });
  const { view, moment, status } = bench;
  const begin = useEffectEvent(async () => {
    if (await bench.run(start)) onRan(name);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a scenario is run once.
  useEffect(() => {
    void begin();
  }, [start]);
  const player = useGuide({ player: bench.player, times: view?.at ?? null, cursor: stage?.cursor ?? null, resets });
  if (stage === null) return null;
  const drawn = view !== null && view.at.length > 0;
  const sentence = drawn ? (moment?.sentence ?? '') : '';
  return (
    <figure className="stagerun" aria-label={scenario.title}>
      <KeyMap
        title="The run on screen"
        bindings={[
          { keys: ['J'], says: 'next event', run: () => player.step(1) },
          { keys: ['K'], says: 'event before', run: () => player.step(-1) },
        ]}
      />
      {view?.matrix ? (
        <StageMatrix matrix={view.matrix} player={player} />
      ) : drawn ? (
        <StageFigure view={view} player={player} moment={moment} show={stage.show} />
      ) : (
        <p className="stagewait">
          {view?.outcome.detail ?? (status.kind === 'broken' ? status.message : 'Running it.')}
        </p>
      )}
      <figcaption aria-live="polite">{sentence === said ? '' : sentence}</figcaption>
    </figure>
  );
}
