'use client';

import { useRouter } from 'next/navigation';
import { Field } from '@/components/ui/field';
import { postForm } from '@/components/ui/post-form';
import { SentForm } from '@/components/ui/sent-form';
import { count } from './count';

type Props = {
  readonly item: string;
  readonly toHash: string;
  readonly digest: string;
  readonly affected: number;
};

/** Applies what the preview shows, and nothing else: the server refuses where it would be another by now. */
export function RegradeForm({ item, toHash, digest, affected }: Props) {
  const router = useRouter();
  return (
    <SentForm
      action={`Regrade ${count(affected, 'answer', 'answers')}`}
      working="Regrading…"
      stays
      send={(field) => postForm(`/api/items/${item}/regrades`, { toHash, digest, reason: field('reason') })}
      onDone={() => router.replace(`/operator/items/${item}`)}
    >
      <Field
        says="Why"
        name="reason"
        required
        maxLength={300}
        hint="Learners read it beside their new grade. Another regrade, by the older version, takes it back."
      />
    </SentForm>
  );
}
