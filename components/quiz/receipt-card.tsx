import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { StateWord } from '@/components/ui/glyph';
import { type Receipt, ReceiptSchema } from '@/lib/quiz/receipt';
import { type Replay, ReplaySchema } from '@/lib/quiz/wire';

type Asked<T> =
  | { readonly state: 'asking' }
  | { readonly state: 'here'; readonly value: T }
  | { readonly state: 'failed' };

/** Reads something of ours; anything else that comes back is a failure to be told. */
async function read<T>(path: string, schema: z.ZodType<T>): Promise<Asked<T>> {
  try {
    const response = await fetch(path, { cache: 'no-store' });
    return response.ok ? { state: 'here', value: schema.parse(await response.json()) } : { state: 'failed' };
  } catch {
    return { state: 'failed' };
  }
}

/** What is needed to grade an answer again, and the button that does it. */
export function ReceiptCard({ answer }: { readonly answer: string }) {
  const [receipt, setReceipt] = useState<Asked<Receipt>>({ state: 'asking' });
  const [replay, setReplay] = useState<Asked<Replay> | null>(null);
  useEffect(() => {
    let gone = false;
    void read(`/api/receipts/${answer}`, ReceiptSchema).then((asked) => !gone && setReceipt(asked));
    return () => {
      gone = true;
    };
  }, [answer]);
  const again = async () => {
    setReplay({ state: 'asking' });
    setReplay(await read(`/api/receipts/${answer}/replay`, ReplaySchema));
  };
  if (receipt.state === 'asking') return <p className="mute">Fetching the receipt…</p>;
  if (receipt.state === 'failed') {
    return <p role="alert">The receipt could not be fetched: there is no connection, or the server did not answer.</p>;
  }
  return (
    <div className="receipt">
      <dl>
        {rows(receipt.value).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="mono">{value}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className="btn" aria-disabled={replay?.state === 'asking'} onClick={() => void again()}>
        Grade it again
      </button>
      <div role="status">{replay && <Replayed replay={replay} />}</div>
    </div>
  );
}

function rows(receipt: Receipt): readonly (readonly [string, string])[] {
  const { item, contentHash, engine, engineVersion, seed, traceHash, rubricVersion, mode, score } = receipt;
  return [
    ['Item', item],
    ['Content hash', contentHash],
    ['Engine', engine === null ? 'none: it rests on a fact' : `${engine}, version ${engineVersion ?? '?'}`],
    ['Seed', `${seed}`],
    ...(traceHash === null ? [] : [['Trace hash', traceHash] as const]),
    ['Rubric', `version ${rubricVersion}, ${mode}`],
    ['Score', `${Math.round(score * 10_000) / 100}%`],
  ];
}

function Replayed({ replay }: { readonly replay: Asked<Replay> }) {
  if (replay.state === 'asking') return <p className="mute">Grading it again…</p>;
  if (replay.state === 'failed') {
    return <p>It could not be graded again: there is no connection, or the server did not answer.</p>;
  }
  const { same, says } = replay.value;
  return (
    <>
      <p>
        <StateWord state={same ? 'succeeded' : 'caught'}>{same ? 'The same again.' : 'Not the same.'}</StateWord>
      </p>
      {says.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}
