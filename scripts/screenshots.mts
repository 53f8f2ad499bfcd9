// Takes the README's pictures anew, of a server that runs already: `node scripts/run-ts.mjs scripts/screenshots.mts http://localhost:3000`.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from 'playwright';
import { findBrowser } from './lib/browser.mjs';
import { root } from './lib/command.mjs';

const [base = 'http://localhost:3000'] = process.argv.slice(2);
const folder = path.join(root, 'e2e/screenshots');

const scenes: { readonly [name: string]: (page: Page) => Promise<void> } = {
  home: async (page) => {
    await page.goto(base);
    await page.getByRole('button', { name: /^Run/ }).waitFor();
  },
  lesson: async (page) => {
    await page.goto(`${base}/lessons/retry-and-backoff`);
    await page.locator('.place').first().scrollIntoViewIfNeeded();
    const sandbox = page.locator('.sandbox').first();
    await sandbox.getByRole('radio', { name: '3 s' }).check({ force: true });
    await sandbox.getByRole('button', { name: /^Predict and run/ }).click();
    await page.getByText('3 s is right.').waitFor();
    await page.evaluate(() => document.querySelector('.predict')?.scrollIntoView({ block: 'start' }));
  },
  runner: async (page) => {
    await page.goto(`${base}/playground/asl#retry-and-catch`);
    await page.getByRole('textbox', { name: /definition/i }).waitFor();
    await page.getByRole('button', { name: /^Run/ }).click();
    const scrubber = page.getByRole('slider').first();
    await scrubber.fill('5600');
  },
  class: async (page) => {
    await page.goto(`${base}/classes/demo`);
  },
  stage: async (page) => {
    await page.goto(`${base}/present/retry-storms#step-8`);
    await page.getByText('Ready for offline').waitFor();
  },
  share: async (page) => {
    await page.goto(`${base}/playground/asl#retry-and-catch`);
    await page.getByRole('textbox', { name: /definition/i }).waitFor();
    await page.getByRole('button', { name: /^Run/ }).click();
    await page.getByRole('button', { name: /^Share/ }).click();
    await page.getByRole('button', { name: 'Make a short link' }).click();
    await page.getByRole('img', { name: /QR/ }).waitFor();
  },
  quiz: async (page) => {
    await page.goto(`${base}/quizzes/retry-and-backoff#retry.gives-up`);
    await page.getByText('8 s', { exact: true }).click();
    await page.keyboard.press('Enter');
    await page.getByText('your answer, wrong').waitFor();
    await page.getByRole('button', { name: /Show me/ }).click();
    await page.getByRole('img', { name: /^Timeline\./ }).waitFor();
  },
};

const looks = [
  { name: 'light', width: 1280, height: 900, colorScheme: 'light' },
  { name: 'dark', width: 1280, height: 900, colorScheme: 'dark' },
  { name: 'phone', width: 360, height: 740, colorScheme: 'light' },
] as const;

mkdirSync(folder, { recursive: true });
const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
for (const [scene, play] of Object.entries(scenes)) {
  for (const { name, width, height, colorScheme } of looks) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
    // The offer of the tour is for those who are new here.
    await context.addInitScript(() => localStorage.setItem('dryrun.tour.asl', 'seen'));
    const page = await context.newPage();
    await play(page);
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: path.join(folder, `${scene}-${name}.png`) });
    await context.close();
  }
}
await browser.close();
