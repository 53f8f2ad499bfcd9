import 'server-only';
import type { AccountRefusal } from '@/lib/session/account-refusal';

type Words = { readonly status: number; readonly message: string };

/** What each refusal says; the forms show it as it is. A new code does not compile until it has words. */
export function wordAccountRefusal(reason: AccountRefusal): Words {
  switch (reason.code) {
    case 'bad-email':
      return { status: 400, message: 'This is not an e-mail address. It looks like name@example.com.' };
    case 'short-password':
      return { status: 400, message: `This password is too short: take at least ${reason.least} characters.` };
    case 'long-password':
      return { status: 400, message: `This password is too long: take at most ${reason.most} characters.` };
    case 'password-is-email':
      return { status: 400, message: 'This password is your e-mail address, which others know. Choose another.' };
    case 'email-taken':
      return {
        status: 409,
        message: 'There is an account with this e-mail address already. Sign in, or reset its password.',
      };
    case 'email-unproven':
      return {
        status: 403,
        message:
          'There is an account with your e-mail address, but the provider does not vouch that the address is yours. Sign in with your password.',
      };
    case 'wrong-credentials':
      return {
        status: 401,
        message: 'This e-mail address and password do not go together. Check both, or reset the password.',
      };
    case 'wrong-password':
      return {
        status: 401,
        message: 'This is not your password. Nothing was changed. You can reset it while signed out.',
      };
    case 'too-many-tries':
      return {
        status: 429,
        message: `Too many tries. Wait ${reason.minutes} ${reason.minutes === 1 ? 'minute' : 'minutes'}, then try again.`,
      };
    case 'busy':
      return { status: 503, message: 'Many people are signing in at this moment. Try again in a few seconds.' };
    case 'link-used':
      return { status: 410, message: 'This link was used before, or is older than an hour. Ask for a new one.' };
    case 'signed-out':
      return { status: 401, message: 'You are signed out, so nothing was changed. Sign in and try again.' };
    case 'signed-in':
      return { status: 409, message: 'You are signed in to an account already. Sign out first to open another.' };
    case 'nothing-to-merge':
      return { status: 409, message: 'There is nothing to add any more: it was added before, or deleted.' };
  }
}

export function refuseAccount(reason: AccountRefusal): Response {
  const { status, message } = wordAccountRefusal(reason);
  return Response.json({ error: { code: reason.code, message } }, { status, headers: { 'Cache-Control': 'no-store' } });
}

/** What the sign-in page says after a provider sent somebody back: one of our refusals, or next-auth's own words for a failure. */
export function wordSignInError(error: string): string {
  if (error === 'email-unproven') return wordAccountRefusal({ code: error }).message;
  if (error === 'AccessDenied') return 'The provider did not let you in. Nothing was changed.';
  return 'Signing in with the provider did not work. Nothing was changed. Try again, or use your password.';
}
