'use client';

import { useState } from 'react';
import { fetchProgress } from '@/components/progress/fetch-progress';
import { StateWord } from '@/components/ui/glyph';

type State = 'idle' | 'working' | 'done' | 'nothing' | 'failed';

/** Asks for the file and hands it to the browser; a refusal becomes words instead of a page of JSON. */
async function download(): Promise<'done' | 'nothing'> {
  if ((await fetchProgress()).viewer === 'none') return 'nothing';
  const response = await fetch('/api/export', { cache: 'no-store' });
  if (!response.ok) throw new Error(`GET /api/export answered ${response.status}`);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = 'dryrun-export.json';
  link.click();
  URL.revokeObjectURL(address);
  return 'done';
}

export function ExportData() {
  const [state, setState] = useState<State>('idle');
  const start = async () => {
    setState('working');
    setState(await download().catch(() => 'failed' as const));
  };
  return (
    <section aria-labelledby="export">
      <h2 id="export">Export my data</h2>
      <p>Everything the server keeps about you, as one JSON file: lessons read, sandboxes solved, every answer.</p>
      <p className="acts left">
        <button
          type="button"
          className="btn"
          aria-disabled={state === 'working'}
          onClick={state === 'working' ? undefined : start}
        >
          Export my data
        </button>
      </p>
      <p role="status" className="outcome">
        {state === 'working' && <StateWord state="running">Fetching your data…</StateWord>}
        {state === 'done' && <StateWord state="succeeded">Saved as dryrun-export.json in your downloads.</StateWord>}
        {state === 'nothing' && 'The server keeps nothing about you yet. That starts with your first answer.'}
        {state === 'failed' && (
          <>
            <StateWord state="failed">The server did not answer.</StateWord> Try again in a moment.
          </>
        )}
      </p>
    </section>
  );
}
