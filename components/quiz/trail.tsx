import { useState } from 'react';
import { localTime } from '@/components/progress/local-time';
import type { Feedback } from '@/lib/quiz/wire';
import type { KeptAnswer } from './journal';
import { ReceiptCard } from './receipt-card';
import { ReportDialog } from './report-dialog';

type Props = { readonly answer: KeptAnswer; readonly proof: Feedback['proof'] | null };

/** Below a final answer: what was graded and how, and a word to whoever wrote the item. */
export function Trail({ answer, proof }: Props) {
  const [receipt, setReceipt] = useState(false);
  const [reporting, setReporting] = useState(false);
  const { id, regraded, score } = answer;
  return (
    <section className="trail" aria-label="This answer">
      {regraded && (
        <p>
          Regraded on {localTime(regraded.at)}: it was {percent(regraded.was)}
          {score !== null && <>, now {percent(score)}</>}. {regraded.reason}
        </p>
      )}
      <div className="acts left">
        {id !== undefined && score !== null && (
          <button type="button" className="btn bare" aria-expanded={receipt} onClick={() => setReceipt(!receipt)}>
            Receipt
          </button>
        )}
        <button type="button" className="btn bare" aria-haspopup="dialog" onClick={() => setReporting(true)}>
          Report this item
        </button>
      </div>
      {receipt && id !== undefined && <ReceiptCard answer={id} />}
      {reporting && <ReportDialog answer={answer} proof={proof} onClosed={() => setReporting(false)} />}
    </section>
  );
}

const percent = (score: number): string => `${Math.round(score * 100)}%`;
