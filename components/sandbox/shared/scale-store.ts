import type { BendKind } from '@/lib/kernel/time-bend';

const nameOf = (key: string) => `dryrun.scale.${key}`;

/** The scale somebody chose for a scenario, as long as the tab lives. Without storage it holds until the page is left. */
export function saveScale(key: string, kind: BendKind): void {
  try {
    sessionStorage.setItem(nameOf(key), kind);
  } catch {
    // The picture on screen has it all the same.
  }
}

export function loadScale(key: string): BendKind {
  try {
    const kept = sessionStorage.getItem(nameOf(key));
    return kept === 'log' || kept === 'squeeze' ? kept : 'linear';
  } catch {
    return 'linear';
  }
}
