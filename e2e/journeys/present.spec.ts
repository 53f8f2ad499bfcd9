import type { BrowserContext, Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/journey';

const stage = '/present/retry-storms';
const steps = 16;

const ready = (page: Page) => expect(page.getByText('Ready for offline')).toBeVisible({ timeout: 20_000 });
const place = (page: Page) => page.locator('.stageplace');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const cursor = (page: Page) => page.getByRole('slider', { name: 'Cursor in virtual time' });

/**
 * No request of any page leaves the browser from here on, whatever a cache would answer. Returns what was asked for,
 * but for the tab's icon: Chromium asks for it by itself whenever the address changes, and shows the old one.
 */
async function cutNetwork(context: BrowserContext, watch: { allowOutage(): void }): Promise<string[]> {
  watch.allowOutage();
  const asked: string[] = [];
  await context.route('**', (route) => {
    const url = route.request().url();
    if (!url.includes('/icon.svg')) asked.push(url);
    return route.abort();
  });
  await context.setOffline(true);
  return asked;
}

async function openPresenter(page: Page): Promise<Page> {
  const opened = page.waitForEvent('popup');
  await page.keyboard.press('p');
  const presenter = await opened;
  await expect(presenter.getByRole('heading', { name: 'Notes' })).toBeVisible();
  return presenter;
}

test('the talk goes from its first to its last step by one key, the network cut after loading', async ({
  page,
  context,
  watch,
}) => {
  await page.goto(stage);
  await ready(page);
  const asked = await cutNetwork(context, watch);
  const seen = new Set<string>();
  for (let step = 1; step <= steps; step += 1) {
    await expect(place(page)).toHaveText(`${step} of ${steps}`);
    seen.add((await heading(page).textContent()) ?? '');
    await expect(page.getByText('Running it.')).toHaveCount(0);
    if (step > 1 && step < steps) {
      await expect(page.getByRole('figure').getByRole('img')).toBeVisible();
      await expect(page.getByRole('figure').locator('figcaption')).not.toBeEmpty();
    }
    await page.keyboard.press('PageDown');
  }
  expect(seen.size).toBe(steps);
  await expect(place(page)).toHaveText(`${steps} of ${steps}`);
  expect(asked).toEqual([]);
});

test('a reload comes back to the step; every way of going on and back works', async ({ page }) => {
  await page.goto(`${stage}#step-5`);
  await ready(page);
  await expect(place(page)).toHaveText(`5 of ${steps}`);
  const presses = [
    ['ArrowRight', 6],
    ['ArrowDown', 7],
    ['Space', 8],
    ['Enter', 9],
    ['ArrowLeft', 8],
    ['ArrowUp', 7],
    ['PageUp', 6],
    ['End', steps],
    ['Home', 1],
  ] as const;
  for (const [key, step] of presses) {
    await page.keyboard.press(key);
    await expect(place(page)).toHaveText(`${step} of ${steps}`);
  }
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  await page.mouse.click(width * 0.8, height * 0.15);
  await expect(place(page)).toHaveText(`2 of ${steps}`);
  await page.mouse.click(width * 0.1, height * 0.15);
  await expect(place(page)).toHaveText(`1 of ${steps}`);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.keyboard.press('Space');
  await expect(place(page)).toHaveText(`3 of ${steps}`);
  await expect(page).toHaveURL(/#step-3$/);
  await page.reload();
  await expect(place(page)).toHaveText(`3 of ${steps}`);
});

test('the playhead moves where the talk wants it; the speaker may move it, and R or the next step takes it back', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto(`${stage}#step-4`);
  await ready(page);
  await expect(cursor(page)).toHaveValue('100');
  await page.keyboard.press('PageDown');
  // On its way: neither where it was nor where it goes.
  await expect.poll(async () => Number(await cursor(page).inputValue()), { intervals: [30] }).toBeGreaterThan(100);
  await expect(cursor(page)).toHaveValue('4500');
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await expect(page.locator('figcaption')).toContainText('Attempt 5 of ChargeCard starts');
  await page.keyboard.press('j');
  await expect(page.locator('figcaption')).toContainText('Attempt 5 of ChargeCard succeeds');
  await cursor(page).fill('1200');
  await expect(cursor(page)).toHaveValue('1200');
  // A clicker goes on although the scrubber has the focus.
  await cursor(page).press('PageUp');
  await expect(place(page)).toHaveText(`4 of ${steps}`);
  await expect(cursor(page)).toHaveValue('100');
  await cursor(page).fill('3000');
  await cursor(page).blur();
  await page.keyboard.press('r');
  await expect(cursor(page)).toHaveValue('100');
});

test('with reduced motion the playhead jumps', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${stage}#step-4`);
  await ready(page);
  await page.evaluate(() => {
    const values = new Set<string>();
    const watch = () => {
      const range = document.querySelector<HTMLInputElement>('.scrub');
      if (range) values.add(range.value);
      document.body.dataset.values = [...values].join(' ');
      requestAnimationFrame(watch);
    };
    watch();
  });
  await page.keyboard.press('PageDown');
  await expect(cursor(page)).toHaveValue('4500');
  await expect(page.locator('body')).toHaveAttribute('data-values', '100 4500');
});

test('the presenter window stays in step both ways, with notes, clock, black screen and reset', async ({
  page,
  context,
  watch,
}) => {
  await page.goto(stage);
  await ready(page);
  const presenter = await openPresenter(page);
  await expect(presenter.getByText('0:00')).toBeVisible();
  await expect(presenter.getByText('of 15 min')).toBeVisible();
  const asked = await cutNetwork(context, watch);

  await page.keyboard.press('ArrowRight');
  await expect(heading(presenter)).toHaveText('One call fails');
  await expect(presenter.getByRole('region', { name: 'Notes' })).toContainText('Who has written the loop');
  await expect(presenter.getByRole('region', { name: 'Then' })).toContainText('The loop we all wrote');
  await expect(presenter.getByText(/^0:0[1-9]$/)).toBeVisible();
  await presenter.keyboard.press('t');
  await expect(presenter.getByRole('button', { name: /Start the clock/ })).toBeVisible();
  await presenter.getByRole('button', { name: 'Clock to zero' }).click();
  await expect(presenter.getByText('0:00')).toBeVisible();

  await presenter.keyboard.press('Space');
  await expect(place(page)).toHaveText(`3 of ${steps}`);
  await presenter.getByRole('button', { name: 'Now there are forty of us' }).click();
  await expect(heading(page)).toHaveText('Now there are forty of us');

  await presenter.keyboard.press('b');
  await expect(page.locator('.stageblank')).toBeVisible();
  await expect(presenter.getByRole('button', { name: /Screen is black/ })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('.');
  await expect(page.locator('.stageblank')).toHaveCount(0);
  await expect(presenter.getByRole('button', { name: /Black screen/ })).toHaveAttribute('aria-pressed', 'false');

  // The forty fail one after another, in the same words: what came before lies beyond them.
  for (let back = 0; back < 45; back += 1) await page.keyboard.press('k');
  await expect(page.locator('figcaption')).not.toContainText('fails with Bank.Busy');
  await presenter.keyboard.press('r');
  await expect(page.locator('figcaption')).toContainText('fails with Bank.Busy');
  expect(asked).toEqual([]);
});

test('a closed presenter window catches up when it opens again, and so does a reloaded stage', async ({ page }) => {
  await page.goto(stage);
  await ready(page);
  const first = await openPresenter(page);
  await page.keyboard.press('ArrowRight');
  await first.close();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('b');
  const second = await openPresenter(page);
  await expect(heading(second)).toHaveText('The loop we all wrote');
  await expect(second.getByRole('button', { name: /Screen is black/ })).toBeVisible();
  await expect(second.getByText('0:00')).toHaveCount(0);
  await page.reload();
  await expect(page.locator('.stageblank')).toBeVisible();
  await expect(place(page)).toHaveText(`3 of ${steps}`);
});

test('where the browser opens no window, words and a link do', async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await page.goto(stage);
  await ready(page);
  await page.getByRole('button', { name: /Presenter/ }).click();
  await expect(page.getByRole('alert').getByText(/did not let this page open a window/)).toBeVisible();
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'presenter window' }).click();
  const presenter = await opened;
  await expect(heading(presenter)).toHaveText('Retry storms');
  await page.keyboard.press('ArrowRight');
  await expect(heading(presenter)).toHaveText('One call fails');
});

test('any scenario of a playground goes on stage, a step for every event worth one', async ({
  page,
  context,
  watch,
}) => {
  await page.goto('/playground/asl#retry-and-catch');
  await page.getByRole('button', { name: /^Run/ }).click();
  await expect(page.locator('.status')).toContainText('succeeded');
  await page.getByRole('button', { name: 'Present' }).click();
  await expect(page).toHaveURL(/\/present\/asl#v1\./);
  await ready(page);
  const count = Number((await place(page).textContent())?.split(' of ')[1]);
  expect(count).toBeGreaterThan(8);
  expect(count).toBeLessThanOrEqual(40);
  const asked = await cutNetwork(context, watch);
  for (let step = 1; step < count; step += 1) await page.keyboard.press('ArrowRight');
  await expect(place(page)).toHaveText(`${count} of ${count}`);
  await expect(page.locator('.stagewords')).toHaveText('The execution succeeds.');
  await page.keyboard.press('k');
  await expect(page.locator('figcaption')).toContainText('RefundOrder');
  await expect(page).toHaveURL(new RegExp(`#v1\\..*~step-${count}$`));
  expect(asked).toEqual([]);
});

for (const [engine, scenario, shows] of [
  ['appsync', 'get-one-item', 'img'],
  ['auth-modes', 'five-modes', 'table'],
] as const) {
  test(`a run of ${engine} goes on stage as well`, async ({ page }) => {
    await page.goto(`/playground/${engine}#${scenario}`);
    await page.getByRole('button', { name: /^Run/ }).click();
    await page.getByRole('button', { name: 'Present' }).click();
    await ready(page);
    await expect(page.getByRole('figure').getByRole(shows).first()).toBeVisible();
    await page.keyboard.press('End');
    await expect(place(page)).toHaveText(/^(\d+) of \1$/);
    await expectAccessible(page);
  });
}

test('an address without a scenario says so and leads to the playground', async ({ page }) => {
  await page.goto('/present/asl');
  await expect(heading(page)).toHaveText('This link cannot be opened');
  await expect(page.getByRole('link', { name: 'Open the playground' })).toBeVisible();
  await page.goto('/present/asl#v1.broken');
  await page.reload();
  await expect(page.getByText(/damaged/)).toBeVisible();
});

for (const [width, height, theme] of [
  [1280, 720, 'light'],
  [320, 640, 'dark'],
] as const) {
  test(`stage, presenter and talk pages at ${width} px, ${theme}: no finding of axe, nothing scrolls sideways`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.goto(stage);
    await ready(page);
    for (const step of [1, 4, 12, 13, 16]) {
      await page.goto(`${stage}#step-${step}`);
      await expect(place(page)).toHaveText(`${step} of ${steps}`);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
    for (const path of [`${stage}?presenter#step-12`, '/talks', '/talks/retry-storms']) {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  });
}

test('the talk can be read as a page: every step with its run and its notes, and the way to the stage', async ({
  page,
}) => {
  await page.goto('/playground');
  await page.getByRole('link', { name: 'Talks' }).click();
  await page.getByRole('link', { name: /Retry storms/ }).click();
  await expect(heading(page)).toContainText('Retry storms');
  await expect(page.getByRole('region')).toHaveCount(steps);
  await expect(page.getByRole('img', { name: /^(Timeline|Calls)/ })).toHaveCount(steps - 2);
  await page.getByText('Keys on stage').click();
  await expect(page.getByText('black screen, and back')).toBeVisible();
  await page.getByRole('link', { name: 'Present', exact: true }).click();
  await expect(place(page)).toHaveText(`1 of ${steps}`);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' }).getByText('presenter window: notes and clock')).toBeVisible();
});

test('on a phone big buttons and a swipe go on and back', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    viewport: { width: 320, height: 640 },
    hasTouch: true,
    ...(baseURL ? { baseURL } : {}),
  });
  const page = await context.newPage();
  await page.goto(stage);
  await ready(page);
  const next = page.getByRole('button', { name: 'Next' });
  expect((await next.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await next.tap();
  await expect(place(page)).toHaveText(`2 of ${steps}`);
  await page.touchscreen.tap(280, 100);
  await expect(place(page)).toHaveText(`3 of ${steps}`);
  await page.touchscreen.tap(20, 100);
  await expect(place(page)).toHaveText(`2 of ${steps}`);
  await context.close();
});
