import { randomUUID } from 'node:crypto';
import type { AnswerPost } from '@/lib/quiz';

/** A question as the server published it; any choice will do. */
export type Question = { readonly item: string; readonly contentHash: string };

export type Account = {
  /** Ids the server said it stored. Each must be there afterwards, once. */
  readonly acknowledged: string[];
  readonly milliseconds: number[];
  sent: number;
  errors: number;
};

export type Pace = {
  readonly onStored?: () => void;
  /** At least so long from one save to the next; without it as fast as the server replies. */
  readonly everyMs?: number;
};

/**
 * A browser that answers until it is told to stop and keeps its own account of what the server promised. Like the
 * journal it sends one post at a time and repeats it, unchanged, until the server has it.
 */
export async function answerUntil(
  url: string,
  questions: readonly Question[],
  isOver: () => boolean,
  { onStored = () => {}, everyMs = 0 }: Pace = {},
): Promise<Account> {
  const account: Account = { acknowledged: [], milliseconds: [], sent: 0, errors: 0 };
  let cookie = '';
  for (let n = 0; !isOver(); n += 1) {
    const attempt = { id: randomUUID(), quiz: 'lesson:load', seed: n, startedAt: new Date().toISOString() };
    for (const question of questions) {
      for (const sequence of [0, 1]) {
        const post = { ...newPost(attempt, question, sequence) };
        for (let stored = false; !stored && !isOver(); ) {
          const began = performance.now();
          account.sent += 1;
          const reply = await send(url, post, cookie);
          if (reply) {
            stored = true;
            cookie = reply.cookie || cookie;
            account.acknowledged.push(post.id);
            onStored();
            const took = performance.now() - began;
            account.milliseconds.push(took);
            if (took < everyMs) await new Promise((resolve) => setTimeout(resolve, everyMs - took));
          } else {
            account.errors += 1;
            await new Promise((resolve) => setTimeout(resolve, 50));
          }
        }
      }
    }
  }
  return account;
}

/** A draft, then the same answer for good. */
function newPost(attempt: AnswerPost['attempt'], { item, contentHash }: Question, sequence: number): AnswerPost {
  const submission = { kind: 'choice' as const, chosen: ['a'] };
  return { id: randomUUID(), attempt, item, seed: 1, contentHash, submission, sequence, final: sequence === 1 };
}

/** Null where the server could not say that it stored the post: unreachable, cut off, or an error. */
async function send(url: string, post: AnswerPost, cookie: string): Promise<{ cookie: string } | null> {
  try {
    const response = await fetch(`${url}/api/answers`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(cookie ? { cookie } : {}) },
      body: JSON.stringify(post),
      signal: AbortSignal.timeout(20_000),
    });
    const body = await response.json();
    if (body.stored !== true) return null;
    return { cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
  } catch {
    return null;
  }
}
