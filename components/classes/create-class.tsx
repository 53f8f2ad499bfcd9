'use client';

import { z } from 'zod';
import { Field } from '@/components/ui/field';
import { postForm } from '@/components/ui/post-form';
import { SentForm } from '@/components/ui/sent-form';
import { TimeZoneField } from './time-zone-field';

const CreatedSchema = z.object({ id: z.string() });

export function CreateClass() {
  return (
    <SentForm
      action="Create the class"
      working="Creating…"
      send={(field) => postForm('/api/classes', { name: field('name'), timeZone: field('timeZone') })}
      onDone={(body) => location.assign(`/classes/${CreatedSchema.parse(body).id}`)}
    >
      <Field says="Name" name="name" required maxLength={80} autoComplete="off" placeholder="Cloud course, autumn" />
      <TimeZoneField />
    </SentForm>
  );
}
