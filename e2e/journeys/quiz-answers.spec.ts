import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/journey';

const quiz = '/quizzes/retry-and-backoff';

test('an answer has a receipt; graded again it is the same', async ({ page }) => {
  await page.goto(quiz);
  await page.getByRole('radio', { name: /After 30 s/ }).check({ force: true });
  await page.keyboard.press('Enter');
  await expect(page.getByText('your answer, right')).toBeVisible();
  await page.getByRole('button', { name: 'Receipt' }).click();
  await expect(page.getByText('Trace hash')).toBeVisible();
  await page.getByRole('button', { name: 'Grade it again' }).click();
  await expect(page.getByText('The same again.')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 720 });
  await expectNoSidewaysScroll(page);
});

test('a wrong time is told what it would be right about, after the answer and not before', async ({ page }) => {
  await page.goto(quiz);
  await expect(page.getByRole('radio').first()).toBeVisible();
  await expect(page.getByText(/would be right|Looking for what/)).toHaveCount(0);
  const wrong = page
    .getByRole('radio')
    .and(page.getByLabel(/^(?!.*After 30 s)/))
    .first();
  await wrong.check({ force: true });
  await page.keyboard.press('Enter');
  await expect(page.getByText('your answer, wrong')).toBeVisible();
  await expect(page.getByText(/You would be right if|No small change/)).toBeVisible({ timeout: 20_000 });
});

test('an item is reported with a word, and the report is taken once', async ({ page }) => {
  await page.goto(quiz);
  await page.getByRole('radio').first().check({ force: true });
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Report this item' }).click();
  await page.getByRole('radio', { name: 'The question is unclear' }).check();
  await page.getByLabel('In your words, if you like').fill('Which charge is meant?');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Send the report' }).click();
  await expect(page.getByText(/Thank you/)).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('button', { name: 'Report this item' })).toBeFocused();
});

test('an attempt is looked at again from the progress page, with its reasons', async ({ page }) => {
  await page.goto(quiz);
  await page.getByRole('radio', { name: /After 30 s/ }).check({ force: true });
  await page.keyboard.press('Enter');
  await expect(page.getByText('your answer, right')).toBeVisible();
  await page.goto('/progress');
  await page.getByRole('link', { name: /^Review/ }).click();
  await expect(page.getByText('your answer, right')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Submit/ })).toHaveCount(0);
  await expectAccessible(page);
});

test('a template makes one question after another; each is kept where its address is', async ({ page }) => {
  await page.goto('/quizzes/templates/template.retry.calls');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(page.getByRole('radio').first()).toBeVisible();
  const [one, at] = [await heading.textContent(), page.url()];
  await page.getByRole('radio').first().check({ force: true });
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^(Right|Wrong)\./)).toBeVisible();
  await page.keyboard.press('n');
  await expect(page).not.toHaveURL(at);
  await expect(page.getByRole('button', { name: /^Submit/ })).toBeVisible();
  await page.goBack();
  await expect(page.getByText(/^(Right|Wrong)\./)).toBeVisible();
  expect(await heading.textContent()).toBe(one);
  await page.reload();
  await expect(page.getByText(/^(Right|Wrong)\./)).toBeVisible();
});

test('what is pressed before the script has come does nothing, and what is pressed then counts', async ({
  page,
  context,
}) => {
  // Every script is late: the page that was sent is on screen long before anything can keep an answer.
  await context.route('**/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    await route.continue();
  });
  await page.goto(quiz, { waitUntil: 'commit' });
  await expect(page.getByText('Looking where you were…')).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);
  await page.getByRole('radio').first().check({ force: true });
  await expect(page.getByRole('radio').first()).toBeChecked();
  await page.reload();
  await expect(page.getByRole('radio').first()).toBeChecked();
});
