'use client';

import { useState } from 'react';
import type { EngineName, MakeError } from './engine-protocol';

type Props = {
  readonly engine: EngineName;
  /** Makes the fragment of a permalink to what is on screen. */
  readonly makeLink: () => Promise<string | MakeError | null>;
};

/** Takes what is on screen to the stage. What was edited stays with this page, for the way back. */
export function PresentRun({ engine, makeLink }: Props) {
  const [problem, setProblem] = useState('');
  const present = async () => {
    const link = await makeLink();
    if (typeof link === 'string') return location.assign(`/present/${engine}#${link}`);
    if (link !== null)
      setProblem(link.code === 'too-long' ? 'This is too long for a link.' : 'Correct the errors first.');
  };
  return (
    <>
      <button type="button" className="btn bare" onClick={() => void present()}>
        Present
      </button>
      {problem !== '' && <span role="status">{problem}</span>}
    </>
  );
}
