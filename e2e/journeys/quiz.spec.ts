import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { expect, expectAccessible, test } from '../support/journey';

const quiz = '/quizzes/retry-and-backoff';
const items = z
  .array(
    z.looseObject({
      id: z.string(),
      kind: z.string(),
      options: z.array(z.looseObject({ text: z.string(), why: z.string(), misconception: z.string().optional() })),
    }),
  )
  .parse(
    parse(readFileSync(path.resolve(import.meta.dirname, '../../content/step-functions/02-retry/items.yaml'), 'utf8')),
  );

test('neither keys nor reasons are in anything the page loads before an answer', async ({ page }) => {
  const bodies: string[] = [];
  page.on('response', async (response) => {
    const type = response.headers()['content-type'] ?? '';
    if (/html|javascript|json|x-component|text/.test(type)) bodies.push(await response.text().catch(() => ''));
  });
  await page.goto(quiz);
  await expect(page.getByText(`1 of ${items.length}`)).toBeVisible();
  for (let i = 1; i < items.length; i += 1) await page.keyboard.press('n');
  await page.waitForLoadState('networkidle');
  const payload = bodies.join('\n');
  // The page is really there, with its options …
  expect(payload).toContain('After 30 s');
  // … and nothing that says which is right, or why.
  const secrets = items.flatMap(({ options }) =>
    options.flatMap(({ why, misconception }) => [why, misconception ?? why]),
  );
  const plain = (text: string) => text.replaceAll('`', '').trim();
  expect(secrets.filter((secret) => payload.includes(secret) || payload.includes(plain(secret)))).toEqual([]);
  expect(payload).not.toContain('"misconception":"sfn.');
});

test('a single question: chosen by key, submitted by Enter, every option explained, the proof shown', async ({
  page,
}) => {
  await page.goto(quiz);
  await expect(page.getByText(`1 of ${items.length}`)).toBeVisible();
  const right = page.getByRole('radio', { name: /After 30 s/ });
  await page.keyboard.press('1');
  await expect(page.getByRole('radio').first()).toBeChecked();
  await right.check({ force: true });
  await page.keyboard.press('Enter');
  await expect(page.getByText('your answer, right')).toBeVisible();
  await expect(page.locator('.whyline')).toHaveCount(await page.locator('.opt').count());
  await page.getByRole('button', { name: /Show me/ }).click();
  await expect(page.getByRole('img', { name: /ImportFeed/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('n');
  await expect(page.getByText(`2 of ${items.length}`)).toBeVisible();
});

test('a question that asks for two takes two: not one, not three', async ({ page }) => {
  const index = items.findIndex(({ kind }) => kind === 'multiple');
  await page.goto(`${quiz}#${items[index]?.id}`);
  await expect(page.getByText(`${index + 1} of ${items.length}`)).toBeVisible();
  const boxes = page.getByRole('checkbox');
  await page.keyboard.press('1');
  const submit = page.getByRole('button', { name: /^Submit/ });
  await expect(submit).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('2');
  await expect(submit).not.toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('3');
  await expect(page.getByText(/one too many/)).toBeVisible();
  await expect(boxes.nth(2)).not.toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^(Right|Wrong|Partly right)\./)).toBeVisible();
});

test('all answered: a result with an interval, never an AWS score; practice again starts blank', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto(quiz);
  for (let i = 0; i < items.length; i += 1) {
    await expect(page.getByText(`${i + 1} of ${items.length}`)).toBeVisible();
    const picks = items[i]?.kind === 'multiple' ? ['1', '2'] : ['1'];
    for (const key of picks) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await expect(page.locator('.whyline').first()).toBeVisible();
    await page.keyboard.press('n');
  }
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(`of ${items.length} right`) })).toBeVisible();
  await expect(page.getByText(/not an AWS scaled score/)).toBeVisible();
  await expect(page.getByText(/95% Wilson interval/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Practice again' }).click();
  await expect(page.getByText(`1 of ${items.length}`)).toBeVisible();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('an answer given without a network is kept here, and graded when the network is back', async ({
  page,
  context,
  watch,
}) => {
  await page.goto(quiz);
  await expect(page.getByText(`1 of ${items.length}`)).toBeVisible();
  watch.allowOutage();
  await context.setOffline(true);
  await page.getByRole('radio', { name: /After 30 s/ }).check({ force: true });
  await page.keyboard.press('Enter');
  await expect(page.getByText(/No connection. Your answers are saved on this device/)).toBeVisible();
  await expect(page.getByText('your answer, right')).toHaveCount(0);
  await context.setOffline(false);
  await expect(page.getByText('your answer, right')).toBeVisible({ timeout: 30_000 });
});

test('a second tab goes on where the first one is', async ({ page, context }) => {
  await page.goto(quiz);
  await page.getByRole('radio', { name: /After 30 s/ }).check({ force: true });
  await page.keyboard.press('Enter');
  await expect(page.getByText('your answer, right')).toBeVisible();
  const second = await context.newPage();
  await second.goto(quiz);
  await expect(second.getByText(`2 of ${items.length}`)).toBeVisible();
  await second.getByRole('link', { name: 'Question 1, right' }).click();
  await expect(second.getByText('your answer, right')).toBeVisible();
  await second.close();
});
