import type { Metadata } from 'next';
import Link from 'next/link';
import { ChangeEmailForm } from '@/components/session/change-email-form';
import { SignOut } from '@/components/session/sign-out';
import { StateWord } from '@/components/ui/glyph';
import { Legal } from '@/components/ui/legal';
import { readAccountView } from '@/lib/learning/read-account-view';
import { findKeptGuest } from '@/lib/session/kept-guest';
import { requireAccount } from '@/lib/session/require-account';
import '@/components/progress/progress.css';
import '@/components/session/session.css';

export const metadata: Metadata = { title: 'Account', description: 'Your address, how you sign in, and signing out.' };

type Props = { readonly searchParams: Promise<{ readonly new?: string }> };

export default async function AccountPage({ searchParams }: Props) {
  const viewer = await requireAccount();
  const { email, name, ways, hasPassword } = await readAccountView(viewer);
  const guest = await findKeptGuest();
  const { new: isNew } = await searchParams;
  return (
    <>
      <main id="main" className="plain session">
        <h1>{name ?? 'Account'}</h1>
        {isNew !== undefined && (
          <p role="status" className="notice">
            <StateWord state="succeeded">Your account is ready.</StateWord> What you did before is in it. Sign in on
            another device to go on there.
          </p>
        )}
        {guest && (
          <p className="notice">
            This browser also holds practice from before you signed in.{' '}
            <Link href="/account/merge">See what it would add</Link>
          </p>
        )}
        <section aria-labelledby="address">
          <h2 id="address">E-mail</h2>
          <p>{email ?? 'None. Your provider signs you in without one.'}</p>
          {hasPassword && <ChangeEmailForm />}
        </section>
        <section aria-labelledby="ways">
          <h2 id="ways">How you sign in</h2>
          <p>
            {ways.join(', ')}.{' '}
            {email && <Link href="/reset">{hasPassword ? 'Choose another password' : 'Choose a password'}</Link>}
          </p>
          {viewer.role === 'operator' && (
            <p>
              You operate this server: your address is in its configuration. See what people{' '}
              <Link href="/operator" prefetch={false}>
                report about questions
              </Link>
              .
            </p>
          )}
        </section>
        <section aria-labelledby="out">
          <h2 id="out">Signed in here</h2>
          <p>
            Signing out everywhere ends the session of every device at once, this one too. Answers that a device has not
            sent yet stay on it until you sign in there again.
          </p>
          <SignOut />
        </section>
        <section aria-labelledby="data">
          <h2 id="data">Your data</h2>
          <p>
            <Link href="/settings">Export it, or delete it together with the account</Link>, under Settings.
          </p>
        </section>
      </main>
      <Legal />
    </>
  );
}
