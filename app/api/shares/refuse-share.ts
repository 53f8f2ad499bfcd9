import 'server-only';
import { assertNever } from '@/lib/kernel/assert-never';
import type { ShareRefusal } from '@/lib/learning/share-refusal';

type Words = { readonly status: number; readonly message: string };

/** What each refusal says; the share dialog shows it as it is. A new code does not compile until it has words. */
function wordShareRefusal(reason: ShareRefusal): Words {
  switch (reason.code) {
    case 'damaged-link':
      return { status: 400, message: 'This link is damaged: perhaps cut off when it was copied.' };
    case 'later-link':
      return { status: 400, message: `This link was made by another version of Dryrun (${reason.version}).` };
    case 'long-link':
      return {
        status: 413,
        message: `This link is ${reason.chars === null ? 'far too' : `${count(reason.chars)} characters`} long: ${count(reason.maxChars)} characters are the most that are read.`,
      };
    case 'unknown-engine':
      return { status: 400, message: `No sandbox here is called “${reason.engine}”.` };
    case 'no-scenario':
      return { status: 400, message: `This is no scenario that can run. ${reason.problem}` };
    case 'large-scenario':
      return {
        status: 413,
        message: `This scenario takes ${count(reason.bytes)} bytes, and a short link holds at most ${count(reason.maxBytes)}. Shorten its documents, or share the full link instead.`,
      };
    case 'raised-limit':
      return {
        status: 400,
        message: `This scenario raises its limit “${reason.limit}” to ${count(reason.asked)}; behind a short link it may be ${count(reason.most)} at most, so that it runs on any phone.`,
      };
    case 'hidden-characters':
      return {
        status: 400,
        message: 'The title of this scenario holds characters that cannot be seen. Type it again.',
      };
    case 'too-many-tries':
      return {
        status: 429,
        message: `Too many short links at once. Wait ${reason.minutes} ${reason.minutes === 1 ? 'minute' : 'minutes'}, or share the full link.`,
      };
    case 'removed':
      return { status: 410, message: 'This scenario was taken down here, so it gets no short link.' };
    case 'no-share':
      return { status: 404, message: 'No scenario is stored under this address.' };
    case 'no-operator':
      return { status: 403, message: 'Only those who operate this server may do that. Nothing was changed.' };
    default:
      return assertNever(reason);
  }
}

const count = (n: number) => n.toLocaleString('en');

export function refuseShare(reason: ShareRefusal): Response {
  const { status, message } = wordShareRefusal(reason);
  return Response.json({ error: { code: reason.code, message } }, { status, headers: { 'Cache-Control': 'no-store' } });
}
