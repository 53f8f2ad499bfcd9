import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/journey';

const playground = '/playground/asl#retry-and-catch';

async function replaceText(page: Page, text: string): Promise<void> {
  const editor = page.getByRole('textbox', { name: /definition/i });
  await editor.click();
  await page.keyboard.press('ControlOrMeta+a');
  // Inserted as pasted text is: typing would close brackets by itself.
  await page.keyboard.insertText(text);
}

const outcome = (page: Page) => page.locator('.status');

test('Ctrl+Enter runs; keys move the cursor event by event; the inspector and the table follow', async ({ page }) => {
  await page.goto(playground);
  await page.getByRole('textbox', { name: /definition/i }).click();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(outcome(page)).toContainText('succeeded');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: /definition/i })).not.toBeFocused();
  const last = page.getByText(/virtual time, event (\d+) of \1$/);
  await expect(last).toBeVisible();
  await page.keyboard.press('Home');
  await expect(page.getByText(/virtual time, event 0 of/)).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(page.getByText(/virtual time, event 2 of/)).toBeVisible();
  await page.keyboard.press('k');
  await expect(page.getByText(/virtual time, event 1 of/)).toBeVisible();
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(page.getByRole('table', { name: /run as a table/i }).getByRole('row')).not.toHaveCount(1);
  await page.getByRole('button', { name: 'History' }).click();
  await expect(page.getByRole('row', { name: /TaskScheduled/ }).first()).toBeVisible();
  await expectAccessible(page);
});

test('a mistake is located and worded, nothing is lost, and the place is one press away', async ({ page }) => {
  await page.goto(playground);
  await replaceText(
    page,
    '{\n  "StartAt": "A",\n  "States": {\n    "A": { "Type": "Pass", "Next": "Bee" },\n    "B": { "Type": "Succeed" }\n  }\n}',
  );
  const problem = page.getByRole('button', { name: /Bee/ });
  await expect(problem).toBeVisible();
  await expect(problem).toContainText('4');
  await page.getByRole('button', { name: /^Run/ }).click();
  await expect(outcome(page)).toContainText('AWS would refuse to save it');
  await problem.click();
  await expect(page.getByRole('textbox', { name: /definition/i })).toBeFocused();
  await replaceText(page, '{ "StartAt": ');
  await expect(page.getByText(/[1-9]\d* errors?/).first()).toBeVisible();
});

test('an endless loop ends as an outcome in words, and the page stays alive', async ({ page }) => {
  await page.goto(playground);
  await replaceText(
    page,
    '{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"B"},"B":{"Type":"Choice","Choices":[{"Variable":"$.never","IsPresent":true,"Next":"C"}],"Default":"A"},"C":{"Type":"Succeed"}}}',
  );
  await page.getByRole('button', { name: /^Run/ }).click();
  await expect(outcome(page)).toContainText(/failed|stopped|limit/i, { timeout: 20_000 });
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(page.getByRole('table').first()).toBeVisible();
});

test('a shared link opens the same run in another browser', async ({ page, browser, baseURL }) => {
  await page.goto(playground);
  await page.getByLabel('Seed').fill('7');
  await page.getByRole('button', { name: /^Run/ }).click();
  await expect(outcome(page)).toContainText('succeeded');
  const hash = await outcome(page).locator('.mono').textContent();
  await page.getByRole('button', { name: 'Share link' }).click();
  const link = await page.locator('.shared input').inputValue();
  expect(link).toContain('/playground/asl#v1.');
  const other = await browser.newContext({ baseURL: baseURL ?? '' });
  const second = await other.newPage();
  await second.goto(link);
  await expect(outcome(second)).toContainText('succeeded');
  expect(await outcome(second).locator('.mono').textContent()).toBe(hash);
  await expect(second.getByLabel('Seed')).toHaveValue('7');
  await other.close();
});

test('a damaged link says so and keeps its text', async ({ page }) => {
  await page.goto('/playground/asl#v1.AAAA');
  await expect(page.getByRole('heading', { name: 'This link cannot be opened' })).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveValue('v1.AAAA');
  await page.getByRole('button', { name: 'Open the playground' }).click();
  await expect(page.getByRole('textbox', { name: /definition/i })).toBeVisible();
});

test('a link of a later version says so', async ({ page }) => {
  await page.goto('/playground/asl#v9.AAAA');
  await expect(page.getByText(/another version of Dryrun \(v9\)/)).toBeVisible();
});

test('a draft survives a reload; Reset brings the scenario back, and its undo the draft', async ({ page }) => {
  await page.goto(playground);
  await replaceText(page, '{"StartAt":"Mine","States":{"Mine":{"Type":"Succeed"}}}');
  await expect(page.getByRole('button', { name: 'Reset' })).toBeEnabled();
  await page.reload();
  const editor = page.getByRole('textbox', { name: /definition/i });
  await expect(editor).toContainText('Mine');
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await page.getByRole('button', { name: 'Reset it' }).click();
  await expect(editor).toContainText('ChargeCard');
  await page.getByRole('button', { name: 'Undo the reset' }).click();
  await expect(editor).toContainText('Mine');
});

test('on a phone one pane shows at a time, and Run leads to the timeline', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(playground);
  await expect(page.getByRole('textbox', { name: /definition/i })).toBeVisible();
  await page.getByRole('button', { name: /^Run/ }).click();
  await expect(page.getByRole('img', { name: /^Timeline\./ })).toBeVisible();
  await expect(page.getByRole('textbox', { name: /definition/i })).toBeHidden();
});
