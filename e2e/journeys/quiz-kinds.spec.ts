import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/journey';
import { practiceItems } from '../support/practice-items';

const set = 'step-functions';
const address = (item: string) => `/quizzes/sets/${set}#${item}`;
const first = (kind: string) => {
  // Of matchings one whose answers serve once: giving one twice is what there is to see.
  const item = practiceItems(set).find((one) => one.kind === kind && !one.reuse);
  if (!item) throw new Error(`No ${kind} in ${set}`);
  return item;
};

/** Types over what an editor holds. */
async function write(page: Page, name: RegExp, text: string): Promise<void> {
  const editor = page.getByRole('textbox', { name });
  await editor.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Escape');
}

const fits = async (page: Page) => {
  await page.setViewportSize({ width: 320, height: 720 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 720 });
};

test('an order is made by keys alone: each move is said, and the focus stays on the step', async ({ page }) => {
  await page.goto(address(first('ordering').id));
  const rows = page.locator('[data-step]');
  await expect(rows.first()).toBeVisible();
  const moved = await rows.first().getAttribute('data-step');
  await page.keyboard.press('1');
  await expect(rows.first().getByRole('button', { name: /^Up/ })).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByText(/moved to place 2 of/)).toBeVisible();
  await expect(rows.nth(1)).toHaveAttribute('data-step', moved ?? '');
  await expect(rows.nth(1).getByRole('button', { name: /^Up/ })).toBeFocused();
  await page.keyboard.press('4');
  await expect(page.getByText(/moved to place 4 of/)).toBeVisible();
  await expect(rows.nth(3)).toHaveAttribute('data-step', moved ?? '');
  await expectAccessible(page);
  await fits(page);
  await page.reload();
  await expect(rows.nth(3)).toHaveAttribute('data-step', moved ?? '');
  await page.getByRole('button', { name: /^Submit/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^(Right|Wrong)\./)).toBeVisible();
  await expect(page.locator('.whyline')).toHaveCount(await page.locator('.step').count());
  await expectAccessible(page);
  await fits(page);
});

test('an order that was not moved is submitted by saying so twice', async ({ page }) => {
  await page.goto(address(first('ordering').id));
  await expect(page.locator('[data-step]').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Nothing was moved. Submit again/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^(Right|Wrong)\./)).toBeVisible();
});

test('a step is dragged to another place', async ({ page }) => {
  await page.goto(address(first('ordering').id));
  const rows = page.locator('[data-step]');
  await expect(rows.first()).toBeVisible();
  const moved = await rows.first().getAttribute('data-step');
  const [grip, target] = [await rows.first().locator('.grip').boundingBox(), await rows.nth(2).boundingBox()];
  if (!grip || !target) throw new Error('The steps are not on screen');
  await page.mouse.move(grip.x + 8, grip.y + 8);
  await page.mouse.down();
  await page.mouse.move(grip.x + 8, target.y + target.height - 4, { steps: 12 });
  await page.mouse.up();
  await expect(rows.nth(2)).toHaveAttribute('data-step', moved ?? '');
  await expect(page.getByText(/moved to place 3 of/)).toBeVisible();
});

test('pairs are made by keys alone, and no answer that serves once is taken from its prompt', async ({ page }) => {
  await page.goto(address(first('matching').id));
  const prompts = page.locator('[data-prompt]');
  await expect(prompts.first()).toBeVisible();
  const count = await prompts.count();
  await page.keyboard.press('1');
  await page.keyboard.press('Space');
  await expect(prompts.first().getByRole('radio').first()).toBeChecked();
  for (let n = 2; n <= count; n += 1) {
    await page.keyboard.press(`${n}`);
    await page.keyboard.press('Space');
  }
  // Each took the first answer that was left: none was taken from another.
  await expect(prompts.first().getByRole('radio').first()).toBeChecked();
  await expect(page.getByText(`${count} of ${count} given`)).toBeVisible();
  await expectAccessible(page);
  await fits(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^(Right|Wrong|Partly right)\./)).toBeVisible();
  await expect(page.locator('.whyline')).toHaveCount(count);
  await expectAccessible(page);
});

test('a case: its texts stay beside the questions, one Submit grades them all, one run proves them', async ({
  page,
}) => {
  await page.goto(address(first('case').id));
  const leaves = page.locator('.leaf');
  await expect(leaves.first()).toBeVisible();
  const count = await leaves.count();
  await expect(page.getByRole('heading', { name: 'State machine' })).toBeVisible();
  for (let n = 0; n < count; n += 1) {
    const leaf = leaves.nth(n);
    const boxes = await leaf.getByRole('checkbox').count();
    if (boxes > 0) {
      await leaf.getByRole('checkbox').nth(0).check({ force: true });
      await leaf.getByRole('checkbox').nth(1).check({ force: true });
    } else await leaf.getByRole('radio').first().check({ force: true });
  }
  await expect(page.getByText(`${count} of ${count} answered`)).toBeVisible();
  await expectAccessible(page);
  await fits(page);
  await page.getByRole('button', { name: /^Submit/ }).click();
  await expect(page.getByText(new RegExp(`of ${count} questions right`))).toBeVisible();
  await page.getByRole('button', { name: 'Show me S' }).click();
  await expect(page.getByRole('figure', { name: 'The run that proves it' })).toBeVisible();
  await expectAccessible(page);
});

test('a simulation: failed with a wrong solution, then passed; each check is told with its run', async ({ page }) => {
  test.setTimeout(120_000);
  const item = practiceItems(set).find(({ mode }) => mode === 'edit');
  const wrong = item?.wrong?.[0]?.texts.definition;
  if (!item?.solution?.definition || !wrong) throw new Error('No simulation with a wrong solution');
  await page.goto(address(item.id));
  await write(page, /State machine definition/, wrong);
  await page.getByRole('button', { name: /^Run/ }).click();
  await expect(page.getByText(/Event \d+ of/)).toBeVisible();
  await expectAccessible(page);
  await fits(page);
  await page.getByRole('button', { name: 'Submit for grading' }).click();
  await expect(page.getByText(/^(Wrong|Partly right)\./)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('not met', { exact: true }).first()).toBeVisible();
  await page
    .getByRole('button', { name: /^Show me/ })
    .first()
    .click();
  await expect(page.getByRole('figure', { name: 'Your texts in this check' })).toBeVisible();
  await expectAccessible(page);
  await fits(page);

  for (let n = practiceItems(set).length; n >= 0; n -= 1) await page.keyboard.press('n');
  await page.getByRole('button', { name: /Start over|Practice again/ }).click();
  await page.goto(address(item.id));
  await write(page, /State machine definition/, item.solution.definition);
  await page.getByRole('button', { name: 'Submit for grading' }).click();
  await expect(page.getByText(/^Right\./)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('not met', { exact: true })).toHaveCount(0);
});

test('kill the mutants: the mocks tell every wrong workflow from the right one, and its belief is told', async ({
  page,
}) => {
  const item = practiceItems(set).find(({ mode }) => mode === 'mutants');
  if (!item?.solution?.mocks) throw new Error('No mutants that mocks kill');
  await page.goto(address(item.id));
  await write(page, /Mock answers/, item.solution.mocks);
  await page.getByRole('button', { name: 'Submit for grading' }).click();
  await expect(page.getByText(/^Right\./)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('told apart', { exact: true }).first()).toBeVisible();
  await expect(page.getByText(/It believes:/).first()).toBeVisible();
  await page
    .getByRole('button', { name: /^Show me/ })
    .nth(1)
    .click();
  await expect(page.getByRole('figure', { name: 'Your texts in the wrong workflow' })).toBeVisible();
  await expect(page.getByText(/Event \d+ of/)).toBeVisible();
  await expectAccessible(page);
  await fits(page);
});
