import { randomUUID } from 'node:crypto';
import { db } from '@/lib/data/db';
import { createGuest, markSeen } from '@/lib/data/users';
import { readProgress } from '@/lib/learning/read-progress';
import { recordAnswer } from '@/lib/learning/record-answer';
import { signUp } from '@/lib/session/sign-up';
import { toViewer } from '@/lib/session/to-viewer';
import type { Viewer } from '@/lib/session/viewer';
import { sampleHash } from './sample-item';

/** People for database tests, each with a history of their own. */
export const newEmail = () => `${randomUUID()}@example.test`;
export const samplePassword = 'a password for tests';

/** A guest whose cookie has come back. */
export async function newGuest(): Promise<Viewer> {
  const guest = await createGuest(db());
  await markSeen(db(), guest.id, new Date());
  return toViewer(guest);
}

export async function newAccount(email = newEmail(), from: Viewer | null = null): Promise<Viewer> {
  const opened = await signUp(from, { email, password: samplePassword, name: '', address: email }, new Date());
  if (!opened.ok) throw new Error(`refused: ${opened.error.code}`);
  return opened.value;
}

/** One graded answer, in an attempt of its own. Returns the attempt's id. */
export async function answerOnce(viewer: Viewer): Promise<string> {
  const attempt = { id: randomUUID(), quiz: 'lesson:retry-basics', seed: 1, startedAt: '2026-11-22T10:00:00.000Z' };
  const recorded = await recordAnswer(viewer, {
    id: randomUUID(),
    attempt,
    item: 'sample.retry',
    seed: 1,
    contentHash: sampleHash,
    submission: { kind: 'choice', chosen: ['b'] },
    sequence: 0,
    final: true,
  });
  if (!recorded.ok) throw new Error(`refused: ${recorded.error.code}`);
  return attempt.id;
}

/** What a page would show them. */
export const progressOf = (viewer: Viewer) => readProgress(viewer);
