'use client';

import { useSyncExternalStore } from 'react';
import {
  applyMotion,
  applyTheme,
  currentMotion,
  currentTheme,
  type Motion,
  subscribeToAppearance,
  type Theme,
} from '@/components/ui/appearance';
import { Choices } from './choices';

const themes = [
  { value: 'system', says: 'As the system', note: 'follows your device' },
  { value: 'light', says: 'Light', note: 'ink on paper' },
  { value: 'dark', says: 'Dark', note: 'phosphor on slate' },
] as const satisfies readonly { readonly value: Theme; readonly says: string; readonly note: string }[];

const motions = [
  { value: 'system', says: 'As the system', note: 'follows your device' },
  { value: 'reduce', says: 'Reduced', note: 'the playhead jumps, nothing glows' },
] as const satisfies readonly { readonly value: Motion; readonly says: string; readonly note: string }[];

/** Choices of this browser: applied and kept at once. Null before the browser has been asked. */
export function AppearanceSettings() {
  const theme = useSyncExternalStore(subscribeToAppearance, currentTheme, () => null);
  const motion = useSyncExternalStore(subscribeToAppearance, currentMotion, () => null);
  return (
    <>
      <Choices legend="Theme" name="theme" options={themes} value={theme} onChoose={applyTheme} />
      <Choices legend="Motion" name="motion" options={motions} value={motion} onChoose={applyMotion} />
    </>
  );
}
