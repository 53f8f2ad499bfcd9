import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { ProviderButtons } from '@/components/session/provider-buttons';
import { SignInForm } from '@/components/session/sign-in-form';
import { StateWord } from '@/components/ui/glyph';
import { Legal } from '@/components/ui/legal';
import { parseReturnPath, withReturnPath } from '@/lib/kernel/return-path';
import { providerNames } from '@/lib/session/auth-providers';
import { findViewer } from '@/lib/session/find-viewer';
import { wordSignInError } from '../../api/account/refuse-account';
import { AccountGoods } from './account-goods';
import '@/components/progress/progress.css';
import '@/components/session/session.css';

export const metadata: Metadata = { title: 'Sign in', description: 'Continue on this device where you left off.' };

type Props = {
  readonly searchParams: Promise<{
    readonly error?: string | string[];
    readonly out?: string;
    readonly to?: string | string[];
  }>;
};

export default async function SignInPage({ searchParams }: Props) {
  const { error, out, to: given } = await searchParams;
  const to = parseReturnPath(given);
  const viewer = await findViewer();
  if (viewer?.kind === 'account') redirect(to ?? '/account');
  const providers = providerNames();
  return (
    <>
      <main id="main" className="plain session">
        <h1>Sign in</h1>
        {typeof error === 'string' && (
          <p role="alert" className="notice">
            <StateWord state="failed">{wordSignInError(error)}</StateWord>
          </p>
        )}
        {out !== undefined && (
          <p role="status" className="notice">
            <StateWord state="succeeded">You are signed out.</StateWord> Your progress is kept with your account.
          </p>
        )}
        <div className="two">
          <div>
            {providers.length > 0 && <ProviderButtons providers={providers} to={to} />}
            <SignInForm to={to} />
            <p className="ways">
              <Link href={withReturnPath('/sign-up', to)}>Create an account</Link>
              <Link href="/reset">Forgot the password?</Link>
            </p>
          </div>
          <AccountGoods />
        </div>
      </main>
      <Legal />
    </>
  );
}
