/**
 * What is due, earliest first; of things due at the same time the one that was planned first. Threads that take
 * a step and plan their next one for the same moment thereby take turns.
 */
export type Agenda<A> = {
  /** Nothing is planned for a moment that has passed. */
  readonly add: (at: number, act: A) => void;
  /** Planned for this moment and for the next turn, before all that waits for one. At most one at a time. */
  readonly goOn: (act: A) => void;
  readonly next: () => A | undefined;
  /** The moment of what was taken last. */
  readonly now: () => number;
};

type Due<A> = { readonly at: number; readonly turn: number; readonly act: A };

/**
 * A binary heap over (at, turn) for what is to come, and a queue for what is planned for this very moment, which is
 * nearly everything: that was planned after all the heap holds for it, so the heap's come first.
 */
export function createAgenda<A>(): Agenda<A> {
  const heap: Due<A>[] = [];
  const queue = createQueue<A>();
  let now = -1;
  let turn = 0;
  let going: A | undefined;

  return {
    now: () => now,
    goOn: (act) => {
      going = act;
    },
    add: (at, act) => {
      if (at === now) queue.add(act);
      else {
        push(heap, { at, turn, act });
        turn += 1;
      }
    },
    next: () => {
      if (going !== undefined) {
        const act = going;
        going = undefined;
        return act;
      }
      if (heap[0]?.at !== now) {
        const act = queue.next();
        if (act !== undefined) return act;
      }
      const due = pop(heap);
      if (due) now = due.at;
      return due?.act;
    },
  };
}

/** First in, first out. What was taken is let go at once: a Map of 10,000 items happens all at one moment. */
function createQueue<A>(): { readonly add: (act: A) => void; readonly next: () => A | undefined } {
  let taking: (A | undefined)[] = [];
  let adding: A[] = [];
  let head = 0;
  return {
    add: (act) => {
      adding.push(act);
    },
    next: () => {
      if (head === taking.length) {
        taking = adding;
        adding = [];
        head = 0;
      }
      const act = taking[head];
      if (head < taking.length) {
        taking[head] = undefined;
        head += 1;
      }
      return act;
    },
  };
}

const before = <A>(a: Due<A>, b: Due<A>) => a.at < b.at || (a.at === b.at && a.turn < b.turn);

function push<A>(heap: Due<A>[], due: Due<A>): void {
  let i = heap.length;
  while (i > 0) {
    const parent = (i - 1) >> 1;
    const above = heap[parent] as Due<A>;
    if (before(above, due)) break;
    heap[i] = above;
    i = parent;
  }
  heap[i] = due;
}

function pop<A>(heap: Due<A>[]): Due<A> | undefined {
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
}
