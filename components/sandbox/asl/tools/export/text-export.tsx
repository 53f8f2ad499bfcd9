'use client';

import { useState } from 'react';
import type { AslScenario } from '@/lib/asl/scenario';
import type { ExportText } from '../../../shared/engine-protocol';
import { saveFile } from '../../../shared/picture-file';
import type { Bench } from '../../../shared/use-bench';
import { useAnswer } from '../../../shared/use-engine';
import type { TextForm } from './forms';

type Props = { readonly form: TextForm; readonly bench: Bench<AslScenario>; readonly fileName: string };

/** So much is shown; copy and download have all of it. */
const mostChars = 20_000;

/** A form of the draft or the run that is text: shown, copied, downloaded. */
export function TextExport({ form, bench, fileName }: Props) {
  const { client, draft, player, view } = bench;
  const { n } = player.cursor;
  const [copied, setCopied] = useState<{ readonly text: string; readonly done: boolean } | null>(null);
  const ofRun = form.name === 'history' || form.name === 'events';
  const key = ofRun ? `${form.name} ${view?.hash}` : `${JSON.stringify(draft.texts)} ${view?.hash} ${n}`;
  const exported = useAnswer<ExportText>(key, async () => {
    if (form.name === 'history' || form.name === 'events') {
      if (view === null || view.at.length === 0)
        return { text: null, notes: ['Press Run first: this is about a run.'] };
      const asked = await client.ask(form.name === 'history' ? 'historyJson' : 'eventsJson', {});
      return asked.kind === 'answer' ? { text: asked.answer, notes: [] } : null;
    }
    const asked = await client.ask('exports', { draft, n });
    return asked.kind === 'answer' ? (asked.answer?.[form.name] ?? null) : null;
  });
  if (exported === null) return null;
  const { text, notes } = exported;
  const copy = async (whole: string) => {
    // Absent on plain http, and may be refused.
    const done = await (navigator.clipboard?.writeText(whole) ?? Promise.reject()).then(
      () => true,
      () => false,
    );
    setCopied({ text: whole, done });
  };
  const told = copied !== null && copied.text === text ? copied : null;
  return (
    <>
      {notes.length > 0 && (
        <ul className="exportnotes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {text !== null && (
        <>
          <div className="exportacts">
            <button type="button" className="btn" onClick={() => void copy(text)}>
              {told?.done ? 'Copied' : 'Copy'}
            </button>
            <button type="button" className="btn" onClick={() => saveFile(new Blob([text]), fileName)}>
              Download
            </button>
            <span className="mute mono">{fileName}</span>
            <span role="status" className={told?.done === false ? 'mute' : 'vh'}>
              {told && (told.done ? 'Copied.' : 'The browser did not allow it: select the text and copy it.')}
            </span>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <section className="exporttext" tabIndex={0} aria-label={`${form.says} as text`}>
            <pre>{text.slice(0, mostChars)}</pre>
          </section>
          {text.length > mostChars && (
            <p className="mute">
              The first {mostChars.toLocaleString('en')} of {text.length.toLocaleString('en')} characters. Copy and
              download have all of them.
            </p>
          )}
        </>
      )}
    </>
  );
}
