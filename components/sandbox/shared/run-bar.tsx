'use client';

import type { ReactNode } from 'react';
import { Glyph } from '@/components/ui/glyph';
import type { BaseScenario } from '@/lib/kernel/scenario';
import { engineNames } from './engine-names';
import type { EngineName } from './engine-protocol';
import { PresentRun } from './present-run';
import { Reset } from './reset';
import { Share } from './share';
import type { OpenedBench } from './use-opened-bench';
import type { BenchViewProps } from './workbench';

type Props<S extends BaseScenario> = BenchViewProps<S> & {
  readonly engine: EngineName;
  readonly page: OpenedBench<S>;
  /** Beside the list of scenarios: another way to choose one. */
  readonly browse?: ReactNode;
  /** What else a run depends on, beside the scenario. */
  readonly children?: ReactNode;
};

/** The top line of a playground: which scenario, what it depends on, Reset, Share, Run. */
export function RunBar<S extends BaseScenario>({ engine, page, opened, gallery, onPick, browse, children }: Props<S>) {
  const { bench, run, makeLink } = page;
  const { title } = bench.draft.scenario;
  const at = bench.view && { cursor: bench.player.cursor.n, events: bench.view.at.length };
  return (
    <div className="runbar">
      <h1 className="vh">
        {engineNames[engine]} playground: {title}
      </h1>
      <div className="set">
        <label>
          <span className={browse ? 'vh' : undefined}>Scenario</span>{' '}
          <select
            className="scenario"
            value={opened.ref ?? ''}
            onChange={(event) => event.target.value !== '' && onPick(event.target.value)}
          >
            {opened.ref === null && <option value="">{opened.own ? title : `${title} (from a link)`}</option>}
            {gallery.map(({ ref, scenario }) => (
              <option key={ref} value={ref}>
                {scenario.title}
              </option>
            ))}
          </select>
        </label>
        {browse}
        {children}
      </div>
      <div className="end">
        <Reset bench={bench} />
        <PresentRun engine={engine} makeLink={makeLink} />
        <Share engine={engine} thing={{ title, at }} makeLink={makeLink} />
        <button type="button" className="btn primary" onClick={() => void run()}>
          <Glyph name="running" />
          Run <kbd>Ctrl Enter</kbd>
        </button>
      </div>
    </div>
  );
}
