import { useId, useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { postForm } from '@/components/ui/post-form';
import { SentForm } from '@/components/ui/sent-form';
import type { Feedback, ReportPost } from '@/lib/quiz/wire';
import { type KeptAnswer, newId } from './journal';

const wrongs = [
  ['key', 'The right answer is wrong'],
  ['unclear', 'The question is unclear'],
  ['reason', 'A reason or a fact is wrong'],
  ['other', 'Something else'],
] as const;

type Props = {
  readonly answer: KeptAnswer;
  readonly proof: Feedback['proof'] | null;
  onClosed(): void;
};

/** Tells whoever keeps the items that one is wrong. What was answered and the run go along. */
export function ReportDialog({ answer, proof, onClosed }: Props) {
  const id = useId();
  // Made once: sending it twice is one report.
  const [report] = useState(newId);
  const [sent, setSent] = useState(false);
  const send = (field: (name: string) => string) => {
    const wrong = wrongs.find(([name]) => name === field('wrong'))?.[1] ?? 'Something else';
    const words = field('words').trim();
    return postForm('/api/reports', {
      id: report,
      contentHash: answer.contentHash,
      words: words === '' ? `${wrong}.` : `${wrong}: ${words}`,
      seed: answer.seed,
      submission: answer.submission,
    } satisfies ReportPost);
  };
  return (
    <Dialog title="Report this item" onClosed={onClosed}>
      {(close) =>
        sent ? (
          <>
            <p role="status">Thank you. It was sent, with your answer{proof ? ' and the run' : ''}.</p>
            <p className="acts left">
              <button type="button" className="btn primary" onClick={close}>
                Done
              </button>
            </p>
          </>
        ) : (
          <SentForm action="Send the report" working="Sending…" send={send} onDone={() => setSent(true)}>
            <fieldset className="wrongs">
              <legend>What is wrong?</legend>
              {wrongs.map(([name, says], i) => (
                <label key={name}>
                  <input type="radio" name="wrong" value={name} defaultChecked={i === 0} />
                  {says}
                </label>
              ))}
            </fieldset>
            <div className="field">
              <label htmlFor={id}>In your words, if you like</label>
              <textarea id={id} name="words" rows={4} maxLength={1900} />
            </div>
            <p className="mute">{proof ? 'Your answer and the run go along.' : 'Your answer goes along.'}</p>
          </SentForm>
        )
      }
    </Dialog>
  );
}
