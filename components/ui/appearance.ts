/** Theme and motion are this browser's choice, not the learner's: they live in local storage, never on the server. */
export type Theme = 'light' | 'dark' | 'system';
export type Motion = 'reduce' | 'system';

const themeKey = 'dryrun.theme';
const motionKey = 'dryrun.motion';
const changed = 'dryrun:appearance';

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Without storage the choice still holds for this page.
  }
}

export function currentTheme(): Theme {
  const theme = document.documentElement.dataset.theme ?? read(themeKey);
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

export function currentMotion(): Motion {
  return document.documentElement.dataset.motion === 'reduce' ? 'reduce' : 'system';
}

export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  write(themeKey, theme === 'system' ? null : theme);
  dispatchEvent(new Event(changed));
}

export function applyMotion(motion: Motion): void {
  if (motion === 'system') delete document.documentElement.dataset.motion;
  else document.documentElement.dataset.motion = motion;
  write(motionKey, motion === 'system' ? null : motion);
  dispatchEvent(new Event(changed));
}

/** What is on screen now, the system's preference resolved. */
export function isDark(): boolean {
  const theme = currentTheme();
  return theme === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
}

export function reducesMotion(): boolean {
  return currentMotion() === 'reduce' || matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** For `useSyncExternalStore`: this page's changes, and another tab's. */
export function subscribeToAppearance(onChange: () => void): () => void {
  const onStorage = (event: StorageEvent) => {
    if (event.key === themeKey)
      applyTheme(event.newValue === 'light' || event.newValue === 'dark' ? event.newValue : 'system');
    if (event.key === motionKey) applyMotion(event.newValue === 'reduce' ? 'reduce' : 'system');
  };
  addEventListener(changed, onChange);
  addEventListener('storage', onStorage);
  return () => {
    removeEventListener(changed, onChange);
    removeEventListener('storage', onStorage);
  };
}
