import type { CDPSession } from '@playwright/test';

/** MiB of JavaScript's heap in use: of the page, and of each of its workers. */
export async function measureHeaps(page: CDPSession): Promise<{ page: number; workers: number[] }> {
  const attached: string[] = [];
  page.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') attached.push(sessionId);
  });
  // Not flat: the sessions of a flat attachment would be the browser connection's, which is not in reach here.
  await page.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const workers = await Promise.all(attached.map((sessionId) => usedIn(page, sessionId)));
  const { usedSize } = await page.send('Runtime.getHeapUsage');
  return { page: usedSize / 2 ** 20, workers };
}

/** Playwright speaks to the worker as well, with small numbers of its own: this one is nobody else's. */
const question = 4_711_001;

async function usedIn(page: CDPSession, sessionId: string): Promise<number> {
  const answered = new Promise<string>((resolve) => {
    page.on('Target.receivedMessageFromTarget', (answer) => {
      if (answer.sessionId === sessionId && JSON.parse(answer.message).id === question) resolve(answer.message);
    });
  });
  const message = JSON.stringify({ id: question, method: 'Runtime.getHeapUsage' });
  await page.send('Target.sendMessageToTarget', { sessionId, message });
  const answer = await answered;
  const { result } = JSON.parse(answer) as { result?: { usedSize: number } };
  if (!result) throw new Error(`The worker does not tell its heap: ${answer}`);
  return result.usedSize / 2 ** 20;
}
