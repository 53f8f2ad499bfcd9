import { useEffect, useRef, useState } from 'react';
import { useKeys } from '@/components/ui/keys';
import type { Feedback } from '@/lib/quiz/wire';
import { ProofRun } from './proof-run';
import { ProofScenarioSchema } from './proof-scenario';

/** Where the run is opened: at an event, or as a whole. */
export type Shown = { readonly cursor: number | null };

type Props = {
  readonly proof: NonNullable<Feedback['proof']>;
  /** Null while it is closed. */
  readonly shown: Shown | null;
  onShown(shown: Shown | null): void;
};

/** The run that makes the key right, run again in this browser on demand. */
export function Proof({ proof, shown, onShown }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Read once: the journal hands out equal copies of the feedback, and a new one would start the run again.
  const [scenario] = useState(() => ProofScenarioSchema.safeParse(proof.scenario));
  const toggle = () => onShown(shown ? null : { cursor: proof.decidedBy });
  useKeys('The answer', [{ keys: ['S'], says: 'show or hide the run that proves it', run: toggle }]);
  useEffect(() => {
    // Asked for by a part of the answer, far above perhaps: reading goes on here.
    if (shown && shown.cursor !== proof.decidedBy) heading.current?.focus();
  }, [shown, proof.decidedBy]);
  return (
    <section className="proof" aria-labelledby="proof">
      <header>
        <h2 id="proof" ref={heading} tabIndex={-1}>
          The run that proves it
        </h2>
        <div className="acts">
          <button type="button" className="btn" aria-expanded={shown !== null} onClick={toggle}>
            {shown ? 'Hide it' : 'Show me'} <kbd>S</kbd>
          </button>
        </div>
      </header>
      <p className="mute src">
        The key is computed, not written: it comes from this run by engine version {proof.engineVersion}.
        {proof.decidedBy !== null && ` Event ${proof.decidedBy} decides.`}
      </p>
      {shown &&
        (scenario.success ? (
          <ProofRun
            key={shown.cursor}
            scenario={scenario.data}
            title="The run that proves it"
            {...(shown.cursor === null ? {} : { cursor: shown.cursor })}
          />
        ) : (
          <p>This run was saved in a form that this version of the page cannot show.</p>
        ))}
    </section>
  );
}
