import { gzipSync } from 'node:zlib';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/journey';

const pages = [
  { path: '/', heading: /Exam prep you can/ },
  { path: '/tracks', heading: 'Tracks' },
  { path: '/tracks/step-functions', heading: 'Step Functions' },
  { path: '/tracks/amplify', heading: 'Amplify' },
  { path: '/lessons/retry-and-backoff', heading: /Retry and backoff/ },
  { path: '/playground', heading: /Playground/ },
  { path: '/playground/asl', heading: /Step Functions playground/ },
  { path: '/quizzes/retry-and-backoff', heading: /A nightly workflow/ },
  { path: '/progress', heading: /progress/i },
  { path: '/settings', heading: 'Settings' },
  { path: '/no-such-page', heading: 'This state was never reached.', missing: true },
] as const;

for (const { path, heading, ...rest } of pages) {
  for (const [width, theme] of [
    [1280, 'light'],
    [320, 'dark'],
  ] as const) {
    test(`${path} at ${width} px, ${theme}: heading, no finding of axe, nothing scrolls sideways`, async ({
      page,
      watch,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      // A page that is not there is answered with 404, which Chromium reports as a failed resource.
      if ('missing' in rest) watch.allowOutage();
      const response = await page.goto(path);
      expect(response?.status()).toBe('missing' in rest ? 404 : 200);
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeAttached();
      await page.waitForLoadState('networkidle');
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    });
  }
}

test('the skip link is the first stop and leads to the content', async ({ page }) => {
  await page.goto('/tracks');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
});

test('? lists the keys of this page, and Esc closes the list', async ({ page }) => {
  await page.goto('/lessons/retry-and-backoff');
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByText('practice questions')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('q');
  await expect(page).toHaveURL(/\/quizzes\/retry-and-backoff/);
});

test('a chosen theme holds on the next page, without a flash of the other', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await page.getByRole('button', { name: 'Switch to dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto('/tracks');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('button', { name: 'Switch to light' })).toBeVisible();
});

test('a lesson loads at most 165 kB of script, gzip, before a sandbox comes near', async ({ page }) => {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? '';
    if (type.includes('javascript')) sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('/lessons/retry-and-backoff');
  await page.waitForLoadState('networkidle');
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(165_000);
});
