'use client';

import { useEffect, useState } from 'react';
import { StateWord } from '@/components/ui/glyph';
import { postForm } from '@/components/ui/post-form';
import { forgetCopies } from './settle-journal';

/** The decision. Either way this browser drops its own copies first: the pages then show what the account has. */
export function MergeChoice({ to }: { readonly to: string }) {
  const [isWorking, setWorking] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  useEffect(() => {
    void forgetCopies(async () => true);
  }, []);
  const merge = async () => {
    if (isWorking) return;
    setWorking(true);
    const posted = await postForm('/api/account/merge', {});
    if (posted.ok) location.assign(to);
    else setRefused(posted.message);
    setWorking(false);
  };
  return (
    <>
      <p className="acts left">
        <button type="button" className="btn primary" aria-disabled={isWorking} onClick={merge}>
          {isWorking ? 'Merging…' : 'Merge into my account'}
        </button>
        <a className="btn" href={to}>
          Keep separate
        </a>
      </p>
      <div role="alert">{refused && <StateWord state="failed">{refused}</StateWord>}</div>
    </>
  );
}
