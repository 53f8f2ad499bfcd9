import 'server-only';
import { assertNever } from '@/lib/kernel/assert-never';
import type { GradingRefusal } from '@/lib/learning/grading-refusal';

type Words = { readonly status: number; readonly message: string };

/** What each refusal says; views show it as it is. A new code does not compile until it has words. */
function wordGradingRefusal(reason: GradingRefusal): Words {
  switch (reason.code) {
    case 'unknown-answer':
      return {
        status: 404,
        message: 'There is no such answer, or you may not see it. Check that you are signed in.',
      };
    case 'unknown-item':
      return { status: 404, message: 'This question is not known here. Reload the page to get its newest version.' };
    case 'unknown-template':
      return { status: 404, message: 'There is no such template. Reload the page to see those there are.' };
    case 'unknown-report':
      return { status: 404, message: 'There is no such report. Reload the page to see those there are.' };
    case 'not-graded':
      return {
        status: 409,
        message: 'This answer has no grade, so it has no receipt. If it was sent just now, ask again in a moment.',
      };
    case 'no-replay':
      return { status: 503, message: 'The answer could not be graded again right now. Try again in a moment.' };
    case 'bad-run':
      return { status: 400, message: 'The run that came with this report cannot be read. Send the report without it.' };
    case 'preview-outdated':
      return {
        status: 409,
        message: 'Answers or the question changed since this preview, so nothing was regraded. Look at the new one.',
      };
    case 'nothing-to-regrade':
      return { status: 409, message: 'Every answer has this grade already, so nothing was regraded.' };
    case 'too-many-tries':
      return {
        status: 429,
        message: `Too many at once. Wait ${reason.minutes} ${reason.minutes === 1 ? 'minute' : 'minutes'}, then try again.`,
      };
    // To everybody else what operators do is not there.
    case 'no-operator':
      return { status: 404, message: 'There is nothing at this address.' };
    default:
      return assertNever(reason);
  }
}

export function refuseGrading(reason: GradingRefusal): Response {
  const { status, message } = wordGradingRefusal(reason);
  return Response.json({ error: { code: reason.code, message } }, { status, headers: { 'Cache-Control': 'no-store' } });
}
