import { randomUUID } from 'node:crypto';
import { publishedItems } from '@/lib/content';
import { createAccount } from '@/lib/data/accounts';
import { db } from '@/lib/data/db';
import { publishItems } from '@/lib/data/item-versions';
import type { Result } from '@/lib/kernel/result';
import { createClass } from '@/lib/learning/classes/create-class';
import { joinClass } from '@/lib/learning/classes/join-class';
import { recordAnswer } from '@/lib/learning/record-answer';
import { recordMilestone } from '@/lib/learning/record-milestone';
import { itemHash, type PublishedItem } from '@/lib/quiz';
import { toViewer } from '@/lib/session/to-viewer';
import type { Viewer } from '@/lib/session/viewer';

/** A class for database tests, with people who do what they are asked at times that the test says. */
export const quizLesson = 'retry-and-backoff';
export const timeZone = 'Europe/Berlin';

/** Publishes the lesson's questions, proven by their runs. */
export async function publishQuiz(): Promise<PublishedItem[]> {
  const items = await publishedItems(quizLesson);
  await publishItems(db(), items);
  return items;
}

/** The value of something that must not be refused here. */
export function granted<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}

/** The code of something that must be refused here. */
export const refusal = (result: Result<unknown, { readonly code: string }>): string =>
  result.ok ? 'not refused' : result.error.code;

/** An account that signs in through a provider: hashing a password for each of them would take the tests' time. */
export async function newPerson(): Promise<Viewer> {
  return toViewer(await createAccount(db(), { email: null, name: null, passwordHash: null, emailVerifiedAt: null }));
}

export type Classroom = { readonly id: string; readonly owner: Viewer; code(): Promise<string> };

export async function newClassroom(name = 'Cloud 101'): Promise<Classroom> {
  const owner = await newPerson();
  const { id } = granted(await createClass(owner, { name, timeZone }));
  const code = async () => (await db().class.findUniqueOrThrow({ where: { id } })).code;
  return { id, owner, code };
}

export type Member = { readonly viewer: Viewer; readonly member: string };

export async function joined(room: Classroom, name: string, now: Date): Promise<Member> {
  const viewer = await newPerson();
  granted(await joinClass(viewer, { code: await room.code(), name }, viewer.userId, now));
  return { viewer, member: await memberOf(room, viewer) };
}

export async function memberOf({ id }: Pick<Classroom, 'id'>, viewer: Viewer): Promise<string> {
  const where = { classId_userId: { classId: id, userId: viewer.userId } };
  return (await db().membership.findUniqueOrThrow({ where })).id;
}

export type Sitting = {
  /** To go on with an attempt; without it a new one is begun. */
  readonly attempt?: string;
  /** The questions answered in this sitting; without it all. */
  readonly questions?: (item: PublishedItem, index: number) => boolean;
  /** What to choose instead of the right answer, by question. */
  readonly wrong?: Readonly<Record<string, string>>;
  /** When the server saved it all. */
  readonly at: string;
  readonly final?: boolean;
};

/** Answers questions of the quiz, each for good. Returns the attempt's id. */
export async function sit(viewer: Viewer, { attempt = randomUUID(), ...sitting }: Sitting): Promise<string> {
  const items = (await publishedItems(quizLesson)).filter(sitting.questions ?? (() => true));
  const ids: string[] = [];
  for (const published of items) {
    const id = randomUUID();
    ids.push(id);
    const wrong = sitting.wrong?.[published.item.id];
    granted(
      await recordAnswer(viewer, {
        id,
        attempt: { id: attempt, quiz: `lesson:${quizLesson}`, seed: 1, startedAt: '2026-11-22T10:00:00.000Z' },
        item: published.item.id,
        seed: 1,
        contentHash: itemHash(published),
        submission: { kind: 'choice', chosen: wrong ? [wrong] : [...published.key] },
        sequence: 0,
        final: sitting.final ?? true,
      }),
    );
  }
  await db().answer.updateMany({ where: { id: { in: ids } }, data: { savedAt: sitting.at } });
  return attempt;
}

export async function readLesson(viewer: Viewer, at: string): Promise<void> {
  const id = randomUUID();
  await recordMilestone(viewer, { id, kind: 'lesson-read', subject: quizLesson, at });
  await db().milestone.updateMany({ where: { id }, data: { savedAt: at } });
}
