import 'server-only';

/** Why an account was not opened, entered or changed. Data: each is expected and has words (app/api/account). */
export type AccountRefusal =
  | { readonly code: 'bad-email' }
  | { readonly code: 'short-password'; readonly least: number }
  | { readonly code: 'long-password'; readonly most: number }
  | { readonly code: 'password-is-email' }
  | { readonly code: 'email-taken' }
  | { readonly code: 'email-unproven' }
  | { readonly code: 'wrong-credentials' }
  | { readonly code: 'wrong-password' }
  | { readonly code: 'too-many-tries'; readonly minutes: number }
  | { readonly code: 'busy' }
  | { readonly code: 'link-used' }
  | { readonly code: 'signed-out' }
  | { readonly code: 'signed-in' }
  | { readonly code: 'nothing-to-merge' };
