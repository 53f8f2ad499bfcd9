'use client';

import { useSyncExternalStore } from 'react';
import type { Progress } from '@/lib/quiz/wire';

export type ProgressState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly progress: Progress }
  | { readonly status: 'failed' };

const loading: ProgressState = { status: 'loading' };
let state: ProgressState = loading;
let request: Promise<void> | null = null;
const listeners = new Set<() => void>();

function set(next: ProgressState): void {
  state = next;
  for (const listener of listeners) listener();
}

/** Asks the server again; what was known stays on screen meanwhile. One request at a time, whoever asks. */
export function refreshProgress(): Promise<void> {
  if (state.status === 'failed') set(loading);
  request ??= load().finally(() => {
    request = null;
  });
  return request;
}

async function load(): Promise<void> {
  try {
    // Loaded apart, so that a lesson's first screen does not wait for the schemas.
    const { fetchProgress } = await import('./fetch-progress');
    set({ status: 'ready', progress: await fetchProgress() });
  } catch {
    if (state.status !== 'ready') set({ status: 'failed' });
  }
}

function subscribe(listener: () => void): () => void {
  // The first view of a page asks anew: the learner may come back from a practice.
  if (listeners.size === 0) void refreshProgress();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const stayAway = () => () => {};

/**
 * The learner's progress, shared by everything on the page that shows a part of it. Nothing is asked while nobody
 * wants it: a lesson's checks stand at its end, and its first screen does not pay for them.
 */
export function useProgress(wanted = true): ProgressState {
  return useSyncExternalStore(
    wanted ? subscribe : stayAway,
    () => state,
    () => loading,
  );
}
