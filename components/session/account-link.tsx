'use client';

import Link from 'next/link';
import { useSignedIn } from './use-signed-in';

/** The bar's last word: to the account, or to signing in. */
export function AccountLink({ path }: { readonly path: string }) {
  const hint = useSignedIn();
  // The sign-in page sends accounts on: who is there is none, whatever an outdated hint says.
  const signedIn = hint && path !== '/sign-in';
  const href = signedIn ? '/account' : '/sign-in';
  return (
    <Link className="btn bare" href={href} prefetch={false} aria-current={path === href ? 'page' : undefined}>
      {signedIn ? 'Account' : 'Sign in'}
    </Link>
  );
}
