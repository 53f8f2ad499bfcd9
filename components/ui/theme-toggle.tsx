'use client';

import { useSyncExternalStore } from 'react';
import { applyTheme, isDark, subscribeToAppearance } from './appearance';
import { Glyph } from './glyph';

export function ThemeToggle() {
  const dark = useSyncExternalStore(subscribeToAppearance, isDark, () => false);
  return (
    <button
      type="button"
      className="btn bare"
      aria-label={dark ? 'Switch to light' : 'Switch to dark'}
      onClick={() => applyTheme(dark ? 'light' : 'dark')}
    >
      <Glyph name="theme" />
    </button>
  );
}
