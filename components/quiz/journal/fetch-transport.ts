import { z } from 'zod';
import { AnswerReplySchema, ProgressSchema, RefusalSchema } from '@/lib/quiz/wire';
import type { Post, Reply } from './entry';
import type { Transport } from './flush';

const addresses = { answer: '/api/answers', milestone: '/api/progress' } as const;
const MilestoneReplySchema = z.object({ stored: z.literal(true) });
const giveUpAfterMs = 15_000;

/** Posts to this server. Never rejects: whatever goes wrong on the way is `unreachable`. */
export const fetchTransport: Transport = {
  async send(post) {
    try {
      const response = await fetch(addresses[post.kind], {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(post.body),
        signal: AbortSignal.timeout(giveUpAfterMs),
      });
      return readReply(post, response.ok, await response.json());
    } catch {
      return { kind: 'unreachable', offline: !navigator.onLine };
    }
  },
  async hasAccount() {
    try {
      const response = await fetch('/api/progress', { signal: AbortSignal.timeout(giveUpAfterMs) });
      const progress = ProgressSchema.safeParse(await response.json());
      return progress.success ? progress.data.viewer !== 'none' : null;
    } catch {
      return null;
    }
  },
};

/** A page of a proxy or a half-started server is no reply of ours: only our own shapes settle an entry. */
export function readReply(post: Post, accepted: boolean, body: unknown): Reply {
  if (accepted) {
    if (post.kind === 'milestone') {
      const { success } = MilestoneReplySchema.safeParse(body);
      return success ? { kind: 'stored', feedback: null } : { kind: 'unreachable', offline: false };
    }
    const stored = AnswerReplySchema.safeParse(body);
    if (!stored.success) return { kind: 'unreachable', offline: false };
    const { feedback, grading, answer } = stored.data;
    return { kind: 'stored', feedback, ...(grading ? { grading } : {}), ...(answer ? { answer } : {}) };
  }
  const refusal = RefusalSchema.safeParse(body);
  if (!refusal.success) return { kind: 'unreachable', offline: false };
  const { code, feedback } = refusal.data.error;
  return { kind: 'refused', code, feedback: feedback ?? null };
}
