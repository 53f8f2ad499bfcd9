'use client';

import { AccountForm } from './account-form';
import { Field } from './field';
import { PasswordField } from './password-field';
import { postSignIn } from './post-sign-in';
import { sendWaiting } from './settle-journal';

export function SignInForm() {
  return (
    <AccountForm
      action="Sign in"
      working="Signing in…"
      send={async (field) => {
        await sendWaiting();
        return postSignIn('callback/credentials', { email: field('email'), password: field('password') });
      }}
      // A full load: every page of the router's cache was made for whoever was here before.
      onDone={() => location.assign('/account/merge')}
    >
      <Field says="E-mail" name="email" type="email" autoComplete="username" required />
      <PasswordField says="Password" autoComplete="current-password" />
    </AccountForm>
  );
}
