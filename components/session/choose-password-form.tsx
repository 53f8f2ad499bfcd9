'use client';

import { postForm } from '@/components/ui/post-form';
import { SentForm } from '@/components/ui/sent-form';
import { PasswordField } from './password-field';

/** The link's secret stands after `#`, where it reaches neither a log nor another site. */
export function ChoosePasswordForm() {
  return (
    <SentForm
      action="Set the password"
      working="Setting it…"
      send={(field) =>
        postForm('/api/account/password', { secret: location.hash.slice(1), password: field('password') })
      }
      onDone={() => location.assign('/account/merge')}
    >
      <PasswordField says="New password" autoComplete="new-password" />
    </SentForm>
  );
}
