import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { startPostgres } from '../../scripts/lib/postgres.mjs';
import { type App, startApp } from '../support/app';
import { expect, test } from '../support/journey';

/** One line through the product. Each journey has a server and a database of its own, because it kills the server. */
type Hands = {
  /** Activates a link or button by its accessible name. */
  press(page: Page, role: 'link' | 'button', name: string | RegExp): Promise<void>;
  choose(page: Page, role: 'radio', name: string | RegExp): Promise<void>;
};

const byPointer: Hands = {
  press: (page, role, name) => page.getByRole(role, { name }).first().click(),
  choose: (page, role, name) => page.getByRole(role, { name }).first().check({ force: true }),
};

/** Tab to the control, as far as it takes, then Enter or Space: no pointer anywhere. */
const byKeyboard: Hands = {
  press: async (page, role, name) => {
    await tabTo(page, role, name);
    await page.keyboard.press('Enter');
  },
  choose: async (page, role, name) => {
    // Arrow keys move within a group of radio buttons; Tab only enters it.
    const wanted = page.getByRole(role, { name }).first();
    const group = wanted.locator('xpath=ancestor::fieldset[1]');
    await tabUntil(page, () => group.evaluate((element) => element.contains(document.activeElement)));
    await page.keyboard.press('Space');
    for (let i = 0; i < 10 && !(await wanted.isChecked()); i += 1) await page.keyboard.press('ArrowDown');
    await expect(wanted).toBeChecked();
  },
};

async function tabTo(page: Page, role: 'link' | 'button', name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name }).first();
  await expect(wanted).toBeVisible();
  await tabUntil(page, () => wanted.evaluate((element) => element === document.activeElement));
}

async function tabUntil(page: Page, reached: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 120; i += 1) {
    if (await reached()) return;
    // In an editor Tab indents; Esc first, as the hint under it says.
    if (await page.locator('.editor-host:focus').count()) await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
  }
  throw new Error('120 presses of Tab did not reach it');
}

async function walk(page: Page, app: App, hands: Hands, outage: () => void): Promise<void> {
  await page.goto(app.url);
  await expect(page.getByRole('heading', { level: 1, name: /Exam prep you can/ })).toBeVisible();
  await hands.press(page, 'link', /^Retry and backoff/);

  await expect(page).toHaveURL(/\/lessons\/retry-and-backoff$/);
  await expect(page.getByRole('heading', { level: 1, name: /Retry and backoff/ })).toBeVisible();
  await page.locator('.place').first().scrollIntoViewIfNeeded();
  const figure = page.locator('.sandbox').first();
  await hands.choose(page, 'radio', '3 s');
  await hands.press(page, 'button', /^Predict and run/);
  await expect(page.getByText('3 s is right.')).toBeVisible();

  // The picture says it in its text alternative, the table twin cell by cell.
  const picture = figure.getByRole('img', { name: /^Timeline\. ChargeCard fails at 0 s and 1 s, waits 1 s and 2 s/ });
  await expect(picture).toBeVisible();
  await hands.press(page, 'button', 'Table');
  const attempts = figure.getByRole('row').filter({ hasText: 'ChargeCard' });
  await expect(attempts.locator('td:nth-child(3)')).toHaveText(['0 s', '1 s', '3 s']);

  await hands.press(page, 'link', /^Practice all/);
  await expect(page).toHaveURL(/\/quizzes\/retry-and-backoff/);
  await expect(page.getByText('1 of 21')).toBeVisible();
  await hands.choose(page, 'radio', /After 30 s/);
  await hands.press(page, 'button', /^Submit/);
  await expect(page.getByText('your answer, right')).toBeVisible();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  outage();
  await app.kill();
  await app.start();
  await page.goto(`${app.url}/progress`);
  const attempt = page.getByRole('row').filter({ hasText: 'Retry and backoff' });
  await expect(attempt.first()).toBeVisible();
  // The practice goes on at the first question without an answer, and the answered one is there.
  await page.goto(`${app.url}/quizzes/retry-and-backoff`);
  await expect(page.getByText('2 of 21')).toBeVisible();
  await hands.press(page, 'link', 'Question 1, right');
  await expect(page.getByText('your answer, right')).toBeVisible();
  const { attempts: kept } = await (await page.request.get(`${app.url}/api/progress`)).json();
  expect(kept[0].answers).toMatchObject([{ item: 'retry.first-wait', final: true, score: 1 }]);
}

test.describe('the spine', () => {
  test.describe.configure({ timeout: 180_000 });
  let folder: string;
  test.beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'dryrun-spine-'));
  });
  test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

  for (const [says, hands] of [
    ['by pointer', byPointer],
    ['by keyboard alone', byKeyboard],
  ] as const) {
    test(`home, lesson, predict, run, quiz, kill -9, start, progress: ${says}`, async ({ page, watch }) => {
      const app = await startApp({ env: { DATABASE_URL: '', DATA_DIR: folder } });
      watch.at(app.url);
      try {
        await walk(page, app, hands, watch.allowOutage);
      } finally {
        await page.close();
        await app.stop();
      }
    });
  }

  test('the same on a real Postgres server @postgres', async ({ page, watch }) => {
    const postgres = await startPostgres();
    const app = await startApp({ env: { DATABASE_URL: await postgres.createDatabase('spine'), DATA_DIR: folder } });
    watch.at(app.url);
    try {
      await walk(page, app, byPointer, watch.allowOutage);
    } finally {
      await page.close();
      await app.stop();
      await postgres.stop();
    }
  });
});
