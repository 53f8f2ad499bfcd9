'use client';

import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { joinWords } from '@/lib/kernel/duration';
import type { BaseScenario } from '@/lib/kernel/scenario';
import { wordPart } from './draft-words';
import type { Bench } from './use-bench';

/** Back to the scenario as it was: says what is lost before it does so, and can be undone until the next edit. */
export function Reset<S extends BaseScenario>({ bench }: { readonly bench: Bench<S> }) {
  const [asking, setAsking] = useState(false);
  if (bench.undoReset)
    return (
      <button type="button" className="btn bare" onClick={bench.undoReset}>
        Undo the reset
      </button>
    );
  return (
    <>
      <button
        type="button"
        className="btn bare"
        aria-haspopup="dialog"
        aria-disabled={!bench.changed}
        onClick={() => bench.changed && setAsking(true)}
      >
        Reset
      </button>
      {asking && (
        <Dialog title="Reset this scenario?" onClosed={() => setAsking(false)}>
          {(close) => (
            <>
              <p>
                You changed {joinWords(bench.edited.map(wordPart))}. That goes back to how the scenario came. Until you
                edit again, you can undo it.
              </p>
              <p className="dialogacts">
                <button
                  type="button"
                  className="btn primary"
                  onClick={() => {
                    bench.reset();
                    close();
                  }}
                >
                  Reset it
                </button>
                <button type="button" className="btn" onClick={close}>
                  Keep my changes
                </button>
              </p>
            </>
          )}
        </Dialog>
      )}
    </>
  );
}
