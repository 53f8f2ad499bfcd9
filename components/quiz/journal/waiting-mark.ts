const key = 'dryrun.waiting';

/** A mark beside the journal, so that a page learns without opening it whether an earlier visit left something. */
export function markWaiting(waiting: boolean): void {
  try {
    if (waiting) localStorage.setItem(key, '1');
    else localStorage.removeItem(key);
  } catch {
    // Without storage there is no earlier visit to remember.
  }
}

export function mayBeWaiting(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}
