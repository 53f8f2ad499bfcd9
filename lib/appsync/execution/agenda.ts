/** What is due, in virtual time. Ties go to what was planned first: our hashes cannot leave the order open. */
export type Agenda = {
  readonly now: () => number;
  readonly plan: (at: number, act: () => void) => void;
  /** Does everything due, and what that plans, until nothing is left or `isOver`. */
  readonly drain: (isOver: () => boolean) => void;
  readonly waitUntil: (at: number) => void;
};

export function createAgenda(): Agenda {
  const due: { readonly at: number; readonly act: () => void }[] = [];
  let now = 0;
  return {
    now: () => now,
    plan: (at, act) => {
      const place = due.findIndex((each) => each.at > at);
      due.splice(place === -1 ? due.length : place, 0, { at, act });
    },
    drain: (isOver) => {
      for (let next = due.shift(); next && !isOver(); next = due.shift()) {
        now = next.at;
        next.act();
      }
    },
    waitUntil: (at) => {
      now = Math.max(now, at);
    },
  };
}
