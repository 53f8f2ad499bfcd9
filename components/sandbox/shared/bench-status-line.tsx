import type { ReactNode } from 'react';
import type { BaseScenario } from '@/lib/kernel/scenario';
import { RunState } from './run-state';
import type { Bench } from './use-bench';

type Props<S extends BaseScenario> = {
  readonly bench: Bench<S>;
  /** The keys worth knowing here, in front of the one for all of them. */
  readonly keys: ReactNode;
};

/** The bottom line: how the run ended, its size and identity, and the keys. */
export function BenchStatusLine<S extends BaseScenario>({ bench, keys }: Props<S>) {
  const { status, view, stale } = bench;
  return (
    <footer className="status">
      <span role="status">
        <RunState status={status} outcome={view?.outcome ?? null} stale={stale} />
      </span>
      {view && view.at.length > 0 && (
        <>
          <span className="wide-only">{view.at.length} events</span>
          <span className="mono wide-only">
            hash {view.hash.slice(0, 4)} {view.hash.slice(4, 8)}
          </span>
        </>
      )}
      <span className="keys wide-only">
        {keys} <kbd>?</kbd> all keys
      </span>
    </footer>
  );
}
