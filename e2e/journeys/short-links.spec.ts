import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { encode } from 'uqr';
import type { Json } from '../../lib/kernel/json';
import { encodeLink } from '../../lib/kernel/permalink';
import { type App, startApp } from '../support/app';
import { startForeignSite } from '../support/foreign-site';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/journey';

const playground = '/playground/asl#retry-and-catch';
const outcome = (page: Page) => page.locator('.status');
const shortLink = (page: Page) => page.getByLabel('Short link', { exact: true });
const definition = JSON.stringify({ StartAt: 'Done', States: { Done: { Type: 'Succeed' } } });

/** A permalink as a program would make it, past the checks of the page. */
function linkTo(more: { readonly [member: string]: Json } = {}): string {
  const scenario = { engine: 'asl', version: 1, title: randomUUID() as string, documents: { definition }, ...more };
  const link = encodeLink({ scenario });
  if (!link.ok) throw new Error(link.error.code);
  return link.value;
}

async function store(request: APIRequestContext, link = linkTo()): Promise<string> {
  const response = await request.post('/api/shares', { data: { link } });
  return (await response.json()).hash;
}

/** Runs the gallery's first with a seed of its own, and stops at event 6. */
async function runAndStep(page: Page, seed: string): Promise<void> {
  await page.goto(playground);
  await page.getByLabel('Seed').fill(seed);
  await page.getByRole('button', { name: /^Run/ }).click();
  await expect(outcome(page)).toContainText('succeeded');
  await page.getByRole('button', { name: 'Next event' }).focus();
  await page.keyboard.press('Home');
  for (let i = 0; i < 6; i += 1) await page.keyboard.press('j');
  await expect(page.getByText(/virtual time, event 6 of/)).toBeVisible();
}

async function makeShortLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share link' }).click();
  await page.getByRole('button', { name: 'Make a short link' }).click();
  await expect(shortLink(page)).toBeVisible();
  return shortLink(page).inputValue();
}

test('a short link opens the same run at the same cursor in a fresh browser; sharing it twice is one address', async ({
  page,
  browser,
}) => {
  await runAndStep(page, '11');
  const run = await outcome(page).locator('.mono').textContent();
  const url = await makeShortLink(page);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/s\/[0-9a-f]{32}$/);

  const context = await browser.newContext();
  const second = await context.newPage();
  await second.goto(url);
  await expect(outcome(second)).toContainText('succeeded');
  expect(await outcome(second).locator('.mono').textContent()).toBe(run);
  await expect(second.getByText(/virtual time, event 6 of/)).toBeVisible();
  await expect(second.getByLabel('Seed')).toHaveValue('11');
  await expect(second).toHaveTitle(/Retry, then Catch.* · Dryrun$/);
  await expect(second.locator('meta[property="og:title"]')).toHaveAttribute('content', /Retry, then Catch/);
  await expect(second.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  expect(await context.cookies()).toEqual([]);
  await expectAccessible(second);
  expect(await makeShortLink(second)).toBe(url);
  await second.getByRole('button', { name: 'Close Esc' }).click();
  await second.getByLabel('Scenario').selectOption({ index: 2 });
  await expect(second).toHaveURL(/\/playground\/asl#/);
  await context.close();
});

test('sharing works by keyboard alone, and the focus comes back', async ({ page }) => {
  await runAndStep(page, '12');
  const opener = page.getByRole('button', { name: 'Share link' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Share this run' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  const tabTo = async (target: Locator) => {
    for (let i = 0; i < 20 && !(await target.evaluate((node) => node === document.activeElement)); i += 1)
      await page.keyboard.press('Tab');
    await expect(target).toBeFocused();
  };
  await tabTo(page.getByRole('button', { name: 'Make a short link' }));
  await page.keyboard.press('Enter');
  await expect(shortLink(page)).toBeFocused();
  await tabTo(page.getByText('Embed it in another page'));
  await page.keyboard.press('Enter');
  await tabTo(page.getByLabel('Theme'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await tabTo(page.getByLabel('Starts at'));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('HTML', { exact: true })).toHaveValue(/theme=dark&amp;cursor=0"/);
  await expectAccessible(page);

  const large = page.getByRole('button', { name: 'Show it large' });
  await large.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /Retry, then Catch/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: /Retry, then Catch/ })).toHaveCount(0);
  await expect(large).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('the QR code is the short link, module by module, on the page and in the file', async ({ page }) => {
  await runAndStep(page, '13');
  const url = await makeShortLink(page);
  const drawn = page.getByRole('img', { name: `QR code that leads to ${url}` });
  const side = Number((await drawn.getAttribute('viewBox'))?.split(' ')[2]);
  const read = modulesOf((await drawn.locator('path').getAttribute('d')) ?? '', side);
  expect(read).toEqual(encode(url, { ecc: 'M', border: 4 }).data);
  expect(read).not.toEqual(encode(`${url.slice(0, -1)}g`, { ecc: 'M', border: 4 }).data);
  // What a scanner looks for first: in three corners seven dark modules, and 1:1:3:1:1 through the middle.
  const row = (y: number, x: number) =>
    read[y]
      ?.slice(x, x + 7)
      .map(Number)
      .join('');
  for (const [x, y] of [
    [4, 4],
    [side - 11, 4],
    [4, side - 11],
  ] as const)
    expect([row(y, x), row(y + 3, x), row(y + 6, x)]).toEqual(['1111111', '1011101', '1111111']);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download SVG' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^dryrun-[0-9a-f]{8}\.svg$/);
});

/** The dark modules that an SVG path fills. */
function modulesOf(d: string, side: number): boolean[][] {
  const modules = Array.from({ length: side }, () => Array<boolean>(side).fill(false));
  for (const [, x, y, width] of d.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    modules[Number(y)]?.fill(true, Number(x), Number(x) + Number(width));
  return modules;
}

test('what is too large is refused in words, and the full link stays', async ({ page, watch }) => {
  watch.allowOutage();
  await page.goto(playground);
  await page.getByRole('tab', { name: 'Input' }).click();
  await page.getByRole('textbox', { name: /input/i }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(JSON.stringify({ text: 'again and '.repeat(7000) }));
  await page.getByRole('button', { name: 'Share link' }).click();
  await page.getByRole('button', { name: 'Make a short link' }).click();
  await expect(page.getByText(/takes 7\d,\d{3} bytes, and a short link holds at most 65,536/)).toBeVisible();
  await expect(page.locator('.shared input')).toHaveValue(/\/playground\/asl#v1\./);
  await expectAccessible(page);
});

test('without the network the full link works, and the short one says why not', async ({ page, context, watch }) => {
  await runAndStep(page, '14');
  watch.allowOutage();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Share link' }).click();
  await expect(page.locator('.shared input')).toHaveValue(/#v1\./);
  await page.getByRole('button', { name: 'Make a short link' }).click();
  await expect(page.getByText('The server did not answer.')).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Make a short link' }).click();
  await expect(shortLink(page)).toBeVisible();
});

test('what is harmful is refused by the server in words', async ({ request }) => {
  const cases: readonly (readonly [string, number, RegExp])[] = [
    [linkTo({ limits: { steps: 1_000_000 } }), 400, /raises its limit “steps” to 1,000,000/],
    [linkTo({ title: 'Invoice \u202efdp.exe' }), 400, /characters that cannot be seen/],
    [linkTo({ mocks: { Pay: ['fetch://elsewhere'] } }), 400, /"mocks\.Pay\.0": A mock answer is ok:/],
    [linkTo({ engine: 'shell' }), 400, /No sandbox here is called “shell”/],
    [linkTo({ input: 'a'.repeat(1_900_000) }), 413, /takes 1,9\d\d,\d{3} bytes/],
    ['v1.AAAA', 400, /damaged/],
    [`v1.${'A'.repeat(150_000)}`, 413, /150,003 characters long/],
  ];
  for (const [link, status, words] of cases) {
    const response = await request.post('/api/shares', { data: { link } });
    expect(response.status()).toBe(status);
    expect((await response.json()).error.message).toMatch(words);
  }
});

test('somebody who makes too many is told how long to wait', async ({ page, watch }) => {
  watch.allowOutage();
  const account = { email: `${randomUUID()}@example.test`, password: 'a password for journeys', name: '' };
  expect((await page.request.post('/api/account/sign-up', { data: account })).ok()).toBe(true);
  const link = linkTo();
  for (let i = 0; i < 30; i += 1)
    expect((await page.request.post('/api/shares', { data: { link } })).status()).toBe(200);
  await runAndStep(page, '15');
  await page.getByRole('button', { name: 'Share link' }).click();
  await page.getByRole('button', { name: 'Make a short link' }).click();
  await expect(page.getByText(/Too many short links at once\. Wait \d+ minutes?/)).toBeVisible();
});

test('an address that names nothing says so, at 320 px too', async ({ page, watch }) => {
  watch.allowOutage();
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of [`/s/${'0'.repeat(32)}`, '/s/nonsense', `/embed/s/${'0'.repeat(32)}`]) {
    expect((await page.goto(address))?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: 'No scenario is stored under this address.' })).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
});

test('a run embedded in another site runs there without storage, without a cookie and without the API', async ({
  page,
  context,
  baseURL,
  watch,
}) => {
  await runAndStep(page, '16');
  await makeShortLink(page);
  await page.getByText('Embed it in another page').click();
  const snippet = await page.getByLabel('HTML', { exact: true }).inputValue();
  const account = { email: `${randomUUID()}@example.test`, password: 'a password for journeys', name: '' };
  expect((await page.request.post('/api/account/sign-up', { data: account })).ok()).toBe(true);
  const before = await context.cookies();
  expect(before.length).toBeGreaterThan(0);
  // Asked for as a page of its own, the same address is sent the cookie: so its absence below says something.
  const embed = /src="([^"]+)"/.exec(snippet)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const direct = page.waitForRequest(embed);
  await page.goto(embed);
  expect((await (await direct).allHeaders()).cookie).toContain('session-token');

  const site = await startForeignSite(snippet);
  watch.also(site.url);
  await context.addInitScript(() => {
    if (window === top) return;
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('Storage is closed to third parties.', 'SecurityError');
        },
      });
  });
  const asked: { readonly path: string; readonly cookie: string | undefined; readonly set: string | undefined }[] = [];
  const visitor = await context.newPage();
  const errors: string[] = [];
  visitor.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  visitor.on('pageerror', (error) => errors.push(error.message));
  visitor.on('requestfinished', async (request) => {
    if (!request.url().startsWith(`${baseURL}/`)) return;
    const { cookie } = await request.allHeaders();
    const set = await (await request.response())?.headerValue('set-cookie');
    asked.push({ path: new URL(request.url()).pathname, cookie, set: set ?? undefined });
  });
  await visitor.goto(site.url);
  const frame = visitor.frameLocator('iframe');
  await expect(frame.getByRole('heading', { name: /Retry, then Catch/ })).toBeVisible();
  await expect(frame.getByText('Event 6 of')).toBeVisible();
  await frame.getByRole('button', { name: 'Next event' }).click();
  await expect(frame.getByText('Event 7 of')).toBeVisible();
  const scrubber = frame.getByRole('slider', { name: /Cursor/ });
  await scrubber.focus();
  await visitor.keyboard.press('Home');
  await expect(frame.getByText('Event 0 of')).toBeVisible();
  await visitor.keyboard.press('ArrowRight');
  await expect(frame.getByText('Event 1 of')).toBeVisible();
  await frame.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(frame.getByText(/Event (\d+) of \1:/)).toBeVisible();
  const open = frame.getByRole('link', { name: 'Open in Dryrun' });
  expect(await open.getAttribute('target')).toBe('_blank');
  expect(await open.getAttribute('rel')).toBe('noopener');

  expect(errors).toEqual([]);
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter(({ cookie, set }) => cookie !== undefined || set !== undefined)).toEqual([]);
  expect(asked.map(({ path: at }) => at).filter((at) => at.startsWith('/api'))).toEqual([]);
  expect(await context.cookies()).toEqual(before);
  await site.close();
});

test('a frame of any other page stays empty', async ({ context, baseURL }) => {
  const site = await startForeignSite(`<iframe src="${baseURL}/playground/asl" title="stolen"></iframe>`);
  // A page that nothing watches: the refusal is an error in its console.
  const visitor = await context.newPage();
  const refused = visitor.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()));
  await visitor.goto(site.url);
  expect((await refused).text()).toContain("'none'");
  await expect(visitor.frameLocator('iframe').getByRole('heading')).toHaveCount(0);
  await site.close();
});

test('only an embedded run may be framed, and it too runs under the strict policy', async ({ request }) => {
  const hash = await store(request);
  const closed = ['/', '/tracks', '/lessons/retry-and-backoff', '/quizzes/retry-and-backoff', '/playground'];
  const more = [
    '/playground/asl',
    '/playground/appsync',
    '/playground/auth-modes',
    '/progress',
    '/settings',
    '/sign-in',
  ];
  for (const address of [...closed, ...more, '/embedded', '/embed', `/s/${hash}`, '/s/nonsense', '/no-such-page']) {
    const policy = (await request.get(address)).headers()['content-security-policy'];
    expect(policy, address).toContain("frame-ancestors 'none'");
    expect(policy, address).not.toMatch(/unsafe/);
  }
  const response = await request.get(`/embed/s/${hash}?theme=dark&cursor=1`);
  const headers = response.headers();
  expect(headers['content-security-policy']).toContain('frame-ancestors *');
  expect(headers['content-security-policy']).not.toMatch(/unsafe/);
  expect(headers['x-frame-options']).toBeUndefined();
  expect(headers['set-cookie']).toBeUndefined();
});

test('an embedded run takes theme and event from its address, and leaves nonsense aside', async ({ page, request }) => {
  const hash = await store(request);
  const root = page.locator('html');
  for (const theme of ['light', 'dark', 'projector']) {
    await page.goto(`/embed/s/${hash}?theme=${theme}&cursor=1`);
    await expect(root).toHaveAttribute('data-theme', theme);
    await expect(page.getByText('Event 1 of')).toBeVisible();
    await expectAccessible(page);
  }
  for (const nonsense of [
    '?theme=auto',
    '?theme=%22%3E&cursor=-1',
    '?cursor=1e9&theme=dark&theme=light',
    '?cursor=x',
  ]) {
    await page.goto(`/embed/s/${hash}${nonsense}`);
    await expect(page.getByText('Press Run, and the run appears here.')).toBeVisible();
  }
  await expect(root).not.toHaveAttribute('data-theme');
  await page.setViewportSize({ width: 320, height: 560 });
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByText(/Event (\d+) of \1:/)).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

const operator = 'operator@example.test';
const operated = test.extend<object, { own: App }>({
  own: [
    async ({ browserName: _ }, use) => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'dryrun-shares-'));
      const app = await startApp({ env: { DATABASE_URL: '', DATA_DIR: folder, OPERATOR_EMAILS: operator } });
      await use(app);
      await app.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: ({ own }, use) => use(own.url),
});

operated('an operator takes a link down: its pages say so, and it is not stored again', async ({ page, own }) => {
  const password = 'a password for journeys';
  const link = linkTo();
  const hash = await store(page.request, link);
  const change = async (to: string) =>
    (await page.request.post(`/api/shares/${hash}`, { data: { change: to } })).status();
  expect(await change('remove')).toBe(403);

  await page.request.post('/api/account/sign-up', { data: { email: operator, password, name: '' } });
  expect(await change('remove')).toBe(403);
  await page.request.post('/api/account/reset', { data: { email: operator } });
  const secret = () => /"link":"[^"#]+#([^"]+)"/.exec(own.output())?.[1] ?? '';
  await expect.poll(secret).not.toBe('');
  await page.request.post('/api/account/password', { data: { secret: secret(), password } });
  expect(await change('remove')).toBe(200);

  for (const address of [`/s/${hash}`, `/embed/s/${hash}`]) {
    await page.goto(address);
    await expect(page.getByRole('heading', { name: 'This scenario is no longer shared.' })).toBeVisible();
    await expectAccessible(page);
  }
  expect((await page.request.post('/api/shares', { data: { link } })).status()).toBe(410);
  expect(await change('restore')).toBe(200);
  await page.goto(`/s/${hash}`);
  await expect(page.locator('.bench')).toBeVisible();
});
