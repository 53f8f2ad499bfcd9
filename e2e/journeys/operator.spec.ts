import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { itemHash, type PublishedItem } from '@/lib/quiz';
import { withClient } from '../../scripts/lib/database.mjs';
import { readLock } from '../../scripts/lib/embedded/lock.mjs';
import { type App, startApp } from '../support/app';
import { newBrowser } from '../support/browser';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/journey';
import { type Issuer, startIssuer } from '../support/oidc-issuer';
import { sampleItem } from '../support/sample-item';

const ada = { sub: 'ada-1', email: 'ada@example.test', email_verified: true, name: 'Ada' };

type Own = { readonly app: App; readonly issuer: Issuer; readonly database: string };

/** A server that Ada operates; a provider proves her address. */
const ownTest = test.extend<object, { own: Own }>({
  own: [
    async ({ browserName: _ }, use) => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'dryrun-operator-'));
      const issuer = await startIssuer(ada);
      const app = await startApp({
        env: { DATABASE_URL: '', DATA_DIR: folder, OPERATOR_EMAILS: ada.email, ...issuer.env },
      });
      await use({ app, issuer, database: readLock(folder)?.url ?? '' });
      await app.stop();
      await issuer.close();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: ({ own }, use) => use(own.app.url),
});

/** An item whose key was wrong, and its next version, in which option a is right. */
function mendedItem(): { before: PublishedItem; after: PublishedItem } {
  const before = sampleItem(`sample.${randomUUID().slice(0, 8)}`);
  if (before.item.kind !== 'single') throw new Error('The sample is a single choice');
  const options = before.item.options.map(({ right: _, ...option }) =>
    option.id === 'a' ? { ...option, right: true } : option,
  );
  return { before, after: { ...before, item: { ...before.item, options }, key: ['a'] } };
}

async function publish(database: string, published: PublishedItem): Promise<void> {
  await withClient(database, (client) =>
    client.query('INSERT INTO item_versions (hash, item_id, body) VALUES ($1, $2, $3)', [
      itemHash(published),
      published.item.id,
      JSON.stringify(published),
    ]),
  );
}

ownTest('an operator looks at what a mended key would change, and applies it', async ({ page, own, watch }) => {
  watch.also(own.issuer.url);
  const { before, after } = mendedItem();
  await publish(own.database, before);
  const learner = newBrowser();
  const id = randomUUID();
  const answered = await learner.ask(`${own.app.url}/api/answers`, {
    id,
    attempt: {
      id: randomUUID(),
      quiz: 'lesson:retry-basics',
      seed: 1,
      startedAt: '2026-11-22T10:00:00.000Z',
    },
    item: before.item.id,
    seed: 1,
    contentHash: itemHash(before),
    submission: { kind: 'choice', chosen: ['a'] },
    sequence: 0,
    final: true,
  });
  expect(answered.body.feedback.score).toBe(0);
  await publish(own.database, after);

  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Continue with Example School' }).click();
  await expect(page).toHaveURL(/\/progress$/);
  await page.goto(`/operator/items/${before.item.id}`);
  await expectAccessible(page);
  const newest = page.getByRole('row').filter({ hasText: itemHash(after).slice(0, 6) });
  await newest.getByRole('link', { name: 'Preview a regrade' }).click();
  await expect(page.getByText('1 answer of 1 would get another grade.')).toBeVisible();
  await expectAccessible(page);
  const stored = async () => (await learner.ask(`${own.app.url}/api/answers/${id}`)).body;
  expect((await stored()).score).toBe(0);

  await page.getByLabel('Why').focus();
  await page.keyboard.insertText('Option a was right all along.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Option a was right all along.')).toBeVisible();
  await expect(page.getByText('mean score 0% before, 100% after')).toBeVisible();
  expect(await stored()).toMatchObject({ score: 1 });
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
});
