'use client';

import { Field } from '@/components/ui/field';
import { postForm } from '@/components/ui/post-form';
import { SentForm } from '@/components/ui/sent-form';
import { PasswordField } from './password-field';
import { sendWaiting } from './settle-journal';

/** @param to Where to go on to, with the account. */
export function SignUpForm({ to }: { readonly to: string | null }) {
  return (
    <SentForm
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
      onDone={() => location.assign(to ?? '/account?new')}
    >
      <Field says="E-mail" name="email" type="email" autoComplete="username" required />
      <PasswordField says="Password" autoComplete="new-password" />
      <Field says="Name (optional)" name="name" autoComplete="name" maxLength={100} />
    </SentForm>
  );
}
