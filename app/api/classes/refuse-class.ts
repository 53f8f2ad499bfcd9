import 'server-only';
import type { ClassRefusal } from '@/lib/classes/wire';
import { assertNever } from '@/lib/kernel/assert-never';

type Words = { readonly status: number; readonly message: string };

/** What each refusal says; forms and pages show it as it is. A new code does not compile until it has words. */
export function wordClassRefusal(reason: ClassRefusal): Words {
  switch (reason.code) {
    case 'no-such-class':
      return { status: 404, message: 'There is no such class, or you are not in it. Check that you are signed in.' };
    case 'no-such-member':
      return { status: 404, message: 'This person is not in the class. Reload the page to see who is.' };
    case 'no-such-assignment':
      return {
        status: 404,
        message: 'There is no such assignment in this class. Reload the page to see those there are.',
      };
    case 'unknown-code':
      return {
        status: 404,
        message: 'No class has this code. Check it, or ask your instructor: it may have been renewed.',
      };
    case 'unknown-lesson':
      return { status: 404, message: 'This lesson is not here, or has no questions to assign. Choose another.' };
    case 'needs-account':
      return { status: 401, message: 'Classes need an account. Sign in, or sign up: what you did so far is kept.' };
    case 'may-not-create':
      return { status: 403, message: 'On this server only its operators create classes. Ask one of them for yours.' };
    case 'not-your-role':
      return { status: 403, message: 'Your role in this class does not allow this, so nothing was changed.' };
    case 'owner-stays':
      return {
        status: 409,
        message: 'The owner of a class cannot be removed or made a learner. Archive the class instead.',
      };
    case 'too-many-classes':
      return { status: 409, message: `You have ${reason.most} classes that are not archived. Archive one first.` };
    case 'too-many-assignments':
      return { status: 409, message: `This class has ${reason.most} assignments, and no more fit. Start a new class.` };
    case 'removed':
      return { status: 403, message: 'You were removed from this class. Ask its instructor to let you back in.' };
    case 'already-member':
      return { status: 409, message: 'You are in this class already.' };
    case 'archived':
      return { status: 409, message: 'This class is archived, so nothing in it can change. Its owner can restore it.' };
    case 'full':
      return { status: 409, message: `This class is full: it has ${reason.most} members. Ask its instructor.` };
    case 'unknown-time-zone':
      return { status: 400, message: 'This is not a time zone we know. It looks like Europe/Berlin.' };
    case 'no-such-time':
      return {
        status: 400,
        message: `${reason.time.replace('T', ' ')} does not exist in the class's time zone: the clocks skip it, or the calendar does. Take another time.`,
      };
    case 'due-before-open':
      return { status: 400, message: 'This is due before it opens. Make the due time the later one.' };
    case 'due-in-the-past':
      return { status: 400, message: 'This due time has passed already. Take a later one.' };
    case 'too-many-tries':
      return {
        status: 429,
        message: `Too many codes were tried. Wait ${reason.minutes} ${reason.minutes === 1 ? 'minute' : 'minutes'}, then try again.`,
      };
    default:
      return assertNever(reason);
  }
}

export function refuseClass(reason: ClassRefusal): Response {
  const { status, message } = wordClassRefusal(reason);
  // Where somebody is in the class already, the form leads them there.
  const id = reason.code === 'already-member' ? { id: reason.id } : {};
  return Response.json(
    { error: { code: reason.code, message, ...id } },
    { status, headers: { 'Cache-Control': 'no-store' } },
  );
}
