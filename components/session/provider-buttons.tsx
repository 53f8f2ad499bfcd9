'use client';

import { useState } from 'react';
import { StateWord } from '@/components/ui/glyph';
import { postSignIn } from './post-sign-in';
import { sendWaiting } from './settle-journal';

type Props = {
  readonly providers: readonly { readonly id: string; readonly name: string }[];
  /** Where to go on to, signed in. */
  readonly to: string | null;
};

/** Leaves for the provider, after this browser's answers are sent: they are saved for the guest it is now. */
export function ProviderButtons({ providers, to }: Props) {
  const [refused, setRefused] = useState<string | null>(null);
  const go = async (id: string) => {
    setRefused(null);
    await sendWaiting();
    const posted = await postSignIn(`signin/${id}`, to);
    if (posted.ok) location.assign(String(posted.body));
    else setRefused(posted.message);
  };
  return (
    <div className="providers">
      {providers.map(({ id, name }) => (
        <button key={id} type="button" className="btn" onClick={() => void go(id)}>
          Continue with {name}
        </button>
      ))}
      <div role="alert">{refused && <StateWord state="failed">{refused}</StateWord>}</div>
    </div>
  );
}
