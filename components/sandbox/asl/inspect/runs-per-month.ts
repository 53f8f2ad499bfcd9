const name = 'dryrun.runs-per-month';
const usual = 1_000_000;
/** A billion runs a month are more than 380 a second. */
export const mostRuns = 1_000_000_000;

/** How many runs a month somebody thinks in: kept for all scenarios, for it says more about them than about one. */
export function loadRunsPerMonth(): number {
  try {
    const kept = Number(localStorage.getItem(name) ?? usual);
    return Number.isInteger(kept) && kept >= 0 && kept <= mostRuns ? kept : usual;
  } catch {
    return usual;
  }
}

export function keepRunsPerMonth(runs: number): void {
  try {
    localStorage.setItem(name, String(runs));
  } catch {
    // Storage is full or forbidden: the number on screen holds until the page is left.
  }
}
