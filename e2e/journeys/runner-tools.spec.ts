import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/journey';

const playground = '/playground/asl#retry-and-catch';
const outcome = (page: Page) => page.locator('.status');
const definitionEditor = (page: Page) => page.getByRole('textbox', { name: /state machine definition/i });

/** A task with three retries, as somebody would write it. */
const threeRetries = `{
  "StartAt": "Reserve",
  "States": {
    "Reserve": {
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": { "FunctionName": "reserve", "Payload.$": "$" },
      "Retry": [{ "ErrorEquals": ["Stock.Busy"], "IntervalSeconds": 1, "BackoffRate": 2, "MaxAttempts": 3 }],
      "OutputPath": "$.Payload",
      "End": true
    }
  }
}`;

async function replaceText(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+a');
  // Inserted as pasted text is: typing would close brackets by itself.
  await page.keyboard.insertText(text);
}

async function openTool(page: Page, name: string): Promise<void> {
  await page.getByRole('group', { name: 'Tools' }).getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('region', { name })).toBeVisible();
}

/** Goes by Tab alone until the named control has the focus. */
async function tabTo(
  page: Page,
  name: string | RegExp,
  role: Parameters<Page['getByRole']>[0],
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: typeof name === 'string' }).first();
  await expect(wanted).toBeVisible();
  for (let i = 0; i < 80; i += 1) {
    if (await wanted.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never reached ${name}`);
}

/** What each side took, of 1,000 runs of about 100 events. */
async function readTimes(status: Locator): Promise<number[]> {
  const said = (await status.textContent()) ?? '';
  console.log(`Many seeds in Chromium's worker: ${said}`);
  return [...said.matchAll(/([\d,]+) runs, ([\d,]+) events in (\d+) ms/g)].map(([, runs, events, ms]) => {
    expect(runs).toBe('1,000');
    expect(Number(events?.replaceAll(',', ''))).toBeGreaterThanOrEqual(95_000);
    return Number(ms);
  });
}

async function expectThreeGaps(page: Page): Promise<void> {
  await expect(outcome(page)).toContainText('succeeded');
  await expect(page.getByRole('img', { name: /^Timeline\..*Reserve fails at 0 s, 1 s and 3 s/ })).toBeVisible();
  await page.getByRole('region', { name: 'Timeline' }).getByRole('button', { name: 'Table' }).click();
  const table = page.getByRole('table', { name: /run as a table/i });
  await expect(table.getByRole('row', { name: /1 s × 2\S* = \d s/ })).toHaveCount(3);
}

test('a task with three retries is made to fail thrice, and three gaps show', async ({ page }) => {
  await page.goto(playground);
  await definitionEditor(page).click();
  await replaceText(page, threeRetries);
  await openTool(page, 'Fail it');
  const tool = page.getByRole('region', { name: 'Fail it' });
  await expect(tool.getByRole('combobox', { name: 'Task', exact: true })).toHaveValue('Reserve');
  await tool.getByRole('button', { name: 'Add attempts' }).click();
  const first = tool.getByRole('group', { name: 'Every attempt' });
  await first.getByLabel('Error').fill('Stock.Busy');
  await first.getByLabel('times').fill('3');
  await tool.getByRole('button', { name: 'Add attempts' }).click();
  const second = tool.getByRole('group', { name: 'Attempt 4 and later' });
  await expect(second.getByLabel('What happens')).toHaveValue('return');
  await second.getByRole('textbox', { name: 'Answer' }).fill('{ "reserved": true }');
  await expectAccessible(page);
  await tool.getByRole('button', { name: /^Run/ }).click();
  await expectThreeGaps(page);
  // The rows are the mocks: the text has them, and a change of the text comes back as rows.
  await page.getByRole('tab', { name: 'Mocks' }).click();
  const mocks = page.getByRole('textbox', { name: /mock answers/i });
  await expect(mocks).toContainText('fail:Stock.Busy');
  await mocks.click();
  await replaceText(page, '{ "Reserve": ["fail:Stock.Busy@2", "js:(event) => event"] }');
  await expect(tool.getByRole('group', { name: 'Attempt 1' }).getByLabel('after')).toHaveValue('2');
  await expect(tool.getByText('Kept as it is')).toBeVisible();
});

test('the same by keyboard alone', async ({ page }) => {
  await page.goto(playground);
  await expect(definitionEditor(page)).toBeVisible();
  await tabTo(page, 'Fail it', 'button');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Fail it' })).toBeFocused();
  await tabTo(page, /state machine definition/i, 'textbox', 'Shift+Tab');
  await replaceText(page, threeRetries);
  await page.keyboard.press('Escape');
  await tabTo(page, 'Add attempts', 'button');
  await page.keyboard.press('Enter');
  // The new row has the focus.
  await page.keyboard.press('Tab');
  await replaceText(page, 'Stock.Busy');
  await tabTo(page, 'times', 'textbox');
  await replaceText(page, '3');
  await tabTo(page, 'Add attempts', 'button');
  await page.keyboard.press('Enter');
  // Alt with an arrow moves the row up and down again, and the focus goes with it.
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByRole('group', { name: 'Attempt 1', exact: true }).getByLabel('What happens')).toHaveValue(
    'return',
  );
  await expect(page.getByRole('group', { name: 'Attempt 1', exact: true }).getByLabel('What happens')).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('group', { name: 'Attempt 4 and later' }).getByLabel('What happens')).toHaveValue(
    'return',
  );
  await page.keyboard.press('ControlOrMeta+Enter');
  await expectThreeGaps(page);
  await page.getByRole('heading', { name: 'Fail it' }).focus();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Fail it' })).toBeHidden();
});

test('presets fill the rows, and one press takes them back', async ({ page }) => {
  await page.goto(playground);
  await openTool(page, 'Fail it');
  const tool = page.getByRole('region', { name: 'Fail it' });
  await tool.getByRole('button', { name: 'Throttling' }).click();
  await expect(tool.getByRole('group', { name: 'Attempts 1–3' }).getByLabel('Error')).toHaveValue(
    'Lambda.TooManyRequestsException',
  );
  await expect(tool.getByText('Throttling is in place.')).toBeVisible();
  await tool.getByRole('button', { name: 'Undo' }).click();
  await expect(tool.getByRole('group', { name: 'Every attempt' }).getByLabel('Error')).toHaveValue(
    'Payment.Unavailable',
  );
  await tool.getByRole('button', { name: 'Timeout' }).click();
  await expect(tool.getByText(/ChargeCard has no TimeoutSeconds/)).toBeVisible();
});

test('a MockConfigFile.json comes in, its mistakes located; the mocks go out as one', async ({ page }) => {
  await page.goto(playground);
  await openTool(page, 'Fail it');
  const tool = page.getByRole('region', { name: 'Fail it' });
  await tool.getByText('MockConfigFile.json').click();
  const paste = tool.getByLabel('Paste the mock file of Step Functions Local');
  await paste.fill('{\n  "StateMachines": {},\n  "MockedResponse": {}\n}');
  await expect(tool.getByRole('alert')).toContainText('Line 3, column 3');
  const down = { Throw: { Error: 'Payment.Unavailable', Cause: 'closed' } };
  const file = {
    StateMachines: {
      Shop: {
        TestCases: { AllDown: { ChargeCard: 'Down' }, SecondTry: { ChargeCard: 'Recovers', SendReceipt: 'Sent' } },
      },
    },
    MockedResponses: {
      Down: { '0-3': down },
      Recovers: { '0': down, '1': { Return: { StatusCode: 200, Payload: { charged: 42 } } } },
      Sent: { '0': { Return: { StatusCode: 200, Payload: 'sent' } } },
    },
  };
  await paste.fill(JSON.stringify(file, null, 2));
  await tool.getByLabel('Test case').selectOption('SecondTry');
  await tool.getByRole('button', { name: 'Use these mocks' }).click();
  await expect(tool.getByText('The mocks of SecondTry are in place.')).toBeVisible();
  await expect(tool.getByLabel('After the last row')).toHaveValue('fail');
  await tool.getByRole('button', { name: /^Run/ }).click();
  await expect(outcome(page)).toContainText('succeeded');
  await expect(page.getByRole('img', { name: /^Timeline\..*ChargeCard fails at 0 s/ })).toBeVisible();
  await tool.getByRole('button', { name: 'Write the mocks as such a file' }).click();
  await expect(tool.getByLabel('MockConfigFile.json', { exact: true })).toHaveValue(/"Recovers|"Dryrun_ChargeCard"/);
  await expectAccessible(page);
});

test('two policies are compared under the same failures', async ({ page }) => {
  await page.goto(playground);
  await openTool(page, 'Compare');
  const tool = page.getByRole('region', { name: 'Compare' });
  await expect(tool.getByText('Both runs are the same, event by event.')).toBeVisible();
  const other = tool.getByRole('textbox', { name: 'Retry of ChargeCard in B' });
  await other.click();
  await replaceText(page, '[{ "ErrorEquals": ["Payment.Unavailable"], "IntervalSeconds": 4, "MaxAttempts": 1 }]');
  await expect(tool.getByText('B is 3 s shorter. B makes 2 fewer attempts.')).toBeVisible();
  await expect(tool.getByRole('img', { name: /^Timeline of A/ })).toBeVisible();
  await expect(tool.getByRole('img', { name: /^Timeline of B/ })).toBeVisible();
  const table = tool.getByRole('table', { name: 'A and B, line by line' });
  await expect(table.getByRole('row', { name: /^Calls of ChargeCard 4 2/ })).toBeVisible();
  await expect(table.getByRole('row', { name: /^First difference/ })).toContainText('is retried after 4 s');
  await expectAccessible(page);
  await tool.getByRole('button', { name: 'Swap A and B' }).click();
  await expect(tool.getByText('B is 3 s longer. B makes 2 more attempts.')).toBeVisible();
  await expect(definitionEditor(page)).toContainText('"IntervalSeconds": 4');
  await tool.getByRole('button', { name: 'Start B again' }).click();
  await expect(tool.getByText('Both runs are the same, event by event.')).toBeVisible();
});

test('two policies are compared by keyboard alone', async ({ page }) => {
  await page.goto(playground);
  await tabTo(page, 'Compare', 'button');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Compare' })).toBeFocused();
  await tabTo(page, 'Retry of ChargeCard in B', 'textbox');
  await replaceText(page, '[]');
  // What comes after the editor is there once both have run.
  await expect(page.getByText('B makes 3 fewer attempts.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await tabTo(page, 'A and B, line by line', 'region');
});

test('many seeds: the herd with and without jitter, in less than two seconds', async ({ page }) => {
  await page.goto(playground);
  const machine = threeRetries
    .replace('"IntervalSeconds": 1', '"IntervalSeconds": 8')
    .replace('"MaxAttempts": 3', '"MaxAttempts": 20, "MaxDelaySeconds": 20, "JitterStrategy": "FULL"');
  await definitionEditor(page).click();
  await replaceText(page, machine);
  await page.getByRole('tab', { name: 'Mocks' }).click();
  await page.getByRole('textbox', { name: /mock answers/i }).click();
  const answers = [...new Array<string>(18).fill('fail:Stock.Busy@0.1'), 'ok:1@0.1'];
  await replaceText(page, JSON.stringify({ Reserve: answers }));
  await openTool(page, 'Many seeds');
  const tool = page.getByRole('region', { name: 'Many seeds' });
  await tool.getByRole('button', { name: 'Run the seeds' }).click();
  const status = tool.getByRole('status');
  await expect(status).toContainText('ms.', { timeout: 20_000 });
  const first = await readTimes(status);
  const figures = tool.getByRole('table', { name: 'Figures of all runs' });
  await expect(figures.getByRole('row', { name: /^Succeeded 1,000 of 1,000, 100.0 %/ })).toBeVisible();
  const cells = figures.getByRole('row', { name: /^Most retries in one second/ }).getByRole('cell');
  const peaks = (await cells.allTextContents()).map((text) => Number(text.replaceAll(',', '')));
  expect(peaks[0]).toBeGreaterThanOrEqual(1000);
  expect(peaks[1]).toBeLessThan(peaks[0] ?? 0);
  await expect(tool.getByRole('img', { name: /^Calls of Reserve/ })).toHaveCount(2);
  await expectAccessible(page);
  await tool.getByRole('button', { name: 'Table' }).click();
  const spread = tool.getByRole('table', { name: 'How long the runs take' });
  const counts = await spread.getByRole('row').locator('td:nth-of-type(1)').allTextContents();
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(1000);
  // The same seeds give the same figures.
  const before = await figures.textContent();
  await tool.getByRole('button', { name: 'Run the seeds' }).click();
  await expect(figures).toBeHidden();
  await expect(status).toContainText('ms.', { timeout: 20_000 });
  expect(await figures.textContent()).toBe(before);
  // Whatever else this machine is doing: the bar is on the engine, so the better of two goes.
  const second = await readTimes(status);
  expect(first).toHaveLength(2);
  for (const [side, ms] of first.entries()) expect(Math.min(ms, second[side] ?? ms)).toBeLessThan(2000);
  // Ten thousand can be given up.
  await tool.getByRole('combobox', { name: 'Runs', exact: true }).selectOption('10000');
  await tool.getByRole('button', { name: 'Run the seeds' }).click();
  await tool.getByRole('button', { name: 'Cancel' }).click();
  await expect(status).toContainText(/Cancelled after [\d,]+ of/);
});

test('many seeds by keyboard alone, with failures by chance', async ({ page }) => {
  await page.goto(playground);
  await tabTo(page, 'Many seeds', 'button');
  await page.keyboard.press('Enter');
  await tabTo(page, /Besides the mocks/, 'textbox');
  await replaceText(page, '100');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Figures of all runs' })).toContainText('succeeded', {
    timeout: 20_000,
  });
});

test('Standard beside Express: what is refused, what differs, what it costs', async ({ page }) => {
  await page.goto('/playground/asl#callback-with-queue');
  await openTool(page, 'Standard vs Express');
  const tool = page.getByRole('region', { name: 'Standard vs Express' });
  await expect(tool.getByRole('region', { name: 'What Express refuses' })).toContainText('.waitForTaskToken');
  await expectAccessible(page);
  await page.goto('/playground/asl#wait-and-jitter');
  await openTool(page, 'Standard vs Express');
  const rows = tool.getByRole('table', { name: 'Standard and Express, line by line' });
  await expect(rows.getByRole('row', { name: /^This machine accepted accepted/ })).toBeVisible();
  await tool.getByLabel('Runs a month').fill('1000');
  const cost = tool.getByRole('table', { name: 'Cost of 1000 runs a month' });
  await expect(cost.getByRole('row', { name: /^Express \$0\.\d+/ })).toBeVisible();
  await expectAccessible(page);
});

test('every tool has its place at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(playground);
  await expect(definitionEditor(page)).toBeVisible();
  for (const name of ['Fail it', 'Compare', 'Many seeds', 'Standard vs Express']) {
    await openTool(page, name);
    await expect(page.getByText('Loading.')).toBeHidden();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page
      .getByRole('region', { name })
      .getByRole('button', { name: /^Close/ })
      .click();
  }
});
