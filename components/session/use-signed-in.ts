'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};
/** The hint beside the session's cookie, which no script can read. Where it is out of date the page asks to sign in. */
const isSignedIn = () => /(?:^|; )dryrun\.account=1/.test(document.cookie);

/** Whether an account is signed in, as far as the browser knows: asks the server nothing, so every page may use it. */
export function useSignedIn(): boolean {
  return useSyncExternalStore(never, isSignedIn, () => false);
}
