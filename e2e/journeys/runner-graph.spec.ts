import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/journey';

const open = async (page: Page, scenario: string) => {
  await page.goto(`/playground/asl#${scenario}`);
  await expect(page.getByRole('img', { name: /^State graph with/ })).toBeVisible();
};
const run = async (page: Page) => {
  await page.getByRole('button', { name: /^Run/ }).click();
  await expect(page.locator('.status')).toContainText(/succeeded|failed/);
};
const graph = (page: Page) => page.getByRole('region', { name: 'State graph', exact: true });
const viewBox = (page: Page) => page.getByRole('img', { name: /^State graph with/ }).getAttribute('viewBox');
const chosen = (page: Page) => page.locator('.graph .node:has(.chosen) .nm');

async function replaceDefinition(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: /definition/i }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

test('keys alone zoom, move, select along the ways, fold, and go to a state', async ({ page }) => {
  await open(page, 'parallel-with-catch');
  await run(page);
  await graph(page).focus();
  const first = await viewBox(page);
  await page.keyboard.press('+');
  await expect.poll(() => viewBox(page)).not.toBe(first);
  const larger = await viewBox(page);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => viewBox(page)).not.toBe(larger);
  await expect(page.getByRole('button', { name: 'Follow' })).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('f');
  await expect(page.getByRole('button', { name: 'Follow' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('0');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(chosen(page)).toHaveText('BookTrip');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(chosen(page)).toHaveText('BookFlight');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(chosen(page)).toHaveText('FindHotel');
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+Enter');
  await expect(page.locator('.graph .nm', { hasText: 'FindHotel' })).toHaveCount(0);
  await page.keyboard.press('Alt+Enter');
  await expect(page.locator('.graph .nm', { hasText: 'FindHotel' })).toBeAttached();
  await page.keyboard.press('Enter');
  await expect(page.locator('.graph .here')).toBeAttached();
  await expectAccessible(page);
});

test('a click picks a state, and the list picks the same', async ({ page }) => {
  await open(page, 'retry-and-catch');
  await run(page);
  await page.locator('.graph .node', { hasText: 'RefundOrder' }).click();
  await expect(chosen(page)).toHaveText('RefundOrder');
  await page.locator('.p-graph').getByRole('button', { name: 'List' }).click();
  const list = page.getByRole('region', { name: 'States as a list' });
  await expect(list.getByRole('button', { name: 'RefundOrder' })).toHaveAttribute('aria-pressed', 'true');
  await expect(list).toContainText('RefundOrder (Catch States.ALL), taken');
  await list.getByRole('button', { name: 'ChargeCard' }).click();
  await expect(list.getByRole('button', { name: 'ChargeCard' })).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(page);
});

/** The line on which the caret of the definition stands. */
const caretLine = (page: Page) => page.locator('.p-editor .cm-activeLine').first();
const lane = (page: Page, name: string) => page.getByRole('button', { name: `Select ${name}`, exact: true });

test('one state is picked in graph, editor and timeline alike: by pointer', async ({ page }) => {
  await open(page, 'retry-and-catch');
  await run(page);
  await page.keyboard.press('Home');
  await page.locator('.graph .node', { hasText: 'RefundOrder' }).click();
  await expect(chosen(page)).toHaveText('RefundOrder');
  await expect(caretLine(page)).toContainText('"RefundOrder": {');
  await expect(lane(page, 'RefundOrder')).toHaveAttribute('aria-pressed', 'true');
  // The cursor goes where the run comes to it.
  await expect(page.locator('.graph .node:has(.here) .nm')).toHaveText('RefundOrder');
  await lane(page, 'ChargeCard').click();
  await expect(chosen(page)).toHaveText('ChargeCard');
  await expect(caretLine(page)).toContainText('"ChargeCard": {');
  await expect(lane(page, 'RefundOrder')).toHaveAttribute('aria-pressed', 'false');
  await page.locator('.p-editor .cm-line', { hasText: '"FunctionName": "refund-order"' }).click();
  await expect(chosen(page)).toHaveText('RefundOrder');
  await expect(lane(page, 'RefundOrder')).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(page);
});

test('one state is picked in graph, editor and timeline alike: by keyboard alone', async ({ page }) => {
  await open(page, 'retry-and-catch');
  await page.keyboard.press('r');
  await expect(page.locator('.status')).toContainText('succeeded');
  await page.keyboard.press('Home');
  await lane(page, 'RefundOrder').focus();
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toHaveText('RefundOrder');
  await expect(caretLine(page)).toContainText('"RefundOrder": {');
  await expect(lane(page, 'RefundOrder')).toBeFocused();
  await graph(page).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(chosen(page)).toHaveText('ChargeCard');
  await page.keyboard.press('Enter');
  await expect(lane(page, 'ChargeCard')).toHaveAttribute('aria-pressed', 'true');
  await expect(caretLine(page)).toContainText('"ChargeCard": {');
  await page.getByRole('textbox', { name: /definition/i }).focus();
  await page.keyboard.press('ControlOrMeta+End');
  for (let line = 0; line < 4; line += 1) await page.keyboard.press('ArrowUp');
  await expect(chosen(page)).toHaveText('SendReceipt');
});

test('what was looked at is there again after a reload', async ({ page }) => {
  await open(page, 'map-of-three');
  await page.locator('.graph [data-fold]').click();
  await expect(page.locator('.graph .node')).toHaveCount(1);
  await expect(page.locator('.graph')).toContainText('1 inside');
  // It is written down when the hand has come to rest.
  await expect
    .poll(() => page.evaluate(() => Object.values(sessionStorage).some((kept) => kept.includes('"folded":["States'))))
    .toBe(true);
  await page.reload();
  await expect(page.locator('.graph .node')).toHaveCount(1);
});

test('500 states are drawn only as far as they are in view; a broken definition leaves the last graph', async ({
  page,
}) => {
  await open(page, 'retry-and-catch');
  const states = Object.fromEntries(
    Array.from({ length: 500 }, (_, i) => [
      `S${i}`,
      { Type: 'Pass', ...(i < 499 ? { Next: `S${i + 1}` } : { End: true }) },
    ]),
  );
  await replaceDefinition(page, JSON.stringify({ StartAt: 'S0', States: states }));
  await expect(page.getByRole('img', { name: /^State graph with 500 states/ })).toBeVisible();
  expect(await page.locator('.graph .node').count()).toBeLessThan(40);
  await replaceDefinition(page, '{ "StartAt": ');
  await expect(page.getByText('The definition cannot be read now. This is the last graph of it.')).toBeVisible();
  await expect(page.getByRole('img', { name: /^State graph with 500 states/ })).toBeVisible();
});

test('machine and run can be taken along as text', async ({ page }) => {
  await open(page, 'retry-and-catch');
  await run(page);
  await page.locator('.graph .node', { hasText: 'ChargeCard' }).click();
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('region', { name: 'SAM as text' })).toContainText('AWS::Serverless::StateMachine');
  await page.getByRole('button', { name: 'AWS CLI' }).click();
  await expect(page.getByRole('region', { name: 'AWS CLI as text' })).toContainText('aws stepfunctions test-state');
  await page.getByRole('button', { name: 'AWS history' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.history\.json$/);
  const { events } = JSON.parse(await readFile(await file.path(), 'utf8'));
  expect(events[0]).toMatchObject({ id: 1, previousEventId: 0, type: 'ExecutionStarted' });
  await expectAccessible(page);
});

for (const name of ['Graph', 'Timeline']) {
  test(`${name} can be taken along as SVG and as PNG of twice its size`, async ({ page }) => {
    await open(page, 'retry-and-catch');
    await run(page);
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('button', { name: `${name} picture` }).click();
    const take = async (kind: string) => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: `Download ${kind}` }).click();
      return readFile(await (await download).path());
    };
    const svg = (await take('SVG')).toString('utf8');
    expect(svg).toMatch(/<title id="picture-title">Retry, then Catch/);
    expect(svg).not.toMatch(/var\(|oklch| (?:class|style|data-\w+)=/);
    const [, width, height] = /width="(\d+)" height="(\d+)" aria/.exec(svg) ?? [];
    const png = await take('PNG');
    // The header of a PNG: its mark, then the size at bytes 16 and 20.
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
    // Not blank: a picture of one colour would shrink to almost nothing.
    expect(png.length).toBeGreaterThan(5000);
  });
}

test('on a phone the graph, its list and the export fit 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/playground/asl#map-of-three');
  await run(page);
  await page.locator('.tabs').getByRole('button', { name: 'Graph' }).click();
  await expect(page.getByRole('img', { name: /^State graph with/ })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page.locator('.p-graph').getByRole('button', { name: 'List' }).click();
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('region', { name: 'SAM as text' })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});
