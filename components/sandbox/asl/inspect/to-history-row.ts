import type { HistoryRow } from '../../shared/engine-protocol';
import { isFailure } from './is-failure';
import type { Line } from './keep-history';

const shownChars = 400;

/** A line of AWS's history: its details, whatever they are called, as compact JSON. */
export function toHistoryRow({ n, previousN, at, place, event }: Line): HistoryRow {
  const details = Object.entries(event).find(([member]) => member.endsWith('EventDetails'))?.[1];
  const text = details === undefined ? '' : JSON.stringify(details);
  return {
    id: event.id,
    previous: event.previousEventId,
    n,
    previousN,
    at,
    type: event.type,
    place,
    failed: isFailure(event.type),
    detail: text.length > shownChars ? `${text.slice(0, shownChars)}…` : text,
  };
}
