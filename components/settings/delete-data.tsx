'use client';

import { useRef, useState } from 'react';
import { journal } from '@/components/quiz/journal';
import { StateWord } from '@/components/ui/glyph';

type State = 'idle' | 'working' | 'done' | 'failed';

const askServer = async (): Promise<boolean> => {
  try {
    return (await fetch('/api/delete', { method: 'POST' })).ok;
  } catch {
    return false;
  }
};

/** Deletes on the server first: where that fails nothing is gone, and the learner can try again. */
export function DeleteData() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [state, setState] = useState<State>('idle');
  const remove = async () => {
    dialog.current?.close();
    setState('working');
    const opened = await journal();
    setState((await opened.clearAfter(askServer)) ? 'done' : 'failed');
  };
  return (
    <section aria-labelledby="delete">
      <h2 id="delete">Delete my data</h2>
      <p>Removes what the server and this browser keep about your learning. Theme and motion stay.</p>
      <p className="acts left">
        <button
          type="button"
          className="btn"
          aria-haspopup="dialog"
          aria-disabled={state === 'working'}
          onClick={() => state !== 'working' && dialog.current?.showModal()}
        >
          Delete my data
        </button>
      </p>
      <p role="status" className="outcome">
        {state === 'working' && <StateWord state="running">Deleting…</StateWord>}
        {state === 'done' && (
          <StateWord state="succeeded">Everything is deleted. Your next answer starts from nothing.</StateWord>
        )}
        {state === 'failed' && (
          <>
            <StateWord state="failed">Nothing was deleted:</StateWord> the server did not answer. Try again in a moment.
          </>
        )}
      </p>
      <dialog ref={dialog} className="confirm" aria-labelledby="confirm-delete">
        <h2 id="confirm-delete">Delete all of this?</h2>
        <ul>
          <li>every practice attempt, answer and result</li>
          <li>which lessons you read and which sandboxes you solved</li>
          <li>answers on this device that are not sent yet</li>
          <li>your account, or the guest account of this browser</li>
        </ul>
        <p>It cannot be undone, and backups of the server may hold it a while longer.</p>
        <div className="acts left">
          <button type="button" className="btn" onClick={() => dialog.current?.close()}>
            Keep my data
          </button>
          <button type="button" className="btn danger" onClick={remove}>
            Delete for good
          </button>
        </div>
      </dialog>
    </section>
  );
}
