import 'server-only';
import type { TooManyTries } from '@/lib/session/limit-tries';

/** Why a receipt, a variant, a report or a regrade was refused. Data: each is expected and has words (app/api/refuse-grading.ts). */
export type GradingRefusal =
  | TooManyTries
  | { readonly code: 'unknown-answer' | 'unknown-item' | 'unknown-template' | 'unknown-report' | 'no-operator' }
  /** It waits for its grade, or its grading did not end. */
  | { readonly code: 'not-graded' }
  /** The process that makes runs again did not answer. */
  | { readonly code: 'no-replay' }
  | { readonly code: 'bad-run' }
  /** Answers came, or the item changed, since the preview. */
  | { readonly code: 'preview-outdated' }
  | { readonly code: 'nothing-to-regrade' };
