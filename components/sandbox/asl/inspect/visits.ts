import type { AslEvent } from '@/lib/asl/events';
import { countUpTo } from '../../shared/replay';

/** The events of each place, found without going through the run. */
export type Visits = {
  /** The events of the place of event `n`, from the newest entry of its state up to `n`; of the execution itself, all of them. */
  readonly at: (n: number) => readonly AslEvent[];
};

export function indexVisits(events: readonly AslEvent[]): Visits {
  let places: Map<string, AslEvent[]> | null = null;
  const index = () => {
    const made = new Map<string, AslEvent[]>();
    for (const event of events) {
      const key = event.path.join('/');
      const here = made.get(key);
      if (here) here.push(event);
      else made.set(key, [event]);
    }
    return made;
  };
  return {
    at(n) {
      places ??= index();
      const here = places.get(events[n]?.path.join('/') ?? '') ?? [];
      const end = countUpTo(here, n);
      let start = end - 1;
      while (start > 0 && here[start]?.kind !== 'state-entered') start -= 1;
      return here.slice(Math.max(0, start), end);
    },
  };
}
