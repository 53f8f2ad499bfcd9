import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { answerUntil } from '@/e2e/support/answering-client';
import { type App, startApp } from '@/e2e/support/app';
import { compareWithDatabase, publishedQuestions } from '@/e2e/support/stored-answers';
import { freshDatabase, type TestDatabase } from '@/e2e/support/test-database';
import { readLock } from '@/scripts/lib/embedded/lock.mjs';
import { type Postgres, startPostgres } from '@/scripts/lib/postgres.mjs';

// The real processes, as `npm start` runs them, killed without warning while browsers save. What a browser was told is
// stored must be stored, once; what it was not told it sends again.

let database: TestDatabase;
let server: Postgres | null = null;
let app: App;

beforeAll(async () => {
  const given = inject('server');
  // A server of its own: the other files' must not be killed.
  server = given.kind === 'postgres' ? await startPostgres() : null;
  database = await freshDatabase(server ? { kind: 'postgres', url: server.url } : given);
  app = await startApp({ env: { ...database.env } });
}, 300_000);
afterAll(async () => {
  await app?.kill();
  await database?.close();
  await server?.stop();
});

/** Browsers at work. The test waits for what they were told, never for a time, so a busy machine only takes longer. */
function browsers(count: number, questions: Awaited<ReturnType<typeof publishedQuestions>>) {
  let over = false;
  let told = 0;
  const onStored = () => {
    told += 1;
  };
  const clients = Array.from({ length: count }, () => answerUntil(app.url, questions, () => over, { onStored }));
  return {
    /** Resolves once so many more answers were acknowledged. */
    async more(answers: number) {
      for (const wanted = told + answers; told < wanted; ) await new Promise((resolve) => setTimeout(resolve, 10));
    },
    end() {
      over = true;
      return Promise.all(clients);
    },
  };
}

async function killDatabase() {
  if (server) {
    server.kill();
    await server.start();
  } else {
    const owner = readLock(database.env.DATA_DIR ?? '')?.pid;
    if (!owner) throw new Error('No owner to kill');
    process.kill(owner, 'SIGKILL');
  }
}

async function killAppAndStartAgain() {
  await app.kill();
  await app.start();
}

describe('what a browser was told is stored', () => {
  it.each([
    ['the server', killAppAndStartAgain],
    ['the database', killDatabase],
  ])(
    'is stored, once, though %s is killed in the middle of writes, twice',
    async (_, kill) => {
      const questions = await publishedQuestions(database.url, 5);
      expect(questions).toHaveLength(5);
      const working = browsers(4, questions);
      for (let times = 0; times < 2; times += 1) {
        await working.more(10);
        await kill();
      }
      await working.more(10);
      const accounts = await working.end();

      const acknowledged = accounts.flatMap((account) => account.acknowledged);
      expect(accounts.every(({ errors }) => errors > 0)).toBe(true);
      expect(acknowledged.length).toBeGreaterThanOrEqual(30);
      const { stored, lost, duplicated } = await compareWithDatabase(database.url, acknowledged);
      expect({ stored, lost, duplicated }).toEqual({ stored: acknowledged.length, lost: 0, duplicated: 0 });
    },
    180_000,
  );

  it('is under way no more when the server is asked to stop: it finishes, and ends well', async () => {
    const working = browsers(1, await publishedQuestions(database.url, 5));
    await working.more(3);
    const code = await app.stop();
    const acknowledged = (await working.end()).flatMap((account) => account.acknowledged);
    expect(code).toBe(0);
    expect(await compareWithDatabase(database.url, acknowledged)).toMatchObject({ lost: 0, duplicated: 0 });
  });
});
