import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { ProviderButtons } from '@/components/session/provider-buttons';
import { SignUpForm } from '@/components/session/sign-up-form';
import { Legal } from '@/components/ui/legal';
import { parseReturnPath, withReturnPath } from '@/lib/kernel/return-path';
import { providerNames } from '@/lib/session/auth-providers';
import { findViewer } from '@/lib/session/find-viewer';
import { AccountGoods } from '../sign-in/account-goods';
import '@/components/progress/progress.css';
import '@/components/session/session.css';

export const metadata: Metadata = { title: 'Create an account', description: 'Keep your progress, on every device.' };

type Props = { readonly searchParams: Promise<{ readonly to?: string | string[] }> };

export default async function SignUpPage({ searchParams }: Props) {
  const to = parseReturnPath((await searchParams).to);
  const viewer = await findViewer();
  if (viewer?.kind === 'account') redirect(to ?? '/account');
  const providers = providerNames();
  return (
    <>
      <main id="main" className="plain session">
        <h1>Create an account</h1>
        <div className="two">
          <div>
            {providers.length > 0 && <ProviderButtons providers={providers} to={to} />}
            <SignUpForm to={to} />
            <p className="ways">
              <Link href={withReturnPath('/sign-in', to)}>I have an account</Link>
            </p>
          </div>
          <AccountGoods />
        </div>
      </main>
      <Legal />
    </>
  );
}
