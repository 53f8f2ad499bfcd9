import { StateWord } from '@/components/ui/glyph';
import type { Check } from '@/lib/kernel/query';
import type { VerdictView } from './engine-protocol';

type Props = {
  readonly checks: readonly Check[];
  /** Null before the first run, and while the draft differs from what was run. */
  readonly verdicts: readonly VerdictView[] | null;
};

/** What the run must show, each with the event that decided. */
export function Checks({ checks, verdicts }: Props) {
  const met = verdicts?.filter((verdict) => verdict.met).length ?? 0;
  const solved = verdicts !== null && verdicts.length > 0 && met === verdicts.length;
  return (
    <section className={solved ? 'call task' : 'call task unrun'} aria-label="Task">
      <p className="label">Task</p>
      <ol className="taskchecks">
        {checks.map((check, index) => {
          const verdict = verdicts?.[index];
          return (
            <li key={check.says}>
              <span>
                {check.says}
                {verdict && verdict.because !== '' && (
                  <span className="mute because">
                    {' '}
                    Event {verdict.n}: {verdict.because}
                  </span>
                )}
              </span>
              {verdict ? (
                <StateWord state={verdict.met ? 'succeeded' : 'failed'}>{verdict.met ? 'met' : 'not met'}</StateWord>
              ) : (
                <StateWord state="waiting">not run</StateWord>
              )}
            </li>
          );
        })}
      </ol>
      <p className="taskword" aria-live="polite">
        {solved ? <StateWord state="succeeded">Solved</StateWord> : verdicts ? `${met} of ${verdicts.length} met.` : ''}
      </p>
    </section>
  );
}
