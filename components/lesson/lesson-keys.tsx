'use client';

import { useRouter } from 'next/navigation';
import { useKeys } from '@/components/ui/keys';

/** `[` and `]` turn to the lesson before and after; Q opens the practice. */
export function LessonKeys({
  before,
  after,
  practice,
}: {
  readonly before?: string;
  readonly after?: string;
  readonly practice: string;
}) {
  const router = useRouter();
  useKeys('Lesson', [
    ...(before ? [{ keys: ['['], says: 'lesson before', run: () => router.push(before) }] : []),
    ...(after ? [{ keys: [']'], says: 'next lesson', run: () => router.push(after) }] : []),
    { keys: ['Q'], says: 'practice questions', run: () => router.push(practice) },
  ]);
  return null;
}
