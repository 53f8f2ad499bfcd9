import 'server-only';
import type { StageProps } from '@/content/vocabulary';
import { selects } from '@/lib/kernel/answer';
import type { BaseEvent } from '@/lib/kernel/run';

/** The event at which a talk's run stands still; null where the run has none such. */
export function findStop(
  events: readonly BaseEvent[],
  { at, nth, place }: Pick<StageProps, 'at' | 'nth' | 'place'>,
): number | null {
  if (at === 'start') return events[0]?.n ?? null;
  if (at === 'end') return events.at(-1)?.n ?? null;
  if (/^\d+$/.test(at)) return events[Number(at)]?.n ?? null;
  const selector = { kind: at, ...(place === undefined ? {} : { path: [place] }) };
  return events.filter((event) => selects(selector, event))[Number(nth ?? 1) - 1]?.n ?? null;
}
