import type { AppSyncEvent, AppSyncEventBody } from '../events';

/** The events of a run. Their order is the order in which they are written, which the agenda keeps by time. */
export type Journal = {
  readonly events: readonly AppSyncEvent[];
  readonly write: (at: number, path: readonly string[], body: AppSyncEventBody) => void;
};

export function createJournal(): Journal {
  const events: AppSyncEvent[] = [];
  return { events, write: (at, path, body) => void events.push({ n: events.length, at, path, ...body }) };
}
