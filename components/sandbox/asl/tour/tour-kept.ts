const name = 'dryrun.tour.asl';

/** The tour is offered once in a browser. Where nothing can be kept, it is not offered: it would come back each time. */
export function isTourNew(): boolean {
  try {
    return localStorage.getItem(name) === null;
  } catch {
    return false;
  }
}

export function keepTourSeen(): void {
  try {
    localStorage.setItem(name, 'seen');
  } catch {
    // It is offered again; that is all.
  }
}
