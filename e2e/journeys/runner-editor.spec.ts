import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/journey';
import { quantile, watchTasks } from '../support/processor-time';

const playground = '/playground/asl#retry-and-catch';

const definition = (page: Page) => page.getByRole('textbox', { name: /definition/i });
const problems = (page: Page) => page.getByRole('list', { name: 'Problems' });
/** Of the completion; a select of the page has options too. */
const options = (page: Page) => page.getByRole('listbox', { name: 'Completions' }).getByRole('option');

async function replaceText(page: Page, text: string): Promise<void> {
  await definition(page).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

/** Completion and words on the language come with the first use of the editor, which then says its keys. */
async function expectAssist(page: Page): Promise<void> {
  await expect(definition(page)).toHaveAttribute('aria-description', /Ctrl\+Space/);
}

/** The whole text: the editor draws only the lines on screen. */
async function textOf(page: Page): Promise<string> {
  return (await definition(page).locator('.cm-line').allTextContents()).join('\n');
}

async function open(page: Page): Promise<void> {
  // Somebody who has seen the tour.
  await page.goto(playground);
  const skip = page.getByRole('button', { name: /skip the tour|no, thanks/i });
  if (await skip.first().isVisible()) await skip.first().click();
  await expect(definition(page)).toBeVisible();
}

test('the language is completed where one writes, and a word explained, by keyboard alone', async ({ page }) => {
  await open(page);
  await replaceText(
    page,
    '{\n  "StartAt": "Pay",\n  "States": {\n    "Pay": {\n      "Type": "Task",\n      \n    },\n    "Done": { "Type": "Succeed" }\n  }\n}',
  );
  await expectAssist(page);
  for (let line = 0; line < 4; line += 1) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await page.keyboard.press('ControlOrMeta+Space');
  await expect(options(page).filter({ hasText: 'Resource' }).first()).toBeVisible();
  await page.keyboard.type('Nex');
  await expect(options(page).first()).toContainText('Next');
  await page.keyboard.press('Enter');
  await expect(options(page).filter({ hasText: 'Done' })).toBeVisible();
  await page.keyboard.type('Do');
  await page.keyboard.press('Enter');
  expect(await textOf(page)).toContain('"Next": "Done"');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F1');
  await expect(page.getByText(/The state that follows, from the same States/).first()).toBeVisible();
  await page.keyboard.press('F1');
  await expect(page.getByRole('link', { name: 'AWS documentation' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(definition(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(definition(page)).not.toBeFocused();
});

test('paths of the last run and errors of the mocks are offered', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: /^Run/ }).first().click();
  await expect(page.locator('.status')).toContainText('succeeded');
  await replaceText(
    page,
    '{ "StartAt": "ChargeCard", "States": { "ChargeCard": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true, "InputPath": "" } } }',
  );
  await expectAssist(page);
  await page.keyboard.press('Control+End');
  for (let i = 0; i < 7; i += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ControlOrMeta+Space');
  await expect(options(page).filter({ hasText: /^\$\./ }).first()).toBeVisible();
});

test('twenty mistakes are all listed, F8 walks through them, and one press mends one', async ({ page }) => {
  await open(page);
  const states = Array.from(
    { length: 20 },
    (_, i) => `    "S${i}": { "Type": "Pass", "Next": "S${i + 1}", "Coment": "x" }`,
  );
  await replaceText(
    page,
    `{\n  "StartAt": "S0",\n  "States": {\n${states.join(',\n')},\n    "S20": { "Type": "Succeed" }\n  }\n}`,
  );
  await expect(problems(page).getByRole('listitem')).toHaveCount(20);
  await expectAccessible(page);
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('F8');
  await page.keyboard.press('F8');
  await page.keyboard.press('Shift+F8');
  await page.keyboard.press('ControlOrMeta+.');
  await expect(problems(page).getByRole('listitem')).toHaveCount(19);
  await problems(page).getByRole('button', { name: 'Rename to "Comment"' }).first().click();
  await expect(problems(page).getByRole('listitem')).toHaveCount(18);
  await expect(definition(page)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(problems(page).getByRole('listitem')).toHaveCount(19);
  await problems(page)
    .getByRole('button', { name: /line 20/ })
    .click();
  await expect(definition(page)).toBeFocused();
});

test('a definition is written in YAML, laid out, run, and is JSON again', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'YAML' }).click();
  await expect(definition(page)).toContainText('StartAt: ChargeCard');
  await expect(page.getByText('Valid')).toBeVisible();
  await page.getByRole('button', { name: /^Run/ }).first().click();
  await expect(page.locator('.status')).toContainText('succeeded');
  await definition(page).focus();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.insertText('# mine\n');
  await page.getByRole('button', { name: 'JSON', exact: true }).click();
  await expect(page.getByText('Now JSON, without the comments: undo brings them back.')).toBeVisible();
  await expect(definition(page)).toContainText('"StartAt": "ChargeCard"');
  await replaceText(page, '{"StartAt":"A","States":{"A":{"Type":"Succeed"}}}');
  await page.keyboard.press('Shift+Alt+f');
  await expect.poll(() => textOf(page)).toContain('{\n  "StartAt": "A",');
  await replaceText(page, '{"StartAt":');
  await page.getByRole('button', { name: 'Format' }).click();
  await expect(page.getByText('It cannot be laid out before its syntax is right.')).toBeVisible();
});

test('files are edited by name, the context is shown, and tabs are walked by arrows', async ({ page }) => {
  await open(page);
  await page.getByRole('tab', { name: /^Definition/ }).focus();
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Files' })).toBeFocused();
  await page.getByRole('button', { name: 'Add a file' }).click();
  await page.getByLabel('Name of the new file').fill('orders');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Write it as bucket\/key/)).toBeVisible();
  await page.getByLabel('Name of the new file').fill('orders/may.csv');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'File orders/may.csv' }).click();
  await page.keyboard.insertText('id\nA-1\n');
  await expect(page.getByText('2 lines, 7 bytes')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('tab', { name: 'Context' }).click();
  await page.getByLabel('Start time').fill('2026-05-06T07:08:09.000Z');
  await expect(page.getByLabel('Context object in the first state')).toContainText(
    '"EnteredTime": "2026-05-06T07:08:09.000Z"',
  );
  await page.getByLabel('Start time').fill('soon');
  await expect(page.getByText(/The start time is a moment in UTC, and soon is none/)).toBeVisible();
  await expectAccessible(page);
});

test('undo survives a reload', async ({ page }) => {
  await open(page);
  await definition(page).focus();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.insertText(' ');
  await replaceText(page, '{"StartAt":"Mine","States":{"Mine":{"Type":"Succeed"}}}');
  await expect(definition(page)).toContainText('Mine');
  await page.reload();
  await expect(definition(page)).toContainText('Mine');
  await definition(page).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(definition(page)).toContainText('ChargeCard');
});

test('five hundred states: typing blocks nothing for 50 ms', async ({ page, browser }) => {
  await open(page);
  const states = Array.from({ length: 500 }, (_, i) => [
    `State ${i}`,
    i === 499 ? { Type: 'Succeed' } : { Type: 'Pass', Comment: `Step ${i}`, Next: `State ${i + 1}` },
  ]);
  await replaceText(page, JSON.stringify({ StartAt: 'State 0', States: Object.fromEntries(states) }, null, 2));
  await expect(page.getByText('Valid')).toBeVisible({ timeout: 20_000 });
  await expectAssist(page);
  // What the graph of so many states costs once is not typing.
  await page.waitForTimeout(2000);
  await page.keyboard.press('ControlOrMeta+Home');
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  // Into the quotes of the comment: the definition stays one, so each pause has it checked and its graph drawn.
  for (let i = 0; i < 2; i += 1) await page.keyboard.press('ArrowLeft');
  const { processor, clock } = await watchTasks(browser, page, async () => {
    await page.keyboard.type(' the quick brown fox', { delay: 60 });
    await page.waitForTimeout(500);
    await page.keyboard.type(' jumps', { delay: 400 });
    await page.waitForTimeout(1500);
  });
  expect(await textOf(page)).toContain('"Comment": "Step 0 the quick brown fox jumps"');
  const said = (list: readonly number[]) =>
    `p99 ${quantile(list, 0.99).toFixed(1)} ms, worst ${quantile(list, 1).toFixed(1)} ms`;
  console.info(
    `typing in 500 states, ${processor.length} tasks, processor time: ${said(processor)}; by the clock: ${said(clock)}`,
  );
  expect(processor.length).toBeGreaterThan(20);
  expect(quantile(processor, 1)).toBeLessThan(50);
});

test('the editor fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('tab', { name: 'Context' }).click();
  await expectNoSidewaysScroll(page);
});
