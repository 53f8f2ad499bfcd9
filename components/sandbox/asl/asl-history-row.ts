import type { AwsHistoryEvent } from '@/lib/asl';
import type { HistoryRow } from '../shared/engine-protocol';

const shownChars = 400;

/** A line of AWS's history: its details, whatever they are called, as compact JSON. */
export function toHistoryRow(event: AwsHistoryEvent): HistoryRow {
  const details = Object.entries(event).find(([member]) => member.endsWith('EventDetails'))?.[1];
  const text = details === undefined ? '' : JSON.stringify(details);
  return {
    id: event.id,
    previous: event.previousEventId,
    // The history was derived for a start at 0, so its timestamps are seconds of virtual time.
    at: Math.round(event.timestamp * 1000),
    type: event.type,
    detail: text.length > shownChars ? `${text.slice(0, shownChars)}…` : text,
  };
}
