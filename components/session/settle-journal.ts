import { type Journal, journal } from '@/components/quiz/journal';

/** Sends what waits, so that it is saved for whoever this browser is now. */
export async function sendWaiting(): Promise<void> {
  await (await journal()).send();
}

/**
 * Forgets this browser's copies when the server has everything: they belong to whoever was here before. What is not
 * sent yet stays; it is saved when its owner is back.
 */
export async function forgetCopies(isAgreed: () => Promise<boolean>): Promise<boolean> {
  const opened = await journal();
  await opened.send();
  return isSettled(opened) ? opened.clearAfter(isAgreed) : isAgreed();
}

function isSettled(opened: Journal): boolean {
  const { waiting, held, setAside } = opened.status();
  return waiting + held.length + setAside.length === 0;
}
