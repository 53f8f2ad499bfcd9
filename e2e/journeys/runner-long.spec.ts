import type { Page } from '@playwright/test';
import { encodeLink } from '../../lib/kernel/permalink';
import { measureHeaps } from '../support/heap';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/journey';
import { quantile, watchTasks } from '../support/processor-time';

/** Must show: 25,000 events, and no task of the page's main thread longer than this while somebody scrubs. */
const longTaskMs = 50;
const steps = 100;

/** A loop that stays just under the 25,000 entries AWS allows an execution's history. */
const loop = {
  StartAt: 'Count',
  States: {
    Count: { Type: 'Pass', Parameters: { 'n.$': 'States.MathAdd($.n, 1)' }, Next: 'Poll' },
    Poll: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName: 'poll' },
      ResultPath: null,
      Next: 'Rest',
    },
    Rest: { Type: 'Wait', Seconds: 5, Next: 'More' },
    More: { Type: 'Choice', Choices: [{ Variable: '$.n', NumericLessThan: 1900, Next: 'Count' }], Default: 'Done' },
    Done: { Type: 'Succeed' },
  },
};

/** A Map of 200 items, each with two states. */
const wide = {
  StartAt: 'Each',
  States: {
    Each: {
      Type: 'Map',
      MaxConcurrency: 10,
      ItemProcessor: {
        StartAt: 'Fetch',
        States: {
          Fetch: { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Parameters: {}, Next: 'Store' },
          Store: { Type: 'Pass', End: true },
        },
      },
      End: true,
    },
  },
};

function linkTo(title: string, definition: object, input: unknown, mocks: object): string {
  const scenario = {
    ...{ engine: 'asl', version: 1, title, documents: { definition: JSON.stringify(definition, null, 2) } },
    ...{ input, mocks },
  };
  const link = encodeLink({ scenario: JSON.parse(JSON.stringify(scenario)) });
  if (!link.ok) throw new Error(link.error.code);
  return `/playground/asl#${link.value}`;
}
const longRun = linkTo('A poll that runs into the history limit', loop, { n: 0 }, { Poll: ['ok:1@2'] });
const wideRun = linkTo(
  'Two hundred items',
  wide,
  Array.from({ length: 200 }, (_, i) => i),
  { Fetch: ['ok:1@3'] },
);

const slider = (page: Page) => page.getByRole('slider', { name: 'Cursor in virtual time' });
const place = (page: Page) => page.getByText(/virtual time, event \d+ of \d+/);

/** For each input the ms from its event until the next frame with its answer is on screen (Event Timing). */
async function watchInputs(page: Page): Promise<() => Promise<readonly number[]>> {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { seenInputs: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  return () => page.evaluate(() => (globalThis as unknown as { seenInputs: readonly number[] }).seenInputs);
}

/** The longest pause of an idle page, found in the same run: what the machine itself adds to any task. */
async function measureNoise(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let worst = 0;
        let last = performance.now();
        const until = last + 1500;
        const tick = () => {
          const now = performance.now();
          worst = Math.max(worst, now - last);
          last = now;
          if (now < until) setTimeout(tick, 0);
          else resolve(worst);
        };
        tick();
      }),
  );
}

/** Ms from a move of the scrubber until the inspector, which asks the worker, shows the event that the cursor is at. */
async function measureSeeks(page: Page): Promise<readonly number[]> {
  return page.evaluate(async (count) => {
    const input = document.querySelector<HTMLInputElement>('.tlscrub input');
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const cursor = () => /event (\d+) of/.exec(document.querySelector('.p-time .clock')?.textContent ?? '')?.[1];
    const inspected = () => document.querySelector('.p-insp .events tr[aria-current] .n')?.textContent;
    const times: number[] = [];
    for (let step = 1; step <= count && input; step += 1) {
      const before = cursor();
      const began = performance.now();
      // The axis goes on a little after the last event, so its last part is no place of its own.
      set?.call(input, String(Math.round((Number(input.max) * 0.9 * step) / count)));
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise<void>((resolve) => {
        const look = () => (cursor() !== before && inspected() === cursor() ? resolve() : requestAnimationFrame(look));
        look();
      });
      times.push(performance.now() - began);
    }
    return times;
  }, steps);
}

test('25,000 events: scrubbing end to end, by pointer and by keys, never blocks the page', async ({
  page,
  browser,
}, info) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 1280, height: 900 });
  const cdp = await page.context().newCDPSession(page);
  await page.goto(longRun);
  await expect(place(page)).toBeVisible({ timeout: 30_000 });
  const events = Number(/of (\d+)/.exec((await place(page).textContent()) ?? '')?.[1]);
  expect(events).toBeGreaterThan(25_000);
  await expect(page.getByRole('img', { name: /^Timeline\./ })).toContainText('×');
  const noise = await measureNoise(page);
  const readInputs = await watchInputs(page);
  const { processor, clock } = await watchTasks(browser, page, async () => {
    const track = await slider(page).boundingBox();
    if (!track) throw new Error('the scrubber is not on screen');
    const y = track.y + track.height / 2;
    const xAt = (step: number) => track.x + 6 + ((track.width - 12) * step) / steps;
    await page.mouse.move(xAt(steps), y);
    await page.mouse.down();
    for (let step = steps; step >= 0; step -= 1) await page.mouse.move(xAt(step), y);
    await page.mouse.up();
    await expect(place(page)).toContainText(/event \d{1,2} of/);
    for (let step = 0; step < steps; step += 1) await page.keyboard.press('PageDown');
    for (let step = 0; step < steps; step += 1) await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('End');
    await expect(place(page)).toContainText(`event ${events} of ${events}`);
    await page.keyboard.press('Home');
    await expect(place(page)).toContainText('event 0 of');
  });
  const seeks = await measureSeeks(page);
  const shown = await readInputs();
  const heap = await measureHeaps(cdp);
  const said = [
    `${events + 1} events, ${3 * steps} steps by pointer and keys`,
    `processor time of ${processor.length} tasks: p99 ${quantile(processor, 0.99).toFixed(1)} ms, worst ${quantile(processor, 1).toFixed(1)} ms`,
    `by the wall clock, tasks over ${longTaskMs} ms: ${clock.filter((ms) => ms > longTaskMs).length}, worst ${quantile(clock, 1).toFixed(0)} ms (longest pause of the idle page: ${noise.toFixed(0)} ms)`,
    `input to frame: p50 ${quantile(shown, 0.5).toFixed(0)} ms, p95 ${quantile(shown, 0.95).toFixed(0)} ms of the ${shown.length} over 16 ms`,
    `seek until drawn: p50 ${quantile(seeks, 0.5).toFixed(1)} ms, p95 ${quantile(seeks, 0.95).toFixed(1)} ms`,
    `heap of the page: ${heap.page.toFixed(1)} MiB, of its worker: ${heap.workers.map((mebibytes) => mebibytes.toFixed(1)).join(', ')} MiB`,
  ].join('\n');
  console.info(said);
  await info.attach('scrubbing.txt', { body: said, contentType: 'text/plain' });
  expect(processor.length).toBeGreaterThan(steps);
  expect(quantile(processor, 1)).toBeLessThanOrEqual(longTaskMs);
  expect(heap.workers).toHaveLength(1);
});

test('what is too close together is one bar that counts, in the picture as in the table', async ({ page }) => {
  await page.goto(longRun);
  const picture = page.getByRole('img', { name: /^Timeline\./ });
  await expect(picture).toContainText('×', { timeout: 30_000 });
  const counted = await picture.locator('.num').allTextContents();
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  const table = page.getByRole('table', { name: /run as a table/ });
  const rows = await table.getByRole('row').allTextContents();
  for (const label of counted.slice(0, 20)) expect(rows.join('\n')).toContain(label.slice(1));
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Timeline', exact: true }).click();
  for (let zoom = 0; zoom < 5; zoom += 1) await page.getByRole('button', { name: 'Closer' }).click();
  await expect(picture).not.toContainText('×');
  await page.getByRole('button', { name: 'Whole run' }).click();
  await expect(picture).toContainText('×');
});

test('a Map opens into its items, twenty at a time, by keys alone', async ({ page }) => {
  await page.goto(wideRun);
  const each = page.getByRole('button', { name: '200 inside Each' });
  await expect(each).toHaveAttribute('aria-expanded', 'false', { timeout: 30_000 });
  const picture = page.getByRole('img', { name: /^Timeline\./ });
  await expect(picture).not.toContainText('item 0');
  await each.focus();
  await page.keyboard.press('Enter');
  await expect(each).toHaveAttribute('aria-expanded', 'true');
  await expect(picture).toContainText('item 0');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '20 of 200, show 20 more' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '40 of 200, show 20 more' })).toBeVisible();
  await expectAccessible(page);
  await each.focus();
  await page.keyboard.press('Enter');
  await expect(picture).not.toContainText('item 0');
});

test('the scale is chosen by keys and stays chosen for the scenario', async ({ page }) => {
  await page.goto(wideRun);
  const squeeze = page.getByRole('button', { name: 'Squeeze waits' });
  await squeeze.focus({ timeout: 30_000 });
  await page.keyboard.press('Enter');
  await expect(squeeze).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(squeeze).toHaveAttribute('aria-pressed', 'true', { timeout: 30_000 });
});

test('the player’s keys: events, tens, states, ends and speeds', async ({ page }) => {
  await page.goto(wideRun);
  await slider(page).focus({ timeout: 30_000 });
  await page.keyboard.press('Home');
  await expect(place(page)).toContainText('event 0 of');
  await page.keyboard.press('ArrowRight');
  await expect(place(page)).toContainText('event 1 of');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(place(page)).toContainText('event 11 of');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('PageDown');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^0 s, Each/);
  const speed = page.getByRole('combobox', { name: 'Speed' });
  await page.keyboard.press(']');
  await expect(speed).toHaveValue('2');
  await page.keyboard.press('[');
  await page.keyboard.press('[');
  await expect(speed).toHaveValue('0.5');
});

test('with reduced motion the player jumps from event to event', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(wideRun);
  await slider(page).focus({ timeout: 30_000 });
  await page.keyboard.press('Home');
  await page.keyboard.press(' ');
  await expect(place(page)).toContainText('event 2 of');
  const at = await page.locator('.clock .mono').textContent();
  expect(at).toBe('0.000 s');
  await page.keyboard.press(' ');
});

test('on a phone a thumb moves the cursor, and nothing scrolls sideways', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    ...{ baseURL: baseURL ?? '', hasTouch: true, isMobile: true },
    viewport: { width: 320, height: 640 },
  });
  const page = await context.newPage();
  await page.goto(wideRun);
  await page.getByRole('button', { name: 'Timeline', exact: true }).first().tap();
  await expect(slider(page)).toBeVisible({ timeout: 30_000 });
  expect((await slider(page).boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await slider(page).tap();
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^(2\d|3\d)(\.\d+)? s/);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await context.close();
});
