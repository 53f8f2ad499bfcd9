import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { type App, startApp } from '../support/app';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/journey';
import { type Issuer, startIssuer } from '../support/oidc-issuer';

const password = 'a password for journeys';
const newEmail = () => `${randomUUID()}@example.test`;

async function answerOne(page: Page): Promise<void> {
  await page.goto('/quizzes/retry-and-backoff');
  await page.getByRole('radio', { name: /After 30 s/ }).check({ force: true });
  await page.getByRole('button', { name: /^Submit/ }).click();
  // The feedback comes with the reply, so the answer is stored.
  await expect(page.getByText('your answer, right')).toBeVisible();
}

async function signUp(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Create an account' }).click();
  await expect(page.getByRole('heading', { name: 'Create an account' })).toBeVisible();
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Create the account' }).click();
  await expect(page.getByText('Your account is ready.')).toBeVisible();
}

async function signIn(page: Page, email: string, secret = password): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

const progressOf = async (page: Page) => (await page.request.get('/api/progress')).json();

/** Another browser: nothing in common with the first. */
async function elsewhere(browser: Browser, baseURL: string | undefined): Promise<Page> {
  return (await browser.newContext({ baseURL })).newPage();
}

test('a guest answers, signs up, and goes on with the same progress', async ({ page }) => {
  await answerOne(page);
  const before = await progressOf(page);
  const email = newEmail();
  await signUp(page, email);
  await expect(page.getByText(email)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Account', exact: true })).toBeVisible();
  expect(await progressOf(page)).toEqual({ ...before, viewer: 'account' });
  await page.goto('/quizzes/retry-and-backoff');
  await expect(page.getByText('2 of 21')).toBeVisible();
});

test('a guest in a second browser signs in, sees what would be added, and merges; nothing is doubled', async ({
  page,
  browser,
  baseURL,
}) => {
  const email = newEmail();
  await answerOne(page);
  await signUp(page, email);

  const second = await elsewhere(browser, baseURL);
  await answerOne(second);
  await signIn(second, email);
  await expect(second.getByRole('heading', { name: 'Add what you did here?' })).toBeVisible();
  await expect(second.getByRole('row', { name: 'Answers' }).getByRole('cell')).toHaveText(['1', '0']);
  await expectAccessible(second);
  expect((await progressOf(second)).attempts).toHaveLength(1);
  await second.getByRole('button', { name: 'Merge into my account' }).click();
  await expect(second).toHaveURL(/\/progress$/);
  const merged = await progressOf(second);
  expect(merged.viewer).toBe('account');
  expect(merged.attempts).toHaveLength(2);

  // Neither going back nor practising on makes it more.
  await second.goto('/account/merge');
  await expect(second).toHaveURL(/\/progress$/);
  await second.goto('/quizzes/retry-and-backoff');
  await expect(second.getByText('2 of 21')).toBeVisible();
  expect(await progressOf(second)).toEqual(merged);
  expect(await progressOf(page)).toEqual(merged);
});

test('kept separate, the guest is back after signing out', async ({ page, browser, baseURL }) => {
  const email = newEmail();
  await signUp(await elsewhere(browser, baseURL), email);
  await answerOne(page);
  const asGuest = await progressOf(page);
  await signIn(page, email);
  await page.getByRole('link', { name: 'Keep separate' }).click();
  expect(await progressOf(page)).toMatchObject({ viewer: 'account', attempts: [] });
  await page.goto('/account');
  await expect(page.getByRole('link', { name: 'See what it would add' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByText('You are signed out.')).toBeVisible();
  expect(await progressOf(page)).toEqual(asGuest);
});

test('signing out everywhere ends the other browser', async ({ page, browser, baseURL }) => {
  const email = newEmail();
  await answerOne(page);
  await signUp(page, email);
  const second = await elsewhere(browser, baseURL);
  await signIn(second, email);
  await expect(second).toHaveURL(/\/progress$/);
  await second.goto('/account');
  await second.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(second.getByText('You are signed out.')).toBeVisible();

  expect((await progressOf(page)).viewer).toBe('none');
  await page.goto('/account');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test('a wrong password and a taken address are refused in words', async ({ page, browser, baseURL, watch }) => {
  const email = newEmail();
  await signUp(await elsewhere(browser, baseURL), email);
  // A refusal is a reply of 4xx, which the browser notes in its console.
  watch.allowOutage();
  await signIn(page, email, 'not the password');
  await expect(page.getByText('This e-mail address and password do not go together.')).toBeVisible();
  await expect(page.getByLabel('E-mail')).toHaveValue(email);
  await page.goto('/sign-up');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Create the account' }).click();
  await expect(page.getByText('There is an account with this e-mail address already.')).toBeVisible();
});

for (const address of ['/sign-in', '/sign-up', '/reset', '/reset/choose', '/account']) {
  test(`${address} is accessible and fits 320 px`, async ({ page }) => {
    if (address === '/account') await signUp(page, newEmail());
    await page.goto(address);
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
  });
}

/** A server that signs people in through a provider, and whose log can be read. */
const ownTest = test.extend<object, { own: { readonly app: App; readonly issuer: Issuer } }>({
  own: [
    async ({ browserName: _ }, use) => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'dryrun-accounts-'));
      const ada = { sub: 'ada-1', email: 'ada@example.test', email_verified: true, name: 'Ada' };
      const issuer = await startIssuer(ada);
      const app = await startApp({ env: { DATABASE_URL: '', DATA_DIR: folder, ...issuer.env } });
      await use({ app, issuer });
      await app.stop();
      await issuer.close();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: ({ own }, use) => use(own.app.url),
});

ownTest(
  'a provider makes the guest’s row the account, and knows it in another browser',
  async ({ page, browser, own, watch }) => {
    watch.also(own.issuer.url);
    await answerOne(page);
    const before = await progressOf(page);
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Continue with Example School' }).click();
    await expect(page).toHaveURL(/\/progress$/);
    expect(await progressOf(page)).toEqual({ ...before, viewer: 'account' });
    await page.goto('/account');
    await expect(page.getByRole('heading', { name: 'Ada' })).toBeVisible();

    const second = await elsewhere(browser, own.app.url);
    await second.goto('/sign-in');
    await second.getByRole('button', { name: 'Continue with Example School' }).click();
    await expect(second).toHaveURL(/\/progress$/);
    expect(await progressOf(second)).toEqual({ ...before, viewer: 'account' });
  },
);

ownTest(
  'without a mail server the reset link is in the log, the page says so, and it works once',
  async ({ page, own }) => {
    const email = newEmail();
    await signUp(page, email);
    await page.getByRole('link', { name: 'Choose another password' }).click();
    await expect(page.getByRole('heading', { name: 'Reset the password' })).toBeVisible();
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('button', { name: 'Make a link' }).click();
    await expect(page.getByText('This server sends no mail: the link is in its log.')).toBeVisible();
    const link = () => new RegExp(`"email":"${email}","link":"([^"]+)"`).exec(own.app.output())?.[1] ?? '';
    await expect.poll(link).toContain('/reset/choose#');
    // Without a configured address the link names this machine as localhost.
    const { pathname, hash } = new URL(link());
    await page.goto(`${pathname}${hash}`);
    await page.getByLabel('New password').fill('another good password');
    await page.getByRole('button', { name: 'Set the password' }).click();
    await expect(page).toHaveURL(/\/progress$/);
    expect((await progressOf(page)).viewer).toBe('account');
  },
);
