import type { BaseScenario } from '@/lib/kernel/scenario';
import type { DraftStore } from './draft-store';
import type { Draft } from './engine-protocol';

/** What is kept only once somebody pauses, or has to be kept now. */
export type LateDrafts<S extends BaseScenario> = DraftStore<S> & {
  /** Keeps what waits, such as before the page goes. */
  readonly flush: () => void;
  /** What waits is not wanted any more. */
  readonly drop: () => void;
};

/**
 * A browser's storage takes its time, and of a long definition more than all else that a keystroke does: what is typed is
 * kept once it has been left alone for `pauseMs`.
 */
export function lateDrafts<S extends BaseScenario>(drafts: DraftStore<S>, pauseMs: number): LateDrafts<S> {
  let waiting: { readonly start: Draft<S>; readonly draft: Draft<S> } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const drop = () => {
    clearTimeout(timer);
    waiting = null;
  };
  const flush = () => {
    const kept = waiting;
    drop();
    if (kept) drafts.save(kept.start, kept.draft);
  };
  return {
    load: drafts.load,
    save(start, draft) {
      drop();
      waiting = { start, draft };
      timer = setTimeout(flush, pauseMs);
    },
    clear(start) {
      drop();
      drafts.clear(start);
    },
    flush,
    drop,
  };
}
