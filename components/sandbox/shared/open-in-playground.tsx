'use client';

import { useState } from 'react';
import { Glyph } from '@/components/ui/glyph';
import type { BaseScenario } from '@/lib/kernel/scenario';
import { playgroundPath } from './engine-names';
import type { EngineName } from './engine-protocol';
import type { Bench } from './use-bench';

type Props<S extends BaseScenario> = { readonly engine: EngineName; readonly bench: Bench<S> };

/** Takes the draft, the cursor and all, to the full workbench through a permalink. */
export function OpenInPlayground<S extends BaseScenario>({ engine, bench }: Props<S>) {
  const [problem, setProblem] = useState('');
  const open = async () => {
    const { draft, player, view, client } = bench;
    const asked = await client.ask('makeLink', {
      draft,
      cursor: view ? player.cursor.n : null,
      hash: view?.hash ?? null,
    });
    if (asked.kind !== 'answer') return setProblem('The link could not be made. Try again.');
    if (asked.answer.ok) return location.assign(`${playgroundPath(engine)}#${asked.answer.value}`);
    setProblem(asked.answer.error.code === 'too-long' ? 'This is too long for a link.' : 'Correct the errors first.');
  };
  return (
    <>
      <button type="button" className="btn bare" onClick={open}>
        Open in playground
        <Glyph name="next" />
      </button>
      {problem !== '' && <span role="status">{problem}</span>}
    </>
  );
}
