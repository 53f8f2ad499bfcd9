'use client';

import { AccountForm } from './account-form';
import { PasswordField } from './password-field';
import { postForm } from './post-form';

/** The link's secret stands after `#`, where it reaches neither a log nor another site. */
export function ChoosePasswordForm() {
  return (
    <AccountForm
      action="Set the password"
      working="Setting it…"
      send={(field) =>
        postForm('/api/account/password', { secret: location.hash.slice(1), password: field('password') })
      }
      onDone={() => location.assign('/account/merge')}
    >
      <PasswordField says="New password" autoComplete="new-password" />
    </AccountForm>
  );
}
