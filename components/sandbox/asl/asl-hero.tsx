'use client';

import { type FormEvent, type ReactNode, useEffect, useEffectEvent, useId, useMemo, useState } from 'react';
import { Glyph } from '@/components/ui/glyph';
import type { AslScenario } from '@/lib/asl/scenario';
import { KeyMap, playerKeys } from '../shared/key-map';
import { OpenInPlayground } from '../shared/open-in-playground';
import { RunFigure } from '../shared/run-figure';
import { useActive } from '../shared/use-active';
import { useBench } from '../shared/use-bench';
import { toAslDraft } from './asl-draft';
import { knobNames, knobProblem, readKnobs, turnKnobs } from './hero-knobs';
import { KnobFields } from './knob-fields';

export type AslHeroProps = {
  readonly scenario: AslScenario;
  readonly title: string;
  /** The finished run as the page's own HTML has it, shown until the first run here. */
  readonly still: ReactNode;
};

/** The home page's sandbox: three numbers of a retrier, and what they do. Runs once by itself. */
export function AslHero({ scenario, title, still }: AslHeroProps) {
  const problemId = useId();
  const start = useMemo(() => toAslDraft(scenario), [scenario]);
  const bench = useBench({ engine: 'asl', start, storageKey: 'asl.hero', checking: false });
  const [knobs, setKnobs] = useState(() => readKnobs(scenario));
  const [box, isActive] = useActive<HTMLElement>();
  const problems = knobNames.flatMap((name) => {
    const problem = knobProblem(name, knobs[name]);
    return problem === null ? [] : [{ name, problem }];
  });
  const run = () => {
    if (problems.length > 0) return;
    void bench.run({ ...start, texts: { ...start.texts, definition: turnKnobs(scenario, knobs) } });
  };
  const begin = useEffectEvent(() => void bench.run(start));
  useEffect(() => begin(), []);
  const { player } = bench;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run();
  };
  return (
    <section ref={box} className="live" aria-labelledby="live">
      {isActive && (
        <KeyMap title="The run" bindings={[{ keys: ['R', 'Ctrl+Enter'], says: 'run', run }, ...playerKeys(player)]} />
      )}
      <form onSubmit={submit} noValidate>
        <RunFigure
          bench={bench}
          clock={false}
          head={
            <>
              <h2 id="live">{title}</h2>
              <KnobFields
                knobs={knobs}
                onTurn={(name, text) => setKnobs({ ...knobs, [name]: text })}
                wrong={new Set(problems.map(({ name }) => name))}
                problemId={problemId}
              />
            </>
          }
          action={
            <button type="submit" className="btn primary">
              <Glyph name="running" />
              Run <kbd>R</kbd>
            </button>
          }
          empty={still}
        />
        <p id={problemId} className="knobproblem" role="alert">
          {problems.map(({ problem }) => problem).join(' ')}
        </p>
      </form>
      <div className="sandboxfoot">
        <OpenInPlayground engine="asl" bench={bench} />
      </div>
    </section>
  );
}
