import { useEffect, useSyncExternalStore } from 'react';
import type { MilestonePost } from '@/lib/quiz/wire';
import { browserJournal } from './browser-journal';
import { type Journal, type JournalStatus, quietStatus } from './journal';
import type { AnswerSave } from './steps';

export { type Attempt, fromProgress, type KeptAnswer, latestAttempt, mergeAttempts, newAttempt } from './attempt';
export type { Entry } from './entry';
export type { Journal, JournalStatus } from './journal';
export { newId, newSeed } from './new-id';
export { type AnswerSave, isSameAnswer } from './steps';

/** This browser's journal of answers and progress; the store and the sending start with the first call. */
export const journal = browserJournal;

export const saveAnswer = async (save: AnswerSave): Promise<void> => (await journal()).saveAnswer(save);

/** A lesson read to its end, or a sandbox solved. Kept here until the first saved answer has made a guest account. */
export const saveMilestone = async (kind: MilestonePost['kind'], subject: string): Promise<void> =>
  (await journal()).saveMilestone(kind, subject, new Date().toISOString());

let live: Journal | null = null;
const listeners = new Set<() => void>();
const announce = () => {
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** How saving goes, for words on the screen. */
export function useJournalStatus(): JournalStatus {
  useEffect(() => {
    if (live) return;
    void journal().then((opened) => {
      live ??= opened;
      opened.subscribe(announce);
      announce();
    });
  }, []);
  return useSyncExternalStore(
    subscribe,
    () => live?.status() ?? quietStatus,
    () => quietStatus,
  );
}
