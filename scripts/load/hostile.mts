import { randomUUID } from 'node:crypto';
import { answerUntil } from '../../e2e/support/answering-client.ts';
import { newBrowser } from '../../e2e/support/browser.ts';
import { type Hostile, hostileSubmissions } from '../../e2e/support/hostile-submissions.ts';
import { compareWithDatabase } from '../../e2e/support/stored-answers.ts';
import { itemHash } from '../../lib/quiz/index.ts';
import type { LoadResult, Place } from './place.mts';
import { totalsOf } from './totals.mts';

const savesPerSecond = 50;

/** Fifty saves a second without, and then with, everybody who means harm having their simulation graded, again and again. */
export async function loadHostile(place: Place): Promise<LoadResult> {
  const { db } = await import('@/lib/data/db');
  const { publishItems } = await import('@/lib/data/item-versions');
  await publishItems(db(), [...new Set(hostileSubmissions.map(({ item }) => item))]);
  await db().$disconnect();

  const beside = await saves(place, place.seconds);
  let over = false;
  const harm = Promise.all(hostileSubmissions.map((hostile) => harass(place.url, hostile, () => over)));
  const accounts = await saves(place, place.seconds);
  over = true;
  const hostile = await harm;
  const acknowledged = [...beside, ...accounts].flatMap((account) => account.acknowledged);
  const { p50, p95, p99 } = totalsOf(beside);
  return {
    name: 'hostile',
    clients: place.clients,
    ...totalsOf(accounts),
    ...(await compareWithDatabase(place.databaseUrl, [...acknowledged, ...hostile.flatMap(({ sent }) => sent)])),
    withoutHostile: { p50, p95, p99 },
    hostile: hostile.map(({ sent, ...each }) => ({ ...each, sent: sent.length })),
  };
}

function saves({ url, questions, clients }: Place, seconds: number) {
  const end = performance.now() + seconds * 1000;
  const everyMs = (1000 * clients) / savesPerSecond;
  return Promise.all(
    Array.from({ length: clients }, () => answerUntil(url, questions, () => performance.now() > end, { everyMs })),
  );
}

/** Sends the submission, waits until it was dealt with, and sends it again. */
async function harass(url: string, { says, item, texts }: Hostile, isOver: () => boolean) {
  const { ask } = newBrowser();
  const sent: string[] = [];
  const ends = new Set<string>();
  let slowestMs = 0;
  do {
    const id = randomUUID();
    const began = performance.now();
    const { status } = await ask(`${url}/api/answers`, {
      id,
      attempt: { id: randomUUID(), quiz: 'lesson:load', seed: 1, startedAt: new Date().toISOString() },
      item: item.item.id,
      seed: 1,
      contentHash: itemHash(item),
      submission: { kind: 'simulation', texts },
      sequence: 0,
      final: true,
    });
    if (status !== 200) throw new Error(`${says}: ${status}`);
    sent.push(id);
    let state = 'waiting';
    while (state === 'waiting') {
      state = (await ask(`${url}/api/answers/${id}`)).body.grading;
      if (state === 'waiting') await new Promise((resolve) => setTimeout(resolve, 250));
    }
    ends.add(state);
    slowestMs = Math.max(slowestMs, Math.round(performance.now() - began));
  } while (!isOver());
  return { says, sent, ended: [...ends].join(' or '), slowestMs };
}
