import type { BaseScenario } from '@/lib/kernel/scenario';
import type { Draft } from './engine-protocol';

type Kept = {
  /** What the texts were edited from: a new version of the scenario starts afresh. */
  readonly start: string;
  readonly texts: { readonly [tab: string]: string };
  readonly seed: number;
  readonly profile: 'observed' | 'documented';
};

const nameOf = (key: string) => `dryrun.draft.${key}`;
const startOf = (start: Draft) => JSON.stringify(start.texts);

/** Edited texts live as long as the tab, so a reload loses nothing. Storage may be full or forbidden: then it does. */
export function saveDraft(key: string, start: Draft, draft: Draft): void {
  const { seed, profile } = draft.scenario;
  const kept: Kept = { start: startOf(start), texts: draft.texts, seed, profile };
  try {
    sessionStorage.setItem(nameOf(key), JSON.stringify(kept));
  } catch {
    // Nothing to tell: the draft on screen is unharmed.
  }
}

export function clearDraft(key: string): void {
  try {
    sessionStorage.removeItem(nameOf(key));
  } catch {
    // As above.
  }
}

export function loadDraft<S extends BaseScenario>(key: string, start: Draft<S>): Draft<S> {
  const kept = readKept(key);
  if (!kept || kept.start !== startOf(start)) return start;
  const texts = Object.fromEntries(
    Object.keys(start.texts).map((tab) => [tab, kept.texts[tab] ?? start.texts[tab] ?? '']),
  );
  return { scenario: { ...start.scenario, seed: kept.seed, profile: kept.profile }, texts };
}

/** Written by this module alone, but by another version perhaps: checked by hand, to keep zod out of the page. */
function readKept(key: string): Kept | null {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(nameOf(key)) ?? 'null');
    if (typeof found !== 'object' || found === null) return null;
    const { start, texts, seed, profile } = found as { readonly [name: string]: unknown };
    const known = profile === 'observed' || profile === 'documented';
    if (typeof start !== 'string' || typeof seed !== 'number' || !known || typeof texts !== 'object' || texts === null)
      return null;
    const strings = Object.entries(texts).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return { start, texts: Object.fromEntries(strings), seed, profile };
  } catch {
    return null;
  }
}
