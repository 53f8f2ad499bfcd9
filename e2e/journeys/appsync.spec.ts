import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/journey';

const playground = '/playground/appsync#get-one-item';
const outcome = (page: Page) => page.locator('.status');
const response = (page: Page) => page.getByRole('region', { name: 'Responses' });

async function replaceText(page: Page, name: RegExp, text: string): Promise<void> {
  await page.getByRole('textbox', { name }).click();
  await page.keyboard.press('ControlOrMeta+a');
  // Inserted as pasted text is: typing would close brackets by itself.
  await page.keyboard.insertText(text);
}

test('Run answers; the trace, its table and the inspector follow the resolver', async ({ page }) => {
  await page.goto(playground);
  await page.getByRole('button', { name: /^Run/ }).click();
  await expect(outcome(page)).toContainText('answered', { timeout: 20_000 });
  await expect(response(page)).toContainText('"Bean soup"');
  await expect(page.getByRole('img', { name: /^Timeline\./ })).toBeVisible();
  await page.getByRole('button', { name: 'History' }).click();
  await page
    .getByRole('button', { name: /^data source answered/ })
    .first()
    .click();
  const inspector = page.getByRole('region', { name: 'Inspector', exact: true });
  for (const part of ['ctx.args', 'Request', 'ctx.result'])
    await expect(inspector.getByText(part).first()).toBeVisible();
  await expect(inspector.getByRole('region', { name: 'Table recipes' })).toContainText('Flat bread');
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(page.getByRole('table', { name: /run as a table/i }).getByRole('row')).not.toHaveCount(1);
  await expectAccessible(page);
});

test('by keyboard alone: run from the editor, leave it, go event by event', async ({ page }) => {
  await page.goto(playground);
  await page.getByRole('textbox', { name: 'GraphQL schema' }).click();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(outcome(page)).toContainText('answered', { timeout: 20_000 });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'GraphQL schema' })).not.toBeFocused();
  await page.keyboard.press('Home');
  await expect(page.getByText(/virtual time, event 0 of/)).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByText(/virtual time, event 1 of/)).toBeVisible();
});

test('the query is completed from the schema', async ({ page }) => {
  await page.goto(playground);
  await page.getByRole('tab', { name: 'Query', exact: true }).click();
  const editor = page.getByRole('textbox', { name: 'GraphQL query' });
  await editor.getByText('minutes').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('i');
  await page.keyboard.press('Control+Space');
  await expect(page.getByRole('option', { name: /^id/ })).toBeVisible();
  await page.keyboard.press('Escape');
});

test('a mistake in the query is located, and its place is one press away', async ({ page }) => {
  await page.goto(playground);
  await page.getByRole('tab', { name: 'Query', exact: true }).click();
  await replaceText(page, /^GraphQL query$/, 'query Cook {\n  recipe(id: "r-1") {\n    nam\n  }\n}');
  const problem = page.getByRole('button', { name: /line 3/ }).first();
  await expect(problem).toBeVisible();
  await problem.click();
  await expect(page.getByRole('textbox', { name: 'GraphQL query' })).toBeFocused();
});

test('a resolver that loops ends in words within its budget, and the page stays alive', async ({ page }) => {
  await page.goto(playground);
  await page.getByRole('tab', { name: /^Query\.recipe/ }).click();
  await replaceText(
    page,
    /^Code of Query\.recipe$/,
    'export function request(ctx) {\n  for (;;) {}\n}\nexport function response(ctx) {\n  return null;\n}',
  );
  await page.getByRole('button', { name: /^Run/ }).click();
  await expect(outcome(page)).toContainText(/stopped|error/i, { timeout: 30_000 });
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await page.getByRole('button', { name: 'Reset it' }).click();
  await page.getByRole('button', { name: /^Run/ }).click();
  await expect(outcome(page)).toContainText('answered', { timeout: 20_000 });
});

test('a subscription shows what it received, and what not', async ({ page }) => {
  await page.goto('/playground/appsync#mutation-and-subscriber');
  await page.getByRole('button', { name: /^Run/ }).click();
  await expect(outcome(page)).toContainText('answered', { timeout: 20_000 });
  const received = page.getByRole('region', { name: 'Received by subscriptions' });
  await expect(received.getByRole('listitem')).toHaveCount(1);
  await expect(received).toContainText('The oven is hot.');
  await expect(received).not.toContainText('It rains.');
  await received.getByRole('button').click();
  await expect(page.getByRole('region', { name: 'Inspector', exact: true })).toContainText('delivered');
});

test('a shared link opens the same run in another browser', async ({ page, browser, baseURL }) => {
  await page.goto(playground);
  await page.getByRole('tab', { name: 'Variables' }).click();
  await replaceText(page, /^Variables of the query$/, '{ "id": "r-2" }');
  await page.getByRole('button', { name: /^Run/ }).click();
  await expect(response(page)).toContainText('"Flat bread"', { timeout: 20_000 });
  const hash = await outcome(page).locator('.mono').textContent();
  await page.getByRole('button', { name: 'Share link' }).click();
  const link = await page.locator('.shared input').inputValue();
  const other = await browser.newContext({ baseURL: baseURL ?? '' });
  const second = await other.newPage();
  await second.goto(link);
  await expect(response(second)).toContainText('"Flat bread"', { timeout: 20_000 });
  expect(await outcome(second).locator('.mono').textContent()).toBe(hash);
  await other.close();
});

test('a draft survives a reload; Reset brings the scenario back, and its undo the draft', async ({ page }) => {
  await page.goto(playground);
  await page.getByRole('tab', { name: 'Query', exact: true }).click();
  await replaceText(page, /^GraphQL query$/, '{ recipe(id: "r-2") { name } }');
  await expect(page.getByRole('button', { name: 'Reset', exact: true })).toBeEnabled();
  await page.reload();
  await page.getByRole('tab', { name: 'Query', exact: true }).click();
  const editor = page.getByRole('textbox', { name: 'GraphQL query' });
  await expect(editor).toContainText('r-2');
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await page.getByRole('button', { name: 'Reset it' }).click();
  await expect(editor).toContainText('query Cook');
  await page.getByRole('button', { name: 'Undo the reset' }).click();
  await expect(editor).toContainText('r-2');
});

test('on a phone one pane shows at a time, and Run leads to the response', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(playground);
  await expect(page.getByRole('textbox', { name: 'GraphQL schema' })).toBeVisible();
  await page.getByRole('button', { name: /^Run/ }).click();
  await expect(response(page)).toContainText('"Bean soup"', { timeout: 20_000 });
  await expect(page.getByRole('textbox', { name: 'GraphQL schema' })).toBeHidden();
  await expectNoSidewaysScroll(page);
});
