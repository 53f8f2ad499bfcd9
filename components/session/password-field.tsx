import { useState } from 'react';
import { Field } from '@/components/ui/field';

type Props = { readonly says: string; readonly autoComplete: 'current-password' | 'new-password' };

/** A password can be looked at while it is typed: more typing errors are caught than shoulders looked over. */
export function PasswordField({ says, autoComplete }: Props) {
  const [shown, setShown] = useState(false);
  const isNew = autoComplete === 'new-password';
  return (
    <>
      <Field
        says={says}
        name="password"
        type={shown ? 'text' : 'password'}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        required
        hint={isNew ? 'At least 10 characters. A few words in a row are good and easy to keep in mind.' : undefined}
      />
      <label className="show">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
        Show the password
      </label>
    </>
  );
}
