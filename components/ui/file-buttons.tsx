'use client';

import { useState } from 'react';
import { StateWord } from './glyph';
import { saveFile } from './save-file';
import './file-buttons.css';

export type OfferedFile = { readonly says: string; readonly address: string; readonly name: string };

type Props = {
  readonly files: readonly OfferedFile[];
  /** Asked first: words where there is nothing to fetch. */
  nothing?(): Promise<string | null>;
};

type State =
  | { readonly kind: 'idle' | 'working' | 'failed' }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'nothing'; readonly says: string };

/** Buttons for files to keep. A refusal becomes words instead of a page of JSON. */
export function FileButtons({ files, nothing }: Props) {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const isWorking = state.kind === 'working';
  const fetchFile = async ({ address, name }: OfferedFile): Promise<State> => {
    const says = (await nothing?.()) ?? (await saveFile(address, name));
    return says === null ? { kind: 'saved', name } : { kind: 'nothing', says };
  };
  const start = async (file: OfferedFile) => {
    if (isWorking) return;
    setState({ kind: 'working' });
    setState(await fetchFile(file).catch((): State => ({ kind: 'failed' })));
  };
  return (
    <>
      <p className="acts left">
        {files.map((file) => (
          <button
            key={file.address}
            type="button"
            className="btn"
            aria-disabled={isWorking}
            onClick={() => void start(file)}
          >
            {file.says}
          </button>
        ))}
      </p>
      <p role="status" className="file-outcome">
        {isWorking && <StateWord state="running">Fetching the file…</StateWord>}
        {state.kind === 'saved' && <StateWord state="succeeded">Saved as {state.name} in your downloads.</StateWord>}
        {state.kind === 'nothing' && state.says}
        {state.kind === 'failed' && (
          <>
            <StateWord state="failed">The server did not answer.</StateWord> Try again in a moment.
          </>
        )}
      </p>
    </>
  );
}
