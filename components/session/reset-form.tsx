'use client';

import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { StateWord } from '@/components/ui/glyph';
import { postForm } from '@/components/ui/post-form';
import { SentForm } from '@/components/ui/sent-form';

/** Says the same whether there is such an account or not. */
export function ResetForm({ delivery }: { readonly delivery: 'mail' | 'log' }) {
  const [isSent, setSent] = useState(false);
  if (isSent) {
    return (
      <p role="status" className="outcome">
        <StateWord state="succeeded">If there is an account with this address, a link was made.</StateWord>{' '}
        {delivery === 'mail'
          ? 'Look into your mail; it can take a minute, and it may be taken for spam.'
          : 'This server sends no mail: the link is in its log. Ask whoever runs it to give it to you.'}{' '}
        It works once, within an hour.
      </p>
    );
  }
  return (
    <SentForm
      action="Make a link"
      working="Making it…"
      send={(field) => postForm('/api/account/reset', { email: field('email') })}
      onDone={() => setSent(true)}
    >
      <Field says="E-mail" name="email" type="email" autoComplete="username" required />
    </SentForm>
  );
}
