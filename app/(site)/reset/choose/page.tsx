import type { Metadata } from 'next';
import { ChoosePasswordForm } from '@/components/session/choose-password-form';
import { Legal } from '@/components/ui/legal';
import '@/components/progress/progress.css';
import '@/components/session/session.css';

export const metadata: Metadata = { title: 'Choose a password', referrer: 'no-referrer', robots: { index: false } };

export default function ChoosePasswordPage() {
  return (
    <>
      <main id="main" className="plain session">
        <h1>Choose a password</h1>
        <p className="lead">It replaces the old one at once, and every device that is signed in is signed out.</p>
        <ChoosePasswordForm />
      </main>
      <Legal />
    </>
  );
}
