import { existsSync } from 'node:fs';
import { capture, tool } from './command.mjs';
import { Problem } from './problem.mjs';
import { upToDate } from './stages.mjs';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser to drive: CHROMIUM_PATH, else an installed one; undefined leaves it to Playwright's own. */
export function findBrowser(env = process.env, exists = existsSync) {
  return env.CHROMIUM_PATH || installed.find((file) => exists(file));
}

/** Makes sure that there is one: an installed browser, Playwright's own, its download, or the distribution's package. */
export async function ensureBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) {
    throw new Problem(
      `CHROMIUM_PATH is ${named}, and there is no such file.`,
      'Correct it, or unset it to use the first browser found.',
    );
  }
  if (findBrowser() || (await hasPlaywrightsOwn())) return upToDate;
  const download = await capture(
    tool('playwright/cli.js', 'install', ...(isRootOnDebian() ? ['--with-deps'] : []), 'chromium'),
  );
  if (download.code === 0) return 'Playwright’s own, downloaded';
  if (isRootOnDebian()) {
    const update = await capture(['apt-get', 'update']);
    const install = await capture(['apt-get', 'install', '--yes', '--no-install-recommends', 'chromium']);
    if (update.code === 0 && install.code === 0) return 'the distribution’s, installed';
  }
  throw new Problem(
    'There is no browser for the journeys, and none could be downloaded.',
    'Install Chromium or Chrome (Debian: apt-get install chromium), or name one: CHROMIUM_PATH=/path/to/chromium npm test',
    download.output.split('\n').slice(-10).join('\n'),
  );
}

async function hasPlaywrightsOwn() {
  const { chromium } = await import('playwright');
  return existsSync(chromium.executablePath());
}

const isRootOnDebian = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');
