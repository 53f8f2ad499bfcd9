import { useState } from 'react';
import { useKeys } from '@/components/ui/keys';
import type { Feedback } from '@/lib/quiz/wire';
import { ProofRun } from './proof-run';
import { ProofScenarioSchema } from './proof-scenario';

type Props = { readonly proof: NonNullable<Feedback['proof']> };

/** The run that makes the key right, run again in this browser on demand. */
export function Proof({ proof }: Props) {
  const [open, setOpen] = useState(false);
  // Read once: the journal hands out equal copies of the feedback, and a new one would start the run again.
  const [scenario] = useState(() => ProofScenarioSchema.safeParse(proof.scenario));
  const toggle = () => setOpen((shown) => !shown);
  useKeys('The answer', [{ keys: ['S'], says: 'show or hide the run that proves it', run: toggle }]);
  return (
    <section className="proof" aria-labelledby="proof">
      <header>
        <h2 id="proof">The run that proves it</h2>
        <div className="acts">
          <button type="button" className="btn" aria-expanded={open} onClick={toggle}>
            {open ? 'Hide it' : 'Show me'} <kbd>S</kbd>
          </button>
        </div>
      </header>
      <p className="mute src">
        The key is computed, not written: it comes from this run by engine version {proof.engineVersion}.
        {proof.decidedBy !== null && ` Event ${proof.decidedBy} decides.`}
      </p>
      {open &&
        (scenario.success ? (
          <ProofRun
            scenario={scenario.data}
            title="The run that proves it"
            {...(proof.decidedBy === null ? {} : { cursor: proof.decidedBy })}
          />
        ) : (
          <p>This run was saved in a form that this version of the page cannot show.</p>
        ))}
    </section>
  );
}
