import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/journey';

const playground = '/playground/auth-modes#five-modes';
const outcome = (page: Page) => page.locator('.status');
const cell = (page: Page, field: string, verdict: RegExp) =>
  page.getByRole('row', { name: new RegExp(`^${field}`) }).getByRole('button', { name: verdict });

/** Opens the stock to everybody: the schema's own text, without the directives of that field. */
async function openTheStock(page: Page): Promise<void> {
  const editor = page.getByRole('textbox', { name: /schema/i });
  await editor.getByText('stock: Int').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+Home');
  // Inserted as pasted text is: typing would close brackets by itself.
  await page.keyboard.insertText('stock: Int');
}

test('Run shows who may read what; a cell tells the rule that decided', async ({ page }) => {
  await page.goto(playground);
  await page.getByRole('button', { name: /^Run/ }).click();
  await expect(outcome(page)).toContainText('decided');
  const matrix = page.getByRole('table', { name: /identities as columns/i });
  await expect(matrix.getByRole('columnheader')).toHaveCount(7);
  await cell(page, 'margin', /^null/).first().click();
  const inspector = page.getByRole('region', { name: 'Inspector' });
  await expect(inspector).toContainText('Product.margin');
  await expect(inspector).toContainText('directive on the field');
  await expect(inspector).toContainText('Website, API key');
  await expectAccessible(page);
});

test('an edited directive marks the cells it changed, in words too', async ({ page }) => {
  await page.goto(playground);
  await page.getByRole('button', { name: /^Run/ }).click();
  await expect(page.getByText('Edit a directive and run again')).toBeVisible();
  await openTheStock(page);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText(/[1-9] cells changed against the run before/)).toBeVisible();
  await expect(cell(page, 'stock', /^allowed changed/).first()).toBeVisible();
  await page.getByRole('button', { name: 'stock for Website' }).click();
  await expect(page.getByRole('region', { name: 'Inspector' })).toContainText('directive on the type');
  await expectAccessible(page);
});

test('by keyboard alone: run, go from cell to cell, and hear the rule', async ({ page }) => {
  await page.goto(playground);
  await expect(page.getByRole('textbox', { name: /schema/i })).toBeVisible();
  await page.keyboard.press('r');
  await expect(outcome(page)).toContainText('decided');
  const first = page
    .getByRole('row', { name: /^product/ })
    .getByRole('button')
    .first();
  await first.focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
  const focused = page.locator('.matrix button:focus');
  await expect(focused).toHaveCount(1);
  await expect(page.locator('[aria-current="true"] button:focus')).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'Inspector' })).toContainText('Product.price');
  await expect(page.getByRole('region', { name: 'Inspector' })).toContainText('Warehouse function');
});

test('a shared link opens the same matrix at the same cell in another browser', async ({ page, browser, baseURL }) => {
  await page.goto(playground);
  await openTheStock(page);
  await page.getByRole('button', { name: /^Run/ }).click();
  await expect(outcome(page)).toContainText('decided');
  await cell(page, 'stock', /^allowed/)
    .first()
    .click();
  const hash = await outcome(page).locator('.mono').textContent();
  await page.getByRole('button', { name: 'Share link' }).click();
  const link = await page.locator('.shared input').inputValue();
  expect(link).toContain('/playground/auth-modes#v1.');
  const other = await browser.newContext({ baseURL: baseURL ?? '' });
  const second = await other.newPage();
  await second.goto(link);
  await expect(outcome(second)).toContainText('decided');
  expect(await outcome(second).locator('.mono').textContent()).toBe(hash);
  await expect(second.getByRole('region', { name: 'Inspector' })).toContainText('Product.stock');
  await other.close();
});

test('a mistake in the modes is located and worded; Reset brings the scenario back', async ({ page }) => {
  await page.goto(playground);
  await page.getByRole('tab', { name: 'Modes' }).click();
  await page.getByRole('textbox', { name: /authorization modes/i }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText('{ "default": { "mode": "PASSWORD" } }');
  const problem = page.getByRole('button', { name: /line 1/ }).first();
  await expect(problem).toBeVisible();
  await page.getByRole('button', { name: /^Run/ }).click();
  await expect(outcome(page)).toContainText('not run');
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await page.getByRole('button', { name: 'Reset it' }).click();
  await page.getByRole('button', { name: /^Run/ }).click();
  await expect(outcome(page)).toContainText('decided');
});

test('on a phone one identity shows at a time', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(playground);
  await page.getByRole('button', { name: /^Run/ }).click();
  const matrix = page.getByRole('table', { name: /identities as columns/i });
  await expect(matrix.getByRole('columnheader')).toHaveCount(2);
  await page.getByLabel('Identity').selectOption({ label: 'Clerk (Cognito user pool)' });
  await expect(matrix.getByRole('columnheader', { name: /^Clerk/ })).toBeVisible();
  await expect(cell(page, 'stock', /^allowed/)).toBeVisible();
  await expectNoSidewaysScroll(page);
});
