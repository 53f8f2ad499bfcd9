import 'server-only';
import type { RefusalReason } from '@/lib/learning/refusal';
import type { Refusal, RefusalCode } from '@/lib/quiz';

type Words = { readonly status: number; readonly message: string };

/** What each refusal says. A new code does not compile until it is here. */
const words: { readonly [C in RefusalCode]: Words } = {
  malformed: { status: 400, message: 'This request is not in the form we expect. Reload the page and try again.' },
  'too-large': { status: 413, message: 'This request is too large. Shorten what you wrote and send it again.' },
  'unknown-item': {
    status: 404,
    message: 'This question is not known here. Reload the page to get its newest version.',
  },
  'wrong-owner': { status: 403, message: 'This attempt belongs to another session. Start a new attempt to go on.' },
  'sign-in': {
    status: 401,
    message: 'This attempt belongs to an account. Sign in to it and the answer will be saved.',
  },
  'already-final': { status: 409, message: 'This answer was submitted before and can no longer change.' },
  'cross-site': { status: 403, message: 'This request came from another site, so nothing was changed.' },
  'no-account': { status: 401, message: 'Nothing is saved for this browser yet. It starts with your first answer.' },
  'too-many-requests': { status: 429, message: 'Too many requests. Wait a moment and try again.' },
  unavailable: { status: 503, message: 'The server cannot save right now. Nothing is lost: it will be sent again.' },
};

/** The reply to a request that is refused. `status` is for a refusal that has more than one. */
export function refuse(reason: RefusalReason, status = words[reason.code].status): Response {
  const { message } = words[reason.code];
  const feedback = 'feedback' in reason && reason.feedback ? { feedback: reason.feedback } : {};
  const body: Refusal = { error: { code: reason.code, message, ...feedback } };
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });
}
