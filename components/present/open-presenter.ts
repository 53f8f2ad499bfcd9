/** Opens the speaker's window on this talk at this step. False where the browser would not. */
export function openPresenter(talk: string): boolean {
  return window.open(presenterAddress(), `dryrun-presenter-${talk}`, 'popup,width=1120,height=780') !== null;
}

export const presenterAddress = (): string => `${location.pathname}?presenter${location.hash}`;
