import type { Metadata } from 'next';
import Link from 'next/link';
import { connection } from 'next/server';
import { ResetForm } from '@/components/session/reset-form';
import { Legal } from '@/components/ui/legal';
import { resetDelivery } from '@/lib/session/send-reset-link';
import '@/components/progress/progress.css';
import '@/components/session/session.css';

export const metadata: Metadata = { title: 'Reset the password', description: 'A link to choose a new password.' };

export default async function ResetPage() {
  // Whether this server sends mail is known when it runs, not when it was built.
  await connection();
  const delivery = resetDelivery();
  return (
    <>
      <main id="main" className="plain session">
        <h1>Reset the password</h1>
        <p className="lead">
          {delivery === 'mail'
            ? 'We send a link to your address. With it you choose a new password.'
            : 'This server sends no mail: the link to choose a new password goes to its log, where whoever runs it finds it for you.'}
        </p>
        <ResetForm delivery={delivery} />
        <p className="ways">
          <Link href="/sign-in">Back to signing in</Link>
        </p>
      </main>
      <Legal />
    </>
  );
}
