import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/journey';

const inspector = (page: Page) => page.getByRole('region', { name: 'Inspector' });
const history = (page: Page) => page.getByRole('region', { name: 'History', exact: true });
const eventAt = (page: Page, n: number) => page.getByText(new RegExp(`virtual time, event ${n} of`));

async function open(page: Page, scenario: string): Promise<void> {
  await page.goto(`/playground/asl#${scenario}`);
  await page.getByRole('button', { name: /^Run/ }).click();
  await expect(page.getByText(/virtual time, event (\d+) of \1$/)).toBeVisible();
}

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('the history is filtered, opened, copied, and leads to its events', async ({ page }) => {
  await open(page, 'retry-and-catch');
  await page.getByRole('button', { name: 'History' }).click();
  const rows = history(page).getByRole('row');
  await expect(rows.filter({ hasText: 'ExecutionSucceeded' })).toHaveAttribute('aria-current', 'true');
  await history(page).getByLabel('Errors only').check();
  await expect(rows.filter({ hasText: 'TaskFailed' })).toHaveCount(4);
  await expect(rows).toHaveCount(5);
  await history(page).getByRole('button', { name: 'Copy all' }).click();
  await expect(history(page).getByText('Copied 4 events.')).toBeVisible();
  expect(JSON.parse(await clipboard(page)).events).toHaveLength(4);
  const failed = history(page).getByRole('button', { name: 'TaskFailed' }).first();
  await failed.click();
  await expect(failed).toHaveAttribute('aria-expanded', 'true');
  await expect(history(page).getByText('"taskFailedEventDetails": {')).toBeVisible();
  await history(page)
    .getByRole('button', { name: /^Copy event 5/ })
    .click();
  await expect(history(page).getByText('Copied event 5.')).toBeVisible();
  expect(JSON.parse(await clipboard(page))).toMatchObject({ id: 5, previousEventId: 4, type: 'TaskFailed' });
  await expectAccessible(page);
  await history(page).getByRole('button', { name: 'Show all' }).click();
  await history(page).getByLabel('State').selectOption('RefundOrder');
  await expect(rows.filter({ hasText: 'ChargeCard' })).toHaveCount(0);
  await history(page).getByLabel('State').selectOption('');
  await history(page).getByLabel('Text in an event').fill('refund-order');
  await expect(rows.filter({ hasText: 'ExecutionStarted' })).toHaveCount(0);
  await history(page).getByRole('button', { name: 'Show all' }).click();
  // From a row to the cursor, from there to the row before it, and from the cursor back to the rows.
  await history(page).getByRole('button', { name: 'Go to event 5', exact: true }).click();
  await expect(inspector(page).getByText('failed').first()).toBeVisible();
  const current = history(page).locator('tr[aria-current]');
  await expect(current).toContainText('TaskFailed');
  await current.getByRole('button', { name: 'Go to the event before it, 4' }).click();
  await expect(current).toContainText('TaskStarted');
  await page.keyboard.press('Home');
  await expect(current).toContainText('ExecutionStarted');
});

test('the history by keyboard alone', async ({ page }) => {
  await open(page, 'retry-and-catch');
  await page.getByRole('button', { name: 'History' }).press('Enter');
  await page.keyboard.press('Home');
  const first = history(page).getByRole('button', { name: 'ExecutionStarted' });
  await expect(history(page).locator('tr[aria-current]')).toContainText('ExecutionStarted');
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(history(page).getByRole('button', { name: 'TaskScheduled' }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(history(page).getByText('"taskScheduledEventDetails": {')).toBeVisible();
  await page.keyboard.press('c');
  await expect(history(page).getByText('Copied event 3.')).toBeVisible();
  expect(JSON.parse(await clipboard(page))).toMatchObject({ id: 3, type: 'TaskScheduled' });
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(eventAt(page, 1)).toBeVisible();
});

test('the data flow shows what each field changed, and goes with the cursor', async ({ page }) => {
  await open(page, 'data-flow');
  await page.keyboard.press('Home');
  await page.keyboard.press('j');
  await inspector(page)
    .getByRole('tab', { name: /^Data flow/ })
    .click();
  const flow = inspector(page).getByRole('list', { name: 'Data flow' });
  await expect(flow.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('j');
  const step = flow.getByRole('listitem').filter({ hasText: 'InputPath' });
  await expect(step).toHaveAttribute('aria-current', 'step');
  await expect(step.locator('del').first()).toContainText('−');
  await expect(step.locator('del').filter({ hasText: 'c-17' })).toBeVisible();
  await expect(inspector(page).getByText(/Still to come: .*ResultPath/)).toBeVisible();
  await expectAccessible(page);
});

test('variables say what this event made of them', async ({ page }) => {
  await open(page, 'variables-swap');
  await inspector(page)
    .getByRole('tab', { name: /^Variables/ })
    .click();
  const table = inspector(page).getByRole('table', { name: 'Scope: execution' });
  await expect(table.getByRole('row', { name: /\$home "Blues" event \d+/ })).toBeVisible();
  await table
    .getByRole('button', { name: /^event/ })
    .first()
    .click();
  await expect(table.getByText('changed here').first()).toBeVisible();
  await expect(table.getByRole('row', { name: /\$home/ }).locator('del')).toContainText('"Reds"');
  await expect(inspector(page).getByText(/bytes of 10 MiB used/)).toBeVisible();
  await expectAccessible(page);
});

test('a queue gets its message at the cursor', async ({ page }) => {
  await open(page, 'callback-with-queue');
  await page.keyboard.press('Home');
  await inspector(page)
    .getByRole('tab', { name: /^Services/ })
    .click();
  await expect(inspector(page).getByRole('table', { name: 'Queue to-review, 1 message' })).toBeVisible();
  await page.keyboard.press('End');
  await expect(inspector(page).getByRole('table', { name: 'Queue to-review, 2 messages' })).toBeVisible();
  await inspector(page)
    .getByRole('button', { name: /^event/ })
    .click();
  await expect(inspector(page).getByText('changed here:')).toBeAttached();
  await expect(inspector(page).getByRole('table', { name: 'Calls so far' })).toContainText('AskEditor');
  await expectAccessible(page);
});

test('tabs are chosen by arrow keys; a million runs have a price in both types, which is kept', async ({ page }) => {
  await open(page, 'retry-and-catch');
  await inspector(page).getByRole('tab', { name: 'Event' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(inspector(page).getByRole('tab', { name: 'Cost' })).toBeFocused();
  const costs = inspector(page).getByRole('table', { name: 'Cost as Standard and as Express' });
  // Two states and three retries: five transitions, of which 4,000 are free in a month.
  await expect(costs.getByRole('row', { name: /^1,000,000 runs a month/ })).toContainText('$124.90');
  await expect(costs.getByRole('row', { name: /^1,000 runs/ })).toContainText('$0.125');
  await expect(inspector(page).getByText(/^Express is cheaper from/)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(inspector(page).getByLabel('Runs a month')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('2000');
  await expect(costs.getByRole('row', { name: /^2,000 runs a month/ })).toContainText('$0.15');
  await expectAccessible(page);
  await page.reload();
  await page.getByRole('button', { name: /^Run/ }).click();
  await inspector(page).getByRole('tab', { name: 'Cost' }).click();
  await expect(inspector(page).getByLabel('Runs a month')).toHaveValue('2000');
});

test('on a phone every tab fits', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/playground/asl#callback-with-queue');
  await page.getByRole('button', { name: /^Run/ }).click();
  await page.getByRole('button', { name: 'Inspector' }).click();
  for (const name of [/^Event/, /^Data flow/, /^Variables/, /^Services/, /^Cost/]) {
    await page.getByRole('tab', { name }).click();
    await expect(page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
    await expectNoSidewaysScroll(page);
  }
  await page.getByRole('button', { name: 'Timeline' }).first().click();
  await page.getByRole('button', { name: 'History' }).click();
  await expect(history(page).getByRole('row').nth(1)).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});
