import 'server-only';
import type { TooManyTries } from '@/lib/session/limit-tries';

/** What keeps a permalink from being stored under a short link. */
export type ShareProblem =
  | { readonly code: 'damaged-link' }
  | { readonly code: 'later-link'; readonly version: string }
  /** `chars` is null where reading stopped before the end. */
  | { readonly code: 'long-link'; readonly chars: number | null; readonly maxChars: number }
  | { readonly code: 'unknown-engine'; readonly engine: string }
  | { readonly code: 'no-scenario'; readonly problem: string }
  | { readonly code: 'large-scenario'; readonly bytes: number; readonly maxBytes: number }
  | { readonly code: 'raised-limit'; readonly limit: string; readonly asked: number; readonly most: number }
  | { readonly code: 'hidden-characters' };

/** Why a short link was not made or changed. Data: each is expected and has words (app/api/shares). */
export type ShareRefusal =
  | ShareProblem
  | TooManyTries
  | { readonly code: 'removed' }
  | { readonly code: 'no-share' }
  | { readonly code: 'no-operator' };
