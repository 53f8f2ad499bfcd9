import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/journey';

const playground = '/playground/asl#retry-and-catch';
const definition = (page: Page) => page.getByRole('textbox', { name: /definition/i });
const outcome = (page: Page) => page.locator('.status');

async function replaceText(page: Page, text: string): Promise<void> {
  await definition(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

/** Presses Tab until something that looks like `what` is focused. */
async function tabTo(page: Page, what: string, most = 60): Promise<void> {
  for (let i = 0; i < most; i += 1) {
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, what)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${what}`);
}

test('the gallery by keyboard alone: opened, searched, filtered, and a scenario chosen', async ({ page }) => {
  await page.goto(playground);
  await expect(definition(page)).toBeVisible();
  await page.keyboard.press('g');
  const gallery = page.getByRole('dialog', { name: 'Scenarios' });
  await expect(gallery).toBeVisible();
  await expectAccessible(page);
  await tabTo(page, 'input[type="search"]');
  await page.keyboard.type('poison');
  await expect(gallery.getByRole('status')).toHaveText(/^2 of \d+ scenarios$/);
  await page.keyboard.type(' zebra');
  await expect(gallery.getByText('No scenario is like that.')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await gallery.getByRole('combobox', { name: 'State', exact: true }).selectOption('Parallel');
  await gallery.getByRole('combobox', { name: 'Feature', exact: true }).selectOption('nested');
  await expect(gallery.getByRole('status')).toHaveText(/^1 of/);
  await tabTo(page, '.gallerylist a');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#map-inside-parallel$/);
  await expect(definition(page)).toContainText('EachPhoto');
  // Who chose goes on at the button it was chosen from.
  await expect(page.getByRole('button', { name: /^Scenarios/ })).toBeFocused();
});

test('the gallery has an address of its own, and its links open the runner', async ({ page }) => {
  await page.goto('/playground/asl/gallery');
  await expect(page.getByRole('listitem').filter({ hasText: 'asks before Run' })).not.toHaveCount(0);
  await page.getByLabel('Error').selectOption('States.HeartbeatTimeout');
  await page.getByRole('link', { name: /falls silent/ }).click();
  await expect(page).toHaveURL(/\/playground\/asl#heartbeat-missed$/);
  await expect(definition(page)).toContainText('InspectGoods');
});

test('predict first, by keyboard alone: Run is locked, each field is scored, and a verdict leads to its event', async ({
  page,
}) => {
  await page.goto('/playground/asl#two-retriers');
  const pane = page.getByRole('region', { name: 'Prediction' });
  await expect(pane).toBeVisible();
  await page.keyboard.press('r');
  await expect(outcome(page)).toContainText(/not run/i);
  const times = pane.getByRole('textbox', { name: /When does each attempt start/ });
  await expect(times).toBeFocused();
  await expect(pane.getByText('Write an answer first, or skip.').first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.type('0, 1, 6, 8');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(pane.getByRole('radio', { name: 'it fails' })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.type('soon');
  await page.keyboard.press('Enter');
  await expect(pane.getByText('Write a number, such as 7.5.')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('8.5');
  await page.keyboard.press('Enter');
  await expect(pane.getByText('2 of 3 right')).toBeVisible();
  await expect(pane.getByText('0, 1, 6, 8 s is right.')).toBeVisible();
  await expect(pane.getByText('it fails is wrong.')).toBeVisible();
  await expect(pane.getByText('8.5 s is right.')).toBeVisible();
  await expectAccessible(page);
  const jump = pane.getByRole('button', { name: /^Event \d+$/ }).first();
  const n = /\d+/.exec((await jump.textContent()) ?? '')?.[0];
  await jump.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(new RegExp(`virtual time, event ${n} of`))).toBeVisible();
  await pane.getByRole('button', { name: 'To the inspector' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Inspector', exact: true })).toBeVisible();
});

test('a prediction can be skipped: the run says what it is', async ({ page }) => {
  await page.goto('/playground/asl#capped-backoff');
  const pane = page.getByRole('region', { name: 'Prediction' });
  await pane.getByRole('button', { name: 'Skip' }).click();
  await expect(pane.getByText('The run says 0, 2, 8, 18, 28 s.')).toBeVisible();
  await expect(outcome(page)).toContainText('succeeded');
});

test('Reset says what is lost, asks, and can be undone; a reload keeps the draft', async ({ page }) => {
  await page.goto(playground);
  await replaceText(page, '{"StartAt":"Mine","States":{"Mine":{"Type":"Succeed"}}}');
  await page.getByLabel('Seed').fill('9');
  await page.reload();
  await expect(definition(page)).toContainText('Mine');
  const reset = page.getByRole('button', { name: 'Reset', exact: true });
  await reset.click();
  const dialog = page.getByRole('dialog', { name: 'Reset this scenario?' });
  await expect(dialog).toContainText('the definition and the seed');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Keep my changes' }).click();
  await expect(definition(page)).toContainText('Mine');
  await reset.click();
  await dialog.getByRole('button', { name: 'Reset it' }).click();
  await expect(definition(page)).toContainText('ChargeCard');
  await page.getByRole('button', { name: 'Undo the reset' }).click();
  await expect(definition(page)).toContainText('Mine');
  await expect(page.getByLabel('Seed')).toHaveValue('9');
});

test('a machine of one’s own is kept; a second tab does not save over it unasked', async ({ page, context }) => {
  await page.goto(playground);
  await page.getByRole('button', { name: /^Scenarios/ }).click();
  await page.getByRole('button', { name: 'Start from an empty machine' }).click();
  await expect(page).toHaveURL(/#own-[0-9a-f]{8}$/);
  await expect(definition(page)).toContainText('CallService');
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(definition(second)).toContainText('CallService');
  await replaceText(page, '{"StartAt":"First","States":{"First":{"Type":"Succeed"}}}');
  await expect(second.getByText('Another tab changed this machine.')).toBeVisible();
  await replaceText(second, '{"StartAt":"Second","States":{"Second":{"Type":"Succeed"}}}');
  await expectAccessible(second);
  // What is kept is still the first tab's.
  await page.reload();
  await expect(definition(page)).toContainText('First');
  await second.getByRole('button', { name: 'Keep mine' }).click();
  await expect(second.getByText('Another tab changed this machine.')).toHaveCount(0);
  await expect(page.getByText('Another tab changed this machine.')).toBeVisible();
  await page.getByRole('button', { name: 'Show theirs' }).click();
  await expect(definition(page)).toContainText('Second');
  await page.getByRole('button', { name: /^Scenarios/ }).click();
  await page.getByRole('button', { name: 'Rename My machine' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'New name of My machine' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Order flow');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Rename Order flow' })).toBeFocused();
  await expect(page.getByRole('combobox', { name: 'Scenario' })).toContainText('Order flow');
  await page.getByRole('button', { name: 'Delete Order flow' }).click();
  await page.getByRole('button', { name: 'Delete Order flow for good' }).click();
  await expect(page.getByRole('list', { name: /^Your machines/ })).toHaveCount(0);
});

test('two tabs on one scenario do not meet', async ({ page, context }) => {
  await page.goto(playground);
  const second = await context.newPage();
  await second.goto(playground);
  await replaceText(page, '{"StartAt":"First","States":{"First":{"Type":"Succeed"}}}');
  await second.reload();
  await expect(definition(second)).toContainText('ChargeCard');
});

test('a shared place in a run opens at the same event in a fresh browser, without asking', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('/playground/asl#two-retriers');
  await page.getByRole('button', { name: 'Skip', exact: true }).click();
  await expect(outcome(page)).toContainText('succeeded');
  await page.keyboard.press('Home');
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('j');
  await expect(page.getByText(/virtual time, event 5 of/)).toBeVisible();
  await page.getByRole('button', { name: 'Share link' }).click();
  const link = await page.locator('.shared input').inputValue();
  const fresh = await browser.newContext({ baseURL: baseURL ?? '' });
  const other = await fresh.newPage();
  await other.goto(link);
  await expect(other.getByText(/virtual time, event 5 of/)).toBeVisible();
  await expect(outcome(other)).toContainText('succeeded');
  await fresh.close();
});

test('the tour: offered once, four steps that leave the page in use, left at any time, and found again', async ({
  page,
}) => {
  await page.goto(playground);
  await page.getByRole('button', { name: 'Tour in four steps' }).click();
  const tour = page.locator('.tour');
  await expect(tour.getByRole('heading', { name: 'Run it' })).toBeFocused();
  await expectAccessible(page);
  // It is not modal: what it explains can be done.
  await page.getByRole('button', { name: /^Run/ }).click();
  await expect(outcome(page)).toContainText('succeeded');
  for (const title of ['Go through it', 'Break it', 'Share it']) {
    await tour.getByRole('button', { name: 'Next' }).click();
    await expect(tour.getByRole('heading', { name: title })).toBeVisible();
    const covers = await page.evaluate(() => {
      const box = document.querySelector('.tour')?.getBoundingClientRect();
      const target = document.querySelector('[data-toured]')?.getBoundingClientRect();
      return box && target && box.top < target.bottom && target.top < box.bottom && box.left < target.right;
    });
    expect(covers).toBe(false);
  }
  await page.keyboard.press('Escape');
  await expect(tour).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Run/ })).toBeFocused();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Tour', exact: true })).toBeVisible();
  await page.keyboard.press('h');
  await expect(tour).toBeVisible();
  await tour.getByRole('button', { name: /^Skip the tour/ }).click();
  await expect(tour).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('the tour in four steps');
});

test('panes are resized by keys and by pointer, and stay so', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.goto(playground);
  const edge = page.getByRole('separator', { name: 'Width of the editor' });
  const editor = page.getByRole('region', { name: 'Editor', exact: true });
  const widthOf = async () => (await editor.boundingBox())?.width ?? 0;
  const before = await widthOf();
  await edge.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(edge).toHaveAttribute('aria-valuenow', '40');
  expect(await widthOf()).toBeGreaterThan(before + 30);
  const box = await edge.boundingBox();
  if (!box) throw new Error('The edge has no place.');
  await page.mouse.move(box.x + box.width / 2, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(320, box.y + 100, { steps: 4 });
  await page.mouse.up();
  await expect(edge).toHaveAttribute('aria-valuenow', '25');
  await page.reload();
  await expect(edge).toHaveAttribute('aria-valuenow', '25');
  await page.getByRole('separator', { name: 'Height of the timeline' }).press('Home');
  await expect(page.getByRole('separator', { name: 'Height of the timeline' })).toHaveAttribute('aria-valuenow', '15');
  await expectAccessible(page);
});

test('on a phone: predict, read the verdict, scrub; the gallery and the tour fit', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/playground/asl#task-failed-wildcard');
  const pane = page.getByRole('region', { name: 'Prediction' });
  await expect(pane).toBeVisible();
  await expectNoSidewaysScroll(page);
  await pane.getByRole('textbox', { name: /How many attempts/ }).fill('2');
  await pane.getByRole('radio', { name: 'to KeepOriginal' }).check({ force: true });
  await pane.getByRole('textbox', { name: /When is the execution over/ }).fill('13');
  await pane.getByRole('button', { name: /^Predict and run/ }).click();
  await expect(pane.getByText('3 of 3 right')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Timeline' }).first().click();
  await expect(page.getByRole('slider').first()).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: /^Scenarios/ }).click();
  await expect(page.getByRole('dialog', { name: 'Scenarios' })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Tour in four steps' }).click();
  await expect(page.locator('.tour')).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page.goto('/playground/asl/gallery');
  await expectNoSidewaysScroll(page);
});

test('on a phone a run leads to the timeline, but calls nobody away who has opened something since', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(playground);
  const tabs = page.getByRole('group', { name: 'Pane' });
  await expect(definition(page)).toBeVisible();
  await page.getByRole('button', { name: /^Run/ }).click();
  await expect(tabs.getByRole('button', { name: 'Timeline' })).toHaveAttribute('aria-pressed', 'true');
  await tabs.getByRole('button', { name: 'Editor' }).click();
  // In one task of the page: no run is over before the tool is open.
  await page.evaluate(() => {
    const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();
    press('.runbar .primary');
    press('.tools button');
  });
  await expect(outcome(page)).toContainText('succeeded');
  await expect(page.getByRole('region', { name: 'Fail it' })).toBeVisible();
  await expect(tabs.getByRole('button', { name: 'Tool' })).toHaveAttribute('aria-pressed', 'true');
});

/** Scripts that come to a page and its workers, by address, with their size packed. */
function watchScripts(page: Page): ReadonlyMap<string, Promise<number>> {
  const sizes = new Map<string, Promise<number>>();
  // Those of a worker are told to the context alone.
  page.context().on('response', (response) => {
    const type = response.headers()['content-type'] ?? '';
    if (type.includes('javascript'))
      sizes.set(
        response.url(),
        response.body().then((body) => gzipSync(body).length),
      );
  });
  return sizes;
}

test('the runner’s own script is at most 300 kB, gzip, when it opens and after its first run', async ({
  page,
  browser,
  baseURL,
}) => {
  const plain = await browser.newContext({ baseURL: baseURL ?? '' });
  const bare = await plain.newPage();
  const everyPage = watchScripts(bare);
  await bare.goto('/tracks');
  await bare.waitForLoadState('networkidle');
  const shared = new Set(everyPage.keys());
  await Promise.all(everyPage.values());
  await plain.close();

  const scripts = watchScripts(page);
  const ownKilobytes = async () => {
    const own = [...scripts].filter(([url]) => !shared.has(url)).map(([, size]) => size);
    return (await Promise.all(own)).reduce((sum, size) => sum + size, 0) / 1000;
  };
  await page.goto(playground);
  await expect(definition(page)).toBeVisible();
  await page.waitForLoadState('networkidle');
  const opened = await ownKilobytes();
  await page.getByRole('button', { name: /^Run/ }).click();
  await expect(outcome(page)).toContainText('succeeded');
  await page.waitForLoadState('networkidle');
  const ran = await ownKilobytes();
  console.log(`the runner's script: ${opened.toFixed(1)} kB when it opens, ${ran.toFixed(1)} kB after the first run`);
  expect(opened).toBeGreaterThan(50);
  expect(opened).toBeLessThanOrEqual(300);
  // The timeline and what packs a link come with the first run.
  expect(ran).toBeLessThanOrEqual(300);
});
