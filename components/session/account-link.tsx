'use client';

import Link from 'next/link';
import { useSyncExternalStore } from 'react';

const never = () => () => {};
/** The hint beside the session's cookie, which no script can read. Where it is out of date the page asks to sign in. */
const isSignedIn = () => /(?:^|; )dryrun\.account=1/.test(document.cookie);

/** The bar's last word: to the account, or to signing in. Asks the server nothing, so every page may have it. */
export function AccountLink({ path }: { readonly path: string }) {
  // The sign-in page sends accounts on: who is there is none, whatever an outdated hint says.
  const signedIn = useSyncExternalStore(never, isSignedIn, () => false) && path !== '/sign-in';
  const href = signedIn ? '/account' : '/sign-in';
  return (
    <Link className="btn bare" href={href} prefetch={false} aria-current={path === href ? 'page' : undefined}>
      {signedIn ? 'Account' : 'Sign in'}
    </Link>
  );
}
