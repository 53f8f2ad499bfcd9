'use client';

import { useState } from 'react';
import { StateWord } from '@/components/ui/glyph';
import { postForm } from '@/components/ui/post-form';
import { forgetCopies } from './settle-journal';

/** Signing out takes this browser's copies along once the server has them all: the next person here may be another. */
export function SignOut() {
  const [refused, setRefused] = useState<string | null>(null);
  const leave = async (everywhere: boolean) => {
    setRefused(null);
    const isOut = await forgetCopies(async () => {
      const posted = await postForm('/api/account/sign-out', { everywhere });
      if (!posted.ok) setRefused(posted.message);
      return posted.ok;
    });
    if (isOut) location.assign('/sign-in?out');
  };
  return (
    <>
      <p className="acts left">
        <button type="button" className="btn" onClick={() => void leave(false)}>
          Sign out
        </button>
        <button type="button" className="btn" onClick={() => void leave(true)}>
          Sign out everywhere
        </button>
      </p>
      <div role="alert">{refused && <StateWord state="failed">{refused}</StateWord>}</div>
    </>
  );
}
