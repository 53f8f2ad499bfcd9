import 'server-only';
import type { Feedback, RefusalCode } from '@/lib/quiz';

/** Why a workflow did not do what was asked. Data, not an exception: each is expected. */
export type RefusalReason =
  | { readonly code: Exclude<RefusalCode, 'already-final'> }
  /** Without feedback while a simulation waits for its grade. */
  | { readonly code: 'already-final'; readonly feedback: Feedback | null };
