'use client';

import { AccountForm } from './account-form';
import { Field } from './field';
import { PasswordField } from './password-field';
import { postForm } from './post-form';
import { sendWaiting } from './settle-journal';

export function SignUpForm() {
  return (
    <AccountForm
      action="Create the account"
      working="Creating…"
      send={async (field) => {
        await sendWaiting();
        return postForm('/api/account/sign-up', {
          email: field('email'),
          password: field('password'),
          name: field('name'),
        });
      }}
      onDone={() => location.assign('/account?new')}
    >
      <Field says="E-mail" name="email" type="email" autoComplete="username" required />
      <PasswordField says="Password" autoComplete="new-password" />
      <Field says="Name (optional)" name="name" autoComplete="name" maxLength={100} />
    </AccountForm>
  );
}
