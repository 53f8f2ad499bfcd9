'use client';

import { type ChangeEvent, useState } from 'react';
import { StateWord } from '@/components/ui/glyph';
import type { Fault } from '@/lib/exchange/fault';
import type { Imported } from '@/lib/exchange/loss';
import type { Result } from '@/lib/kernel/result';
import { DraftList } from './draft-list';
import { FaultList } from './fault-list';
import { LossList } from './loss-list';
import './import.css';

type Read = { readonly from: string; readonly result: Result<Imported, readonly Fault[]> };

/** Shows what a file holds for us. It is read here, in the browser: nothing is sent, nothing is stored. */
export function ImportPreview() {
  const [read, setRead] = useState<Read | null>(null);
  const [text, setText] = useState('');
  const show = async (from: string, bytes: Uint8Array) => {
    const { readImport } = await import('@/lib/exchange/read-import');
    setRead({ from, result: readImport(bytes) });
  };
  const pick = async ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const [file] = input.files ?? [];
    if (!file) return;
    await show(file.name, new Uint8Array(await file.arrayBuffer()));
    // The same file may be picked again once it was mended.
    input.value = '';
  };
  return (
    <>
      <form
        className="import-form"
        onSubmit={(event) => {
          event.preventDefault();
          void show('the pasted text', new TextEncoder().encode(text));
        }}
      >
        <div className="field">
          <label htmlFor="import-file">A file</label>
          <input id="import-file" type="file" accept=".gift,.txt,.xml,.zip" onChange={(event) => void pick(event)} />
        </div>
        <div className="field">
          <label htmlFor="import-text">Or paste GIFT or XML</label>
          <textarea
            id="import-text"
            rows={8}
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <button type="submit" className="btn primary" aria-disabled={text.trim() === ''}>
          Show the questions
        </button>
      </form>
      <div role="status" className="import-outcome">
        {read && <Outcome read={read} />}
      </div>
      {read?.result.ok && <LossList lost={read.result.value.lost} />}
      {read?.result.ok && <DraftList drafts={read.result.value.items} />}
      {read && !read.result.ok && <FaultList faults={read.result.error} />}
    </>
  );
}

function Outcome({ read: { from, result } }: { readonly read: Read }) {
  if (!result.ok) return <StateWord state="failed">Nothing can be taken from {from} as it is.</StateWord>;
  const n = result.value.items.length;
  return (
    <StateWord state="succeeded">
      {n === 1 ? '1 question' : `${n} questions`} in {from}.
    </StateWord>
  );
}
