'use client';

import { useEffect, useRef } from 'react';
import type { AslScenario } from '@/lib/asl/scenario';
import { RunBar } from '../shared/run-bar';
import { SeedField } from '../shared/seed-field';
import type { OpenedBench } from '../shared/use-opened-bench';
import type { BenchViewProps } from '../shared/workbench';
import { ExecutionFields } from './execution-fields';

type Props = BenchViewProps<AslScenario> & {
  readonly page: OpenedBench<AslScenario>;
  readonly onBrowse: () => void;
};

/** The top line of the runner: the gallery beside the list of scenarios, and what a run of a machine depends on. */
export function AslRunBar({ page, onBrowse, ...opened }: Props) {
  const { bench } = page;
  const { arrived } = opened;
  const browser = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // What was chosen from is gone with the bench before: who chose goes on at the same place of this one.
    if (arrived && document.activeElement === document.body) browser.current?.focus();
  }, [arrived]);
  return (
    <RunBar
      {...opened}
      engine="asl"
      page={page}
      browse={
        <button ref={browser} type="button" className="btn" aria-haspopup="dialog" onClick={onBrowse}>
          Scenarios
        </button>
      }
    >
      <SeedField bench={bench} />
      <label className="wide-only">
        Profile{' '}
        <select
          value={bench.draft.scenario.profile}
          onChange={(event) =>
            bench.setScenario({ profile: event.target.value === 'documented' ? 'documented' : 'observed' })
          }
        >
          <option>observed</option>
          <option>documented</option>
        </select>
      </label>
      <ExecutionFields draft={bench.draft} onText={bench.setText} />
    </RunBar>
  );
}
