'use client';

import { type KeyBinding, useKeys } from '@/components/ui/keys';
import type { Player } from './use-player';

/** Shortcuts that hold while it is rendered. */
export function KeyMap({ title, bindings }: { readonly title: string; readonly bindings: readonly KeyBinding[] }) {
  useKeys(title, bindings);
  return null;
}

export function playerKeys(player: Player): readonly KeyBinding[] {
  return [
    { keys: ['J', 'ArrowRight'], says: 'next event', run: () => player.step(1) },
    { keys: ['K', 'ArrowLeft'], says: 'event before', run: () => player.step(-1) },
    { keys: ['P'], says: 'play or pause', run: player.toggle },
  ];
}

/** In a playground, where nothing but the sandbox scrolls, the keys of a player hold as well. */
export function benchKeys(player: Player, run: () => void): readonly KeyBinding[] {
  return [
    { keys: ['Ctrl+Enter', 'R'], says: 'run', run },
    { keys: ['J', 'ArrowRight'], says: 'next event', run: () => player.step(1) },
    { keys: ['K', 'ArrowLeft'], says: 'event before', run: () => player.step(-1) },
    { keys: ['Space'], says: 'play or pause', run: player.toggle },
    { keys: ['Home'], says: 'first event', run: player.toStart },
    { keys: ['End'], says: 'last event', run: player.toEnd },
  ];
}
