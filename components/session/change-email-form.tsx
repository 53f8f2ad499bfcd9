'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { StateWord } from '@/components/ui/glyph';
import { postForm } from '@/components/ui/post-form';
import { SentForm } from '@/components/ui/sent-form';
import { PasswordField } from './password-field';

export function ChangeEmailForm() {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  if (!isOpen) {
    return (
      <>
        <p role="status">{isDone && <StateWord state="succeeded">The address is changed.</StateWord>}</p>
        <button type="button" className="btn" onClick={() => setOpen(true)}>
          Change the address
        </button>
      </>
    );
  }
  return (
    <SentForm
      quiet
      action="Change the address"
      working="Changing it…"
      send={(field) => postForm('/api/account/email', { email: field('email'), password: field('password') })}
      onDone={() => {
        setDone(true);
        setOpen(false);
        router.refresh();
      }}
    >
      <Field says="New e-mail" name="email" type="email" autoComplete="email" required />
      <PasswordField says="Your password" autoComplete="current-password" />
    </SentForm>
  );
}
