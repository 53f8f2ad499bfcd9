/**
 * What is due, earliest first; of things due at the same time the one that was planned first. Threads that take
 * a step and plan their next one for the same moment thereby take turns.
 */
export type Agenda<A> = {
  readonly add: (at: number, act: A) => void;
  readonly next: () => Due<A> | undefined;
};
export type Due<A> = { readonly at: number; readonly turn: number; readonly act: A };

/** A binary heap over (at, turn). */
export function createAgenda<A>(): Agenda<A> {
  const heap: Due<A>[] = [];
  let turn = 0;
  const before = (a: Due<A>, b: Due<A>) => a.at < b.at || (a.at === b.at && a.turn < b.turn);

  const add = (at: number, act: A) => {
    const due = { at, turn, act };
    turn += 1;
    let i = heap.length;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      const above = heap[parent] as Due<A>;
      if (before(above, due)) break;
      heap[i] = above;
      i = parent;
    }
    heap[i] = due;
  };

  const next = () => {
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    let i = 0;
    for (;;) {
      const left = 2 * i + 1;
      const right = left + 1;
      const a = heap[left];
      const b = heap[right];
      const [child, smaller] = b && a && before(b, a) ? [right, b] : [left, a];
      if (smaller === undefined || before(last, smaller)) break;
      heap[i] = smaller;
      i = child;
    }
    heap[i] = last;
    return first;
  };

  return { add, next };
}
