import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/journey';

const sam = `Transform: AWS::Serverless-2016-10-31
Resources:
  LendBook:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionSubstitutions:
        StampArn: !GetAtt Stamp.Arn
      Definition:
        StartAt: StampCard
        States:
          StampCard: { Type: Task, Resource: "\${StampArn}", Next: Rest }
          Rest: { Type: Wait, Seconds: 5, End: true }
  SortReturns:
    Type: AWS::Serverless::StateMachine
    Properties: { DefinitionUri: sort-returns.asl.json }
  Stamp:
    Type: AWS::Serverless::Function
`;

const definition = (page: Page) => page.getByRole('textbox', { name: 'State machine definition' });
const outcome = (page: Page) => page.locator('.status');
const inspector = (page: Page) => page.getByRole('region', { name: 'Inspector' });
const run = (page: Page) => page.getByRole('button', { name: /^Run/ }).click();

async function paste(page: Page, text: string): Promise<void> {
  await definition(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

test('a pasted SAM template is offered, used by keyboard, taken back, and run', async ({ page }) => {
  await page.goto('/playground/asl#retry-and-catch');
  await paste(page, sam);
  const use = page.getByRole('button', { name: 'Use LendBook' });
  await expect(use).toBeVisible();
  await expect(page.getByText('This is a SAM template with 2 state machines.')).toBeVisible();
  await expect(page.getByText(/The definition is in sort-returns\.asl\.json/)).toBeVisible();
  await expectAccessible(page);

  await use.focus();
  await page.keyboard.press('Enter');
  await expect(definition(page)).toContainText('"StampCard"');
  await expect(definition(page)).toBeFocused();
  await expect(page.getByText('Arn of Stamp is made up')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(use).toBeVisible();
  await use.click();
  await expect(page.getByText('LendBook is in the Definition tab.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('LendBook is in the Definition tab.')).toBeHidden();

  await run(page);
  await expect(outcome(page)).toContainText('succeeded at 5 s');
  await expect(inspector(page)).toContainText('2 transitions: $0.00005');
});

test('a template without a state machine says so in words', async ({ page }) => {
  await page.goto('/playground/asl#retry-and-catch');
  await paste(page, 'Resources:\n  Shelf:\n    Type: AWS::S3::Bucket\n');
  await expect(page.getByText(/None of the 1 resources is a state machine/)).toBeVisible();
});

test('JSONata is checked and run in the worker', async ({ page }) => {
  await page.goto('/playground/asl#jsonata-output');
  await run(page);
  await expect(outcome(page)).toContainText('succeeded');
  await inspector(page).getByRole('tab', { name: 'Data flow' }).click();
  await expect(inspector(page).getByText('"total": 61').first()).toBeVisible();
  await paste(
    page,
    '{"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{"Type":"Pass","Output":"{% 1 + %}","End":true}}}',
  );
  await expect(page.getByRole('list', { name: 'Problems' })).toContainText('line 1');
});

test('a distributed Map shows its Map Run and what it wrote; its file is a tab', async ({ page }) => {
  await page.goto('/playground/asl#distributed-tolerated-failure');
  await run(page);
  await expect(outcome(page)).toContainText('succeeded');
  await inspector(page).getByRole('tab', { name: 'Services' }).click();
  const mapRun = inspector(page).getByRole('table', { name: 'Map Run of ReadMeters, succeeded' });
  await expect(mapRun.getByRole('row', { name: 'failed 1 1' })).toBeVisible();
  await expect(inspector(page).getByRole('table', { name: /Written to bucket bills/ })).toContainText('manifest.json');
  await expectAccessible(page);
  await page.getByRole('tab', { name: 'Files' }).click();
  const file = page.getByRole('textbox', { name: 'File readings/november.csv' });
  await expect(file).toContainText(',');
});

test('a queue shows what it holds at the cursor', async ({ page }) => {
  await page.goto('/playground/asl#callback-with-queue');
  await run(page);
  await expect(outcome(page)).toContainText('succeeded');
  await inspector(page).getByRole('tab', { name: 'Services' }).click();
  await expect(inspector(page).getByRole('table', { name: 'Queue to-review, 2 messages' })).toBeVisible();
  await page.keyboard.press('Home');
  await expect(inspector(page).getByRole('table', { name: 'Queue to-review, 1 message' })).toBeVisible();
});

test('on a phone the offer and the tables fit', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/playground/asl#distributed-tolerated-failure');
  await run(page);
  await expect(page.getByRole('img', { name: /^Timeline\./ })).toBeVisible();
  await page.getByRole('button', { name: 'Inspector' }).click();
  await page.getByRole('tab', { name: 'Services' }).click();
  await expect(page.getByRole('table', { name: /^Map Run of/ })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Editor' }).click();
  await paste(page, sam);
  await expect(page.getByRole('button', { name: 'Use LendBook' })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Use LendBook' }).click();
  await expect(page.getByText('LendBook is in the Definition tab.')).toBeVisible();
  await expectNoSidewaysScroll(page);
});
