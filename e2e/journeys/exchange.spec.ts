import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/journey';

const sample = (name: string) => `lib/exchange/cases/${name}`;

test('mistakes go along as an Anki deck and as GIFT, answers as a table', async ({ page }) => {
  await page.goto('/quizzes/retry-and-backoff');
  await page.getByRole('radio', { name: /At once/ }).check({ force: true });
  await page.getByRole('button', { name: /^Submit/ }).click();
  await expect(page.getByText('your answer, wrong')).toBeVisible();

  await page.goto('/progress');
  const section = page.getByRole('region', { name: 'Take your mistakes along' });
  await expect(section).toBeVisible();
  await expectAccessible(page);
  const deck = page.waitForEvent('download');
  await section.getByRole('button', { name: 'Anki deck' }).click();
  expect((await deck).suggestedFilename()).toBe('dryrun-mistakes.apkg');
  expect(Object.keys(unzipSync(readFileSync(await (await deck).path())))).toEqual(['collection.anki2', 'media']);
  await expect(section.getByText('Saved as dryrun-mistakes.apkg')).toBeVisible();
  const gift = page.waitForEvent('download');
  await section.getByRole('button', { name: 'GIFT file' }).click();
  expect(readFileSync(await (await gift).path(), 'utf8')).toContain('::retry.first-wait::');

  await page.goto('/settings');
  const table = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Answers as CSV' }).click();
  expect(readFileSync(await (await table).path(), 'utf8')).toContain('retry.first-wait,a,yes,0');
});

test('a teacher sees what a file of another system holds, and what to mend in a broken one', async ({ page }) => {
  await page.request.post('/api/account/sign-up', {
    data: { email: `${randomUUID()}@example.test`, password: 'a password for journeys', name: 'Tea' },
  });
  await page.goto('/operator/import');
  const file = page.getByLabel('A file');
  await file.setInputFiles(sample('retries.gift'));
  await expect(page.getByText('2 questions in retries.gift.')).toBeVisible();
  await expect(page.getByRole('heading', { name: /First wait/ })).toBeVisible();
  await expect(page.getByText('Categories are left out.')).toBeVisible();
  await expectAccessible(page);

  await file.setInputFiles(sample('choice.xml'));
  await expect(page.getByText('1 question in choice.xml.')).toBeVisible();

  await file.setInputFiles(sample('broken.gift'));
  await expect(page.getByText('Nothing can be taken from broken.gift as it is.')).toBeVisible();
  await expect(page.getByText('line 3, column 27')).toBeVisible();
  await expect(page.getByRole('heading', { name: /First wait/ })).toHaveCount(0);
  await expectAccessible(page);

  await page.getByLabel('Or paste GIFT or XML').fill('Which is right?{=this ~that}');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 question in the pasted text.')).toBeVisible();
  await expect(page.getByText('Needs at least 3 options.')).toBeVisible();
  await page.setViewportSize({ width: 320, height: 720 });
  await expectNoSidewaysScroll(page);
});
