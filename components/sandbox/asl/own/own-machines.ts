import type { AslScenario } from '@/lib/asl/scenario';
import {
  type DraftStore,
  editsOf,
  type KeptEdits,
  readEdits,
  readStored,
  store,
  withEdits,
} from '../../shared/draft-store';
import type { Draft } from '../../shared/engine-protocol';
import type { AslDraft } from '../asl-draft';

/** A machine that its owner started or duplicated: kept in this browser until they delete it. */
export type OwnMachine = {
  readonly id: string;
  readonly scenario: AslScenario;
  /** The texts it started with, and that Reset goes back to. */
  readonly start: KeptEdits['texts'];
  readonly edits: KeptEdits;
  /** Counts saves: another tab has saved since if it is not what one knows. */
  readonly saves: number;
};

const prefix = 'dryrun.machine.asl.';
/** What an address says in front of an id. */
export const ownPrefix = 'own-';

/** By title, in order. */
export function listOwnMachines(): readonly OwnMachine[] {
  const keys = keysOfStorage().filter((key) => key.startsWith(prefix));
  return keys
    .flatMap((key) => findOwnMachine(key.slice(prefix.length)) ?? [])
    .sort((a, b) => (a.scenario.title < b.scenario.title ? -1 : 1));
}

function keysOfStorage(): readonly string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

export function findOwnMachine(id: string): OwnMachine | null {
  const stored = readStored(() => localStorage.getItem(prefix + id));
  const { scenario, start, saves } = stored ?? {};
  const edits = readEdits(stored?.edits);
  const begun = readEdits({ ...edits, texts: start });
  if (!edits || !begun || typeof saves !== 'number' || !isScenario(scenario)) return null;
  return { id, scenario, start: begun.texts, edits, saves };
}

/** The members that the page itself reads; the worker checks a scenario whole before it runs it. */
function isScenario(value: unknown): value is AslScenario {
  const { engine, title, documents } = (typeof value === 'object' && value !== null ? value : {}) as {
    readonly [member: string]: unknown;
  };
  return engine === 'asl' && typeof title === 'string' && typeof documents === 'object' && documents !== null;
}

/** Keeps a machine; false where this browser keeps nothing. */
export function keepOwnMachine({ id, ...machine }: OwnMachine): boolean {
  return store(() => localStorage.setItem(prefix + id, JSON.stringify(machine)));
}

/** Another title. It counts as no save: tabs that have the machine open go on with their work, and keep the title. */
export function renameOwnMachine(id: string, title: string): void {
  const machine = findOwnMachine(id);
  if (machine) keepOwnMachine({ ...machine, scenario: { ...machine.scenario, title } });
}

export function deleteOwnMachine(id: string): void {
  store(() => localStorage.removeItem(prefix + id));
}

/** Starts a machine from a draft, under a title of its own. Null where this browser keeps nothing. */
export function startOwnMachine({ scenario, texts }: AslDraft, title: string): OwnMachine | null {
  const { predict: _predict, checks: _checks, ...plain } = scenario;
  const id = Array.from(crypto.getRandomValues(new Uint8Array(4)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
  // A copy of a scenario asks nothing: its questions were about the machine as it came.
  const own: AslScenario = { ...plain, title };
  const machine = { id, scenario: own, start: texts, edits: editsOf({ scenario: own, texts }), saves: 0 };
  return keepOwnMachine(machine) ? machine : null;
}

export type OwnDrafts = DraftStore<AslScenario> & {
  /** What another tab made of it since; null while this tab's is the newest. */
  readonly elsewhere: () => OwnMachine | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** Takes over what another tab saved. */
  readonly takeTheirs: (start: Draft<AslScenario>) => Draft<AslScenario>;
  /** Saves over what another tab saved. */
  readonly keepMine: (draft: Draft<AslScenario>) => void;
};

/** The drafts of one own machine. It never saves over what another tab has saved: it says so, and waits for a decision. */
export function ownDrafts(opened: OwnMachine): OwnDrafts {
  const { id, scenario, start } = opened;
  let known = opened.saves;
  let theirs: OwnMachine | null = null;
  const listeners = new Set<() => void>();
  const look = () => {
    const now = findOwnMachine(id);
    const found = now !== null && now.saves !== known ? now : null;
    if (found?.saves === theirs?.saves) return;
    theirs = found;
    for (const listener of listeners) listener();
  };
  const write = (draft: Draft) => {
    known += 1;
    // The title as it is now: it may have been changed since this tab opened the machine.
    const { title } = findOwnMachine(id)?.scenario ?? scenario;
    keepOwnMachine({ id, scenario: { ...scenario, title }, start, edits: editsOf(draft), saves: known });
  };
  return {
    load: (start) => withEdits(start, opened.edits),
    save(_start, draft) {
      look();
      if (theirs === null) write(draft);
    },
    clear(start) {
      look();
      if (theirs === null) write(start);
    },
    elsewhere: () => theirs,
    subscribe(listener) {
      listeners.add(listener);
      addEventListener('storage', look);
      return () => {
        listeners.delete(listener);
        removeEventListener('storage', look);
      };
    },
    takeTheirs(start) {
      const taken = theirs;
      known = taken?.saves ?? known;
      look();
      return taken ? withEdits(start, taken.edits) : start;
    },
    keepMine(draft) {
      known = theirs?.saves ?? known;
      write(draft);
      look();
    },
  };
}
