'use client';

import { z } from 'zod';
import { Field } from '@/components/ui/field';
import { postForm } from '@/components/ui/post-form';
import { SentForm } from '@/components/ui/sent-form';

const JoinedSchema = z.object({ id: z.string() });

type Props = { readonly code: string; readonly name: string };

/** @param props.name What the account is called: what the class will call them, unless they say otherwise. */
export function JoinClass({ code, name }: Props) {
  return (
    <SentForm
      action="Join"
      working="Joining…"
      send={(field) => postForm('/api/classes/join', { code, name: field('name') })}
      onDone={(body) => location.assign(`/classes/${JoinedSchema.parse(body).id}`)}
    >
      <Field
        says="Your name in this class"
        name="name"
        required
        maxLength={80}
        autoComplete="name"
        defaultValue={name}
        hint="Your instructor sees it beside your results. Classmates do not."
      />
    </SentForm>
  );
}
