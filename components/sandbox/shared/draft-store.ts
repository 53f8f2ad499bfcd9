import type { BaseScenario } from '@/lib/kernel/scenario';
import type { Draft } from './engine-protocol';

/** Where a bench keeps what was edited. Storage may be full or forbidden: the draft on screen is unharmed by that. */
export type DraftStore<S extends BaseScenario> = {
  /** What was kept, or `start`. */
  readonly load: (start: Draft<S>) => Draft<S>;
  readonly save: (start: Draft<S>, draft: Draft<S>) => void;
  /** Back to `start`. */
  readonly clear: (start: Draft<S>) => void;
};

/** Edits as they are stored: everything of a draft that a bench changes. */
export type KeptEdits = {
  readonly texts: { readonly [tab: string]: string };
  readonly seed: number;
  readonly profile: 'observed' | 'documented';
};

/** Edited texts live as long as the tab, so a reload loses nothing and two tabs do not meet. */
export function tabDrafts<S extends BaseScenario>(key: string): DraftStore<S> {
  const name = `dryrun.draft.${key}`;
  return {
    load(start) {
      const kept = readStored(() => sessionStorage.getItem(name));
      const edits = readEdits(kept);
      // What it was edited from: a new version of the scenario starts afresh.
      return edits && kept?.start === JSON.stringify(start.texts) ? withEdits(start, edits) : start;
    },
    save(start, draft) {
      store(() =>
        sessionStorage.setItem(name, JSON.stringify({ start: JSON.stringify(start.texts), ...editsOf(draft) })),
      );
    },
    clear() {
      store(() => sessionStorage.removeItem(name));
    },
  };
}

export function editsOf({ texts, scenario: { seed, profile } }: Draft): KeptEdits {
  return { texts, seed, profile };
}

/** The start with the edits: a tab that it does not have is none. */
export function withEdits<S extends BaseScenario>(start: Draft<S>, { texts, seed, profile }: KeptEdits): Draft<S> {
  const known = Object.keys(start.texts).map((tab) => [tab, texts[tab] ?? start.texts[tab] ?? '']);
  return { scenario: { ...start.scenario, seed, profile }, texts: Object.fromEntries(known) };
}

type Stored = { readonly [name: string]: unknown };

/** Written by ourselves, but by another version perhaps: checked by hand, to keep zod out of the page. */
export function readStored(read: () => string | null): Stored | null {
  try {
    const found: unknown = JSON.parse(read() ?? 'null');
    return typeof found === 'object' && found !== null ? (found as Stored) : null;
  } catch {
    return null;
  }
}

export function readEdits(stored: unknown): KeptEdits | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { texts, seed, profile } = stored as Stored;
  if (typeof seed !== 'number' || (profile !== 'observed' && profile !== 'documented')) return null;
  if (typeof texts !== 'object' || texts === null) return null;
  const strings = Object.entries(texts).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { texts: Object.fromEntries(strings), seed, profile };
}

/** False where it could not be kept. */
export function store(write: () => void): boolean {
  try {
    write();
    return true;
  } catch {
    return false;
  }
}
