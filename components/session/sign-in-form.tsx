'use client';

import { Field } from '@/components/ui/field';
import { SentForm } from '@/components/ui/sent-form';
import { withReturnPath } from '@/lib/kernel/return-path';
import { PasswordField } from './password-field';
import { postSignIn } from './post-sign-in';
import { sendWaiting } from './settle-journal';

/** @param to Where to go on to, signed in. */
export function SignInForm({ to }: { readonly to: string | null }) {
  return (
    <SentForm
      action="Sign in"
      working="Signing in…"
      send={async (field) => {
        await sendWaiting();
        return postSignIn('callback/credentials', to, { email: field('email'), password: field('password') });
      }}
      // A full load: every page of the router's cache was made for whoever was here before.
      onDone={() => location.assign(withReturnPath('/account/merge', to))}
    >
      <Field says="E-mail" name="email" type="email" autoComplete="username" required />
      <PasswordField says="Password" autoComplete="current-password" />
    </SentForm>
  );
}
