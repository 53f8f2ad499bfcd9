import { readFileSync } from 'node:fs';
import { expect, expectAccessible, test } from '../support/journey';

test('my data: exported whole, then deleted after a question, and the page says so', async ({ page }) => {
  await page.goto('/quizzes/retry-and-backoff');
  await page.getByRole('radio', { name: /After 30 s/ }).check({ force: true });
  await page.keyboard.press('Enter');
  await expect(page.getByText('your answer, right')).toBeVisible();

  await page.goto('/settings');
  const download = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /export/i })
    .or(page.getByRole('link', { name: /export/i }))
    .first()
    .click();
  const exported = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  expect(JSON.stringify(exported)).toContain('retry.first-wait');

  await page
    .getByRole('button', { name: /^Delete/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: /^(Cancel|Keep)/ }).click();
  expect((await (await page.request.get('/api/progress')).json()).viewer).toBe('guest');
  await page
    .getByRole('button', { name: /^Delete/ })
    .first()
    .click();
  await dialog.getByRole('button', { name: /^Delete/ }).click();
  await expect(page.getByText(/deleted/i).first()).toBeVisible();
  expect((await (await page.request.get('/api/progress')).json()).viewer).toBe('none');
  await page.goto('/quizzes/retry-and-backoff');
  await expect(page.getByText('1 of 21')).toBeVisible();
});

test('theme and motion apply at once and are kept', async ({ page }) => {
  await page.goto('/settings');
  await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('radio', { name: /Reduce/ }).check({ force: true });
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'reduce');
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'reduce');
});
