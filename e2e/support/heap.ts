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

async function usedIn(page: CDPSession, sessionId: string): Promise<number> {
  const answered = new Promise<string>((resolve) => {
    page.on('Target.receivedMessageFromTarget', (answer) => answer.sessionId === sessionId && resolve(answer.message));
  });
  const message = JSON.stringify({ id: 1, method: 'Runtime.getHeapUsage' });
  await page.send('Target.sendMessageToTarget', { sessionId, message });
  const { result } = JSON.parse(await answered) as { result: { usedSize: number } };
  return result.usedSize / 2 ** 20;
}
