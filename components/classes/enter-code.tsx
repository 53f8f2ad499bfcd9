'use client';

import { Field } from '@/components/ui/field';
import { SentForm } from '@/components/ui/sent-form';
import { parseJoinCode, showJoinCode } from '@/lib/classes/join-code';

/** Leads to the invitation: there one sees whose class it is before joining. */
export function EnterCode({ quiet = false }: { readonly quiet?: boolean }) {
  return (
    <SentForm
      quiet={quiet}
      action="Join with a code"
      working="Looking…"
      send={async (field) => {
        const code = parseJoinCode(field('code'));
        if (code.ok) return { ok: true, body: showJoinCode(code.value) };
        return { ok: false, message: 'A code has eight letters and digits, like ABCD-EFGH.' };
      }}
      onDone={(code) => location.assign(`/join/${code}`)}
    >
      <Field
        says="Code"
        name="code"
        required
        maxLength={40}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        placeholder="ABCD-EFGH"
        hint="Your instructor shows it. Capitals and dashes do not matter."
      />
    </SentForm>
  );
}
