import type { AslScenario } from '@/lib/asl/scenario';
import { RunState } from '../shared/run-state';
import type { Bench } from '../shared/use-bench';

/** The bottom line: how the run ended, its size and identity, and the keys. */
export function BenchStatusLine({ bench }: { readonly bench: Bench<AslScenario> }) {
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
        <kbd>J</kbd> <kbd>K</kbd> event <kbd>Space</kbd> play <kbd>?</kbd> all keys
      </span>
    </footer>
  );
}
