import 'server-only';
import { listBlueprints } from './find';
import type { Blueprint } from './schemas/blueprint';

/** True on the days an exam is delivered. `day` is `YYYY-MM-DD`; a `from` of `2023-02` begins with that month. */
export function isDelivered({ from, lastDay }: Pick<Blueprint, 'from' | 'lastDay'>, day: string): boolean {
  // ISO dates of one length order as texts, and a month is a prefix of its days.
  return from <= day && (lastDay === null || day <= lastDay);
}

/** The exam a learner prepares for on a day: the newest one delivered then. Throws when none is; the content check sees to that. */
export function defaultBlueprint(onDate: string): Blueprint {
  const delivered = listBlueprints().filter((blueprint) => isDelivered(blueprint, onDate));
  const newest = delivered.sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  if (!newest) throw new Error(`No blueprint covers ${onDate}; add one to content/blueprints.`);
  return newest;
}
