import { useState } from 'react';
import { StateWord } from '@/components/ui/glyph';
import type { Feedback } from '@/lib/quiz/wire';
import { ProofRun } from '../proof-run';
import { ProofScenarioSchema } from '../proof-scenario';
import { StemText } from '../stem';

type Judged = NonNullable<Feedback['judged']>[number];

/** What each hidden run said of what was written, and that run to look at. */
export function JudgedList({ judged }: { readonly judged: readonly Judged[] }) {
  const total = judged.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <section aria-labelledby="judged">
      <h2 id="judged" className="label">
        {judged.some(({ isMutant }) => isMutant) ? 'What your runs told apart' : 'What your workflow did'}
      </h2>
      <ol className="judged-list">
        {judged.map((one) => (
          <JudgedRow key={one.id} judged={one} total={total} />
        ))}
      </ol>
    </section>
  );
}

const wordOf = ({ met, isMutant }: Judged): string =>
  isMutant ? (met ? 'told apart' : 'not told apart') : met ? 'met' : 'not met';

function JudgedRow({ judged, total }: { readonly judged: Judged; readonly total: number }) {
  const { says, met, isMutant, weight, why, misconception, showMe } = judged;
  const [open, setOpen] = useState(false);
  // Read once, as a proof is: the journal hands out equal copies of the feedback.
  const [scenario] = useState(() => (showMe ? ProofScenarioSchema.safeParse(showMe.scenario) : null));
  return (
    <li className={met ? 'met' : 'unmet'}>
      <p className="judgedline">
        <StateWord state={met ? 'succeeded' : 'failed'}>{wordOf(judged)}</StateWord>
        <span className="txt">
          <StemText text={says} />
        </span>
        {weight > 0 && (
          <span className="mono mute">
            {met ? weight : 0} of {weight}
            <span className="vh"> points, {total} in all</span>
          </span>
        )}
      </p>
      <p className="whyline">
        <StemText text={why} />
      </p>
      {/* What the learner may believe is said beside the question, as for every kind. */}
      {misconception && isMutant && (
        <p className="whyline">
          It believes:{' '}
          <i>
            “<StemText text={misconception.belief} />”
          </i>{' '}
          <StemText text={misconception.correction} />
        </p>
      )}
      {showMe && (
        <button type="button" className="btn bare showme" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide it' : 'Show me'}
          <span className="vh">: {says}</span>
        </button>
      )}
      {open &&
        showMe &&
        (scenario?.success ? (
          <ProofRun
            scenario={scenario.data}
            title={isMutant ? 'Your texts in the wrong workflow' : 'Your texts in this check'}
            {...(showMe.cursor === null ? {} : { cursor: showMe.cursor })}
            {...(showMe.mutation === undefined ? {} : { mutation: showMe.mutation })}
          />
        ) : (
          <p>This run was saved in a form that this version of the page cannot show.</p>
        ))}
    </li>
  );
}
