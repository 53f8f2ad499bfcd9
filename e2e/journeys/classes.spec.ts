import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from '@playwright/test';
import { moveInTime } from '../support/class-times';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/journey';

/** Whoever creates a class in these journeys sits in Berlin: its zone is the class's. */
test.use({ timezoneId: 'Europe/Berlin' });

const quiz = { id: 'what-amplify-is', title: /^What Amplify is/, questions: 7 };

/** Fills in the sign-up page one is on. */
async function fillSignUp(page: Page, name: string): Promise<Locator> {
  await page.getByLabel('E-mail').fill(`${randomUUID()}@example.test`);
  await page.getByLabel('Password', { exact: true }).fill('a password for journeys');
  await page.getByLabel('Name (optional)').fill(name);
  return page.getByRole('button', { name: 'Create the account' });
}

/** Another browser, with an account of its own. */
async function newAccount(browser: Browser, baseURL: string | undefined, name: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL })).newPage();
  await page.goto('/sign-up?to=/classes');
  await (await fillSignUp(page, name)).click();
  await expect(page.getByRole('heading', { name: 'Classes', exact: true })).toBeVisible();
  return page;
}

/** A class with one assignment, made by the same requests as the pages make. */
async function newClass(page: Page, name: string): Promise<{ id: string; code: string; assignment: string }> {
  const { id } = await (await page.request.post('/api/classes', { data: { name, timeZone: 'Europe/Berlin' } })).json();
  const data = { kind: 'quiz', lesson: quiz.id, opensAt: null, dueAt: '2999-01-01T18:00' };
  const assigned = await (await page.request.post(`/api/classes/${id}/assignments`, { data })).json();
  const { invitation } = await (await page.request.get(`/api/classes/${id}`)).json();
  return { id, code: invitation.code, assignment: assigned.id };
}

/** Answers every question with the first options there are, and says how many were right. */
async function takeQuiz(page: Page): Promise<number> {
  await page.goto(`/quizzes/${quiz.id}`);
  // The page is there before its script is: what is chosen earlier is chosen in vain.
  await page.waitForLoadState('networkidle');
  for (let n = 1; n <= quiz.questions; n += 1) {
    await expect(page.getByText(`${n} of ${quiz.questions}`, { exact: true })).toBeVisible();
    const isMultiple = (await page.getByRole('checkbox').count()) > 0;
    const options = page.getByRole(isMultiple ? 'checkbox' : 'radio');
    for (let i = 0; i < (isMultiple ? 2 : 1); i += 1) await options.nth(i).check({ force: true });
    await page.getByRole('button', { name: /^Submit/ }).click();
    await expect(page.getByText(/your answer, /).first()).toBeVisible();
    await page.getByRole('button', { name: n === quiz.questions ? /^Result/ : /^Next question/ }).click();
  }
  const { attempts } = await (await page.request.get('/api/progress')).json();
  return attempts[0].answers.filter((answer: { score: number }) => answer.score === 1).length;
}

const cellsOf = (row: Locator) => row.locator('th, td').allTextContents();

test('an instructor assigns in under ten clicks; one learner is in time, one late; table and CSV are right to the last cell', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  let clicks = 0;
  const click = (target: Locator) => {
    clicks += 1;
    return target.click();
  };
  await page.goto('/');
  await click(page.getByRole('link', { name: 'Classes', exact: true }));
  await click(page.getByRole('link', { name: 'Create an account' }));
  await click(await fillSignUp(page, 'Robin Keller'));
  await expect(page.getByRole('heading', { name: 'Classes', exact: true })).toBeVisible();
  await page.getByLabel('Name').fill('Cloud 101');
  await expect(page.getByLabel('Time zone')).toHaveValue('Europe/Berlin');
  await click(page.getByRole('button', { name: 'Create the class' }));
  // Choosing from a list takes two: to open it, and to choose.
  clicks += 2;
  await page.getByRole('combobox', { name: 'What' }).selectOption(`quiz:${quiz.id}`);
  await click(page.getByRole('button', { name: 'Assign', exact: true }));
  await expect(page.getByText(/is assigned\.$/)).toBeVisible();
  expect(clicks).toBeLessThan(10);
  const classUrl = page.url();
  const classId = classUrl.split('/').at(-1) ?? '';

  const link = await page.locator('.invitation .link').textContent();
  const code = (await page.locator('.invitation .code-big').textContent()) ?? '';

  // By the link, without an account: she makes one and is back where she was.
  const ada = await (await browser.newContext({ baseURL })).newPage();
  await ada.goto(link ?? '');
  await ada.getByRole('link', { name: 'Create an account' }).click();
  await (await fillSignUp(ada, 'Ada')).click();
  await expect(ada.getByRole('heading', { name: 'Cloud 101' })).toBeVisible();
  await expect(ada.getByText('Taught by Robin Keller.')).toBeVisible();
  await ada.getByLabel('Your name in this class').fill('Ada Lovelace');
  await ada.getByRole('button', { name: 'Join' }).click();
  await expect(ada).toHaveURL(classUrl);
  await expect(ada.getByText('You are Ada Lovelace here')).toBeVisible();
  // What is due is the first thing on the pages she comes to, and the quiz says for whom it counts.
  for (const path of ['/', '/progress']) {
    await ada.goto(path);
    await expect(ada.locator('main').getByRole('link').first()).toHaveText(quiz.title);
  }
  await ada.goto(`/quizzes/${quiz.id}`);
  await expect(ada.getByText(/^Counts for Cloud 101, due .* 23:59 Europe\/Berlin/)).toBeVisible();
  const adaRight = await takeQuiz(ada);
  await ada.goto('/');
  await expect(ada.getByRole('heading', { level: 1 })).toBeVisible();
  await ada.waitForLoadState('networkidle');
  await expect(ada.getByText('Due in your classes')).toHaveCount(0);

  // By the code, typed carelessly, and with a name that a spreadsheet would run.
  const grace = await newAccount(browser, baseURL, 'Grace');
  await grace.goto('/join');
  await grace.getByLabel('Code').fill(` ${code.toLowerCase().replace('-', ' ')}`);
  await grace.getByRole('button', { name: 'Join with a code' }).click();
  await grace.getByLabel('Your name in this class').fill('=Grace');
  await grace.getByRole('button', { name: 'Join' }).click();
  await expect(grace).toHaveURL(classUrl);
  const graceRight = await takeQuiz(grace);

  await moveInTime({
    classId,
    opens: '2026-11-10T08:00:00Z',
    due: '2026-11-20T16:00:00Z',
    answered: { 'Ada Lovelace': '2026-11-20T15:30:00Z', '=Grace': '2026-11-20T18:05:00Z' },
  });
  await page.reload();
  const overview = page.getByRole('region', { name: 'Assignments of this class' }).getByRole('row').nth(1);
  expect((await cellsOf(overview)).slice(1, 5)).toEqual([
    'Tue 10 Nov 2026, 09:00',
    'Fri 20 Nov 2026, 17:00',
    '2 of 2',
    '1',
  ]);
  await page.getByRole('link', { name: quiz.title }).first().click();
  const rows = page.getByRole('region', { name: 'Results by learner' }).getByRole('row');
  await expect(rows).toHaveCount(3);
  const of = quiz.questions;
  expect(await cellsOf(rows.nth(1))).toEqual([
    '=Grace',
    'done late',
    'Fri 20 Nov 2026, 19:05',
    '2 h 5 min',
    `${graceRight} of ${of}`,
  ]);
  expect(await cellsOf(rows.nth(2))).toEqual([
    'Ada Lovelace',
    'done',
    'Fri 20 Nov 2026, 16:30',
    '–',
    `${adaRight} of ${of}`,
  ]);
  await page.getByRole('button', { name: 'Finished' }).click();
  await expect(page.getByRole('columnheader', { name: 'Finished' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(rows.nth(1)).toContainText('Ada Lovelace');
  await page.getByRole('button', { name: 'Finished' }).click();
  await expect(page.getByRole('columnheader', { name: 'Finished' })).toHaveAttribute('aria-sort', 'descending');
  await expect(rows.nth(1)).toContainText('=Grace');

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download as CSV' }).click();
  const percent = (right: number) => Math.round((100 * right) / of);
  expect(readFileSync(await (await download).path(), 'utf8')).toBe(
    [
      '\uFEFFname,status,finished,finished UTC,late by (minutes),right,of,percent',
      `'=Grace,late,2026-11-20T19:05:00+01:00,2026-11-20T18:05:00.000Z,125,${graceRight},${of},${percent(graceRight)}`,
      `Ada Lovelace,done,2026-11-20T16:30:00+01:00,2026-11-20T15:30:00.000Z,,${adaRight},${of},${percent(adaRight)}`,
      '',
    ].join('\r\n'),
  );
});

test('changes have a way back: withdrawn and assigned again, removed and let in again', async ({
  page,
  browser,
  baseURL,
  watch,
}) => {
  const robin = await newAccount(browser, baseURL, 'Robin');
  const { id, code } = await newClass(robin, 'Undo 101');
  await page.goto(`/sign-up?to=/join/${code}`);
  await (await fillSignUp(page, 'Ada')).click();
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('heading', { name: 'Undo 101' })).toBeVisible();

  await robin.goto(`/classes/${id}`);
  await robin.getByRole('button', { name: /^Withdraw/ }).click();
  await expect(robin.getByText('withdrawn', { exact: true })).toBeVisible();
  await robin.keyboard.press('u');
  await expect(robin.getByText('Undone.')).toBeVisible();
  await expect(robin.getByText('withdrawn', { exact: true })).toHaveCount(0);

  await robin.getByRole('button', { name: 'Change Ada' }).click();
  await robin.getByRole('button', { name: 'Remove from the class' }).click();
  await expect(robin.getByText('Ada is out of the class.')).toBeVisible();
  watch.allowOutage();
  expect((await page.goto(`/classes/${id}`))?.status()).toBe(404);
  await robin.getByRole('button', { name: /^Undo/ }).click();
  await expect(robin.getByText('Undone.')).toBeVisible();
  expect((await page.goto(`/classes/${id}`))?.status()).toBe(200);

  await page.getByRole('button', { name: 'Leave the class' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Leave the class' }).click();
  await expect(page.getByText('You left the class.')).toBeVisible();
  await page.goto(`/join/${code}`);
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page).toHaveURL(new RegExp(`/classes/${id}$`));
});

/** Tab, as far as it takes, until the target has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let i = 0; i < 80; i += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('80 presses of Tab did not reach it');
}

test('creating, assigning and joining by keyboard alone', async ({ page, browser, baseURL }) => {
  const type = async (on: Page, target: Locator, text: string) => {
    await tabTo(on, target);
    await on.keyboard.press('ControlOrMeta+a');
    await on.keyboard.type(text);
  };
  await page.goto('/sign-up?to=/classes');
  await (await fillSignUp(page, 'Robin')).press('Enter');
  await expect(page.getByRole('heading', { name: 'Classes', exact: true })).toBeVisible();
  await type(page, page.getByLabel('Name'), 'Keys 101');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Keys 101' })).toBeVisible();
  await tabTo(page, page.getByRole('combobox', { name: 'What' }));
  await page.keyboard.press('ArrowDown');
  await tabTo(page, page.getByRole('button', { name: 'Tomorrow, 23:59' }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: 'Assign', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/is assigned\.$/)).toBeVisible();
  const code = (await page.locator('.invitation .code-big').textContent()) ?? '';

  const ada = await newAccount(browser, baseURL, 'Ada');
  await type(ada, ada.getByLabel('Code'), code);
  await ada.keyboard.press('Enter');
  await type(ada, ada.getByLabel('Your name in this class'), 'Ada');
  await ada.keyboard.press('Enter');
  await expect(ada.getByText('You are Ada here')).toBeVisible();
});

test('a stranger finds nothing at any address of a class, signed out or in', async ({
  page,
  browser,
  baseURL,
  watch,
}) => {
  const robin = await newAccount(browser, baseURL, 'Robin');
  const { id, code, assignment } = await newClass(robin, 'Closed 101');
  const addresses = [`/classes/${id}`, `/classes/${id}/assignments/${assignment}`];
  const requests = [
    `/api/classes/${id}`,
    `/api/classes/${id}/assignments/${assignment}`,
    `/api/classes/${id}/assignments/${assignment}/results.csv`,
  ];
  watch.allowOutage();
  for (const visitor of [page, await newAccount(browser, baseURL, 'Stranger')]) {
    for (const address of addresses) {
      expect((await visitor.goto(address))?.status()).toBe(404);
      await expect(visitor.getByRole('heading', { name: 'There is no class here for you.' })).toBeVisible();
      await expect(visitor.getByText('Closed 101')).toHaveCount(0);
    }
    for (const request of requests) expect((await visitor.request.get(request)).status()).toBe(404);
  }
  // Without an account not even the code tells whose class it is.
  await page.goto(`/join/${code}`);
  await expect(page.getByRole('heading', { name: 'Join a class' })).toBeVisible();
  await expect(page.getByText('Closed 101')).toHaveCount(0);
});

test('an unknown code is said so, and a member is led to the class', async ({ page }) => {
  await page.goto('/sign-up?to=/classes');
  await (await fillSignUp(page, 'Robin')).click();
  await expect(page.getByRole('heading', { name: 'Classes', exact: true })).toBeVisible();
  await page.goto('/join/ZZZZ-ZZZZ');
  await expect(page.getByText(/^No class has this code\./)).toBeVisible();
  const { id, code } = await newClass(page, 'Mine 101');
  await page.goto(`/join/${code}`);
  await expect(page).toHaveURL(new RegExp(`/classes/${id}$`));
});

test('signing in leads back to this site only', async ({ page, browser, baseURL }) => {
  const context = await browser.newContext({ baseURL });
  const email = `${randomUUID()}@example.test`;
  const data = { email, password: 'a password for journeys', name: '' };
  await context.request.post('/api/account/sign-up', { data });
  for (const [to, leadsTo] of [
    ['/tracks', /\/tracks$/],
    ['//evil.example', /\/progress$/],
  ] as const) {
    await page.context().clearCookies();
    await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(data.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page).toHaveURL(leadsTo);
  }
});

test('every page of classes: no finding of axe, and nothing scrolls sideways at 320 px', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const robin = await newAccount(browser, baseURL, 'Robin');
  const { id, code, assignment } = await newClass(robin, 'A class with a rather long name, Tuesdays and Thursdays');
  const empty = await robin.request.post('/api/classes', { data: { name: 'Empty', timeZone: 'UTC' } });
  const ada = await newAccount(browser, baseURL, 'Ada');
  const invited = await newAccount(browser, baseURL, 'Ben');
  await ada.request.post('/api/classes/join', { data: { code, name: 'Ada Featherstonehaugh-Abdulrahman' } });
  for (const [visitor, addresses] of [
    [page, ['/classes', '/join', `/join/${code}`, '/classes/demo', '/classes/demo/assignments/retry-quiz']],
    [robin, ['/classes', `/classes/${id}`, `/classes/${id}/assignments/${assignment}`]],
    [robin, [`/classes/${(await empty.json()).id}`]],
    [ada, ['/', `/classes/${id}`, '/progress', `/quizzes/${quiz.id}`]],
    [invited, [`/join/${code}`]],
  ] as const) {
    for (const address of addresses) {
      await test.step(address, async () => {
        await visitor.setViewportSize({ width: 1280, height: 800 });
        await visitor.goto(address);
        await visitor.waitForLoadState('networkidle');
        await expectAccessible(visitor);
        await visitor.setViewportSize({ width: 320, height: 640 });
        await expectNoSidewaysScroll(visitor);
      });
    }
  }
  await robin.goto(`/classes/${id}`);
  for (const opener of [/^Show large/, /^Change Ada/, /^Times of/]) {
    await robin.getByRole('button', { name: opener }).click();
    await expect(robin.getByRole('dialog')).toBeVisible();
    await expectAccessible(robin);
    await expectNoSidewaysScroll(robin);
    await robin.keyboard.press('Escape');
    await expect(robin.getByRole('dialog')).toHaveCount(0);
  }
});

test('the demo class shows everything and changes nothing', async ({ page }) => {
  await page.goto('/classes');
  await page.getByRole('link', { name: /^See a demo class/ }).click();
  await expect(page.getByRole('region', { name: 'People in this class' }).getByRole('row')).toHaveCount(14);
  await page.getByRole('button', { name: 'Change Ivo Marin' }).click();
  await page.getByRole('button', { name: 'Remove from the class' }).click();
  await expect(page.getByText('This is a demo class, so nothing was changed.')).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Ivo Marin' })).toBeVisible();
});
