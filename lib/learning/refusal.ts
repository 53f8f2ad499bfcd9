import 'server-only';
import type { Feedback, RefusalCode } from '@/lib/quiz';

/** Why a workflow did not do what was asked. Data, not an exception: each is expected. */
export type RefusalReason =
  | { readonly code: Exclude<RefusalCode, 'already-final'> }
  | { readonly code: 'already-final'; readonly feedback: Feedback };
