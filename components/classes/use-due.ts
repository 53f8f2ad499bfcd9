'use client';

import { useEffect, useState } from 'react';
import { useSignedIn } from '@/components/session/use-signed-in';
import type { Due } from '@/lib/classes/wire';

export type DueState =
  /** Also where nobody is signed in: then nothing is asked. */
  | { readonly status: 'unknown' }
  | { readonly status: 'ready'; readonly due: Due['due'] }
  | { readonly status: 'failed' };

/** What is due in the learner's classes, asked once per page. */
export function useDue(): DueState {
  const isSignedIn = useSignedIn();
  const [state, setState] = useState<DueState>({ status: 'unknown' });
  useEffect(() => {
    if (!isSignedIn) return;
    let gone = false;
    const set = (next: DueState) => !gone && setState(next);
    // Loaded apart, so that who is in no class does not pay for the schemas.
    import('./fetch-due')
      .then(({ fetchDue }) => fetchDue())
      .then(
        ({ due }) => set({ status: 'ready', due }),
        () => set({ status: 'failed' }),
      );
    return () => {
      gone = true;
    };
  }, [isSignedIn]);
  return state;
}
