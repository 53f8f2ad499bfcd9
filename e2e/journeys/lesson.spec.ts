import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, expectAccessible, test } from '../support/journey';

const lesson = '/lessons/retry-and-backoff';
const folder = path.resolve(import.meta.dirname, '../../content/step-functions/02-retry');

test('Run stays locked until the learner predicts or skips; a wrong prediction is answered by the run', async ({
  page,
}) => {
  await page.goto(lesson);
  await page.locator('.place').first().scrollIntoViewIfNeeded();
  const sandbox = page.locator('.sandbox').first();
  await expect(sandbox.getByRole('button', { name: /^Run/ })).toHaveCount(0);
  await sandbox.getByRole('button', { name: /^Predict and run/ }).click();
  await expect(sandbox.getByText('Choose an answer first, or skip.')).toBeVisible();
  await sandbox.getByRole('radio', { name: '2 s' }).check({ force: true });
  await sandbox.getByRole('button', { name: /^Predict and run/ }).click();
  await expect(sandbox.getByText('2 s is wrong.')).toBeVisible();
  await expect(sandbox.getByText('The run says 3 s.')).toBeVisible();
  await expect(sandbox.getByText(/Event \d+ decided it/)).toBeVisible();
  await expectAccessible(page);
});

test('the task: the start fails its checks, the edited definition meets them, and progress remembers', async ({
  page,
}) => {
  await page.goto(lesson);
  // A sandbox comes when it is near: scroll to its place, then wait for it.
  await page.getByText('A sandbox: press Run when it is here.').scrollIntoViewIfNeeded();
  const task = page.locator('.sandbox').filter({ hasText: 'Five checks say' });
  await task.getByRole('button', { name: /^Run/ }).click();
  await expect(task.getByText('not met', { exact: true }).first()).toBeVisible();
  await task.getByRole('textbox', { name: /definition/i }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(readFileSync(path.join(folder, 'give-up-sooner.solution.asl.json'), 'utf8'));
  await task.getByRole('button', { name: /^Run/ }).click();
  await expect(task.getByText('Solved', { exact: true })).toBeVisible();

  // No account yet: the browser keeps it until the first saved answer makes one.
  await page.getByRole('link', { name: /^Practice all/ }).click();
  await expect(page.getByText('1 of 21')).toBeVisible();
  await page.getByRole('radio').first().check({ force: true });
  await page.keyboard.press('Enter');
  await expect(page.locator('.whyline').first()).toBeVisible();
  await expect
    .poll(async () => (await (await page.request.get('/api/progress')).json()).sandboxesSolved)
    .toMatchObject([{ subject: 'retry-and-backoff/give-up-sooner' }]);
  await page.goto('/progress');
  await expect(page.getByText(/give-up-sooner|Sandboxes? solved/i).first()).toBeVisible();
});

test('headings are links to themselves, and the outline leads to them', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(lesson);
  await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Then the Catch' }).click();
  await expect(page).toHaveURL(/#then-the-catch$/);
  await expect(page.getByRole('heading', { name: 'Then the Catch' })).toBeInViewport();
});

test('without JavaScript the lesson can be read', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto(lesson);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('MaxAttempts', { exact: true }).first()).toBeVisible();
  await context.close();
});
