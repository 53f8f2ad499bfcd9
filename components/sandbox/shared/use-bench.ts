'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import type { BaseScenario } from '@/lib/kernel/scenario';
import { type DraftStore, tabDrafts } from './draft-store';
import type { EngineClient } from './engine-client';
import type { Checked, Draft, EngineName, Moment, RunView } from './engine-protocol';
import { lateDrafts } from './late-drafts';
import { useAnswer, useEngine } from './use-engine';
import { type Player, usePlayer } from './use-player';

export type BenchStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done' }
  | { readonly kind: 'not-finished' }
  | { readonly kind: 'broken'; readonly message: string };

/** A run with the number of the Run that made it. */
export type Ran = { readonly view: RunView; readonly number: number; readonly first: number | null };

export type Bench<S extends BaseScenario> = {
  readonly draft: Draft<S>;
  readonly status: BenchStatus;
  readonly view: RunView | null;
  readonly player: Player;
  readonly moment: Moment | null;
  readonly checked: Checked | null;
  readonly client: EngineClient;
  /** True where the draft is not the scenario it started from. */
  readonly changed: boolean;
  /** Which parts differ: tabs by name, `seed`, `profile`. */
  readonly edited: readonly string[];
  /** True where the draft was edited since the run on screen. */
  readonly stale: boolean;
  readonly setText: (tab: string, text: string) => void;
  readonly setScenario: (part: Partial<S>) => void;
  /** Runs the draft, or another one, which becomes the draft. `first`: where its cursor starts. */
  readonly run: (other?: Draft<S> | null, first?: number | null) => Promise<RunView | null>;
  /** Another draft takes the place of this one; it is where it came from that keeps it. */
  readonly take: (draft: Draft<S>) => void;
  readonly reset: () => void;
  readonly undoReset: (() => void) | null;
};

type Options<S extends BaseScenario> = {
  readonly engine: EngineName;
  readonly start: Draft<S>;
  /** The draft survives a reload of the page under this name. */
  readonly storageKey: string;
  /** Kept there instead. */
  readonly drafts?: DraftStore<S>;
  /** Ask for diagnostics and the graph while typing. */
  readonly checking: boolean;
};

const typingPauseMs = 250;

/** Everything a sandbox holds: the draft, its run, the cursor. Views get parts of it and decide nothing. */
export function useBench<S extends BaseScenario>(options: Options<S>): Bench<S> {
  const { engine, start, storageKey, checking } = options;
  const client = useEngine(engine);
  const drafts = useMemo(
    () => lateDrafts(options.drafts ?? tabDrafts<S>(storageKey), typingPauseMs),
    [options.drafts, storageKey],
  );
  const [draft, setDraft] = useState(() => drafts.load(start));
  const [status, setStatus] = useState<BenchStatus>({ kind: 'idle' });
  const [ran, setRan] = useState<(Ran & { readonly draft: Draft<S> }) | null>(null);
  const [beforeReset, setBeforeReset] = useState<Draft<S> | null>(null);
  const runs = useRef(0);
  // Ctrl+Enter may follow a keystroke before the page is drawn again: a run takes what was typed, not what was drawn.
  const newest = useRef(draft);
  const view = ran?.view ?? null;
  const player = usePlayer(view?.at ?? null, ran?.first ?? null);

  const settled = useSettled(draft, typingPauseMs);
  const checkKey = useMemo(() => (checking ? JSON.stringify(settled.texts) : null), [checking, settled.texts]);
  const checked = useAnswer(checkKey, async () => {
    const asked = await client.ask('check', { draft: settled });
    return asked.kind === 'answer' ? asked.answer : null;
  });
  const { n } = player.cursor;
  const moment = useAnswer(ran && ran.view.at.length > 0 ? `${ran.number} ${n}` : null, async () => {
    const asked = await client.ask('moment', { n });
    return asked.kind === 'answer' ? asked.answer : null;
  });

  useEffect(() => {
    addEventListener('pagehide', drafts.flush);
    return () => {
      removeEventListener('pagehide', drafts.flush);
      drafts.flush();
    };
  }, [drafts]);

  const hold = (next: Draft<S>) => {
    newest.current = next;
    setDraft(next);
  };
  const edit = (next: Draft<S>) => {
    hold(next);
    setBeforeReset(null);
    drafts.save(start, next);
  };

  const edited = differing(draft, start);
  return {
    draft,
    status,
    view,
    player,
    moment,
    checked,
    client,
    changed: edited.length > 0,
    edited,
    stale: ran !== null && differing(draft, ran.draft).length > 0,
    setText: (tab, text) => edit({ ...newest.current, texts: { ...newest.current.texts, [tab]: text } }),
    setScenario: (part) => edit({ ...newest.current, scenario: { ...newest.current.scenario, ...part } }),
    async run(other, first = null) {
      const wanted = other ?? newest.current;
      if (wanted !== newest.current) edit(wanted);
      setStatus({ kind: 'running' });
      const asked = await client.ask('run', { draft: wanted });
      if (asked.kind === 'superseded') return null;
      if (asked.kind !== 'answer') {
        // The worker that kept the run on screen is gone with it.
        setRan(null);
        setStatus(asked);
        return null;
      }
      runs.current += 1;
      setRan({ view: asked.answer, number: runs.current, first, draft: wanted });
      setStatus({ kind: 'done' });
      return asked.answer;
    },
    take(other) {
      setBeforeReset(null);
      drafts.drop();
      hold(other);
    },
    reset() {
      setBeforeReset(newest.current);
      // The title is no part of the work: a machine of one's own may have got another since it was opened.
      hold({ ...start, scenario: { ...start.scenario, title: newest.current.scenario.title } });
      drafts.clear(start);
    },
    undoReset: beforeReset && (() => edit(beforeReset)),
  };
}

/** The parts of two drafts that differ. */
function differing(a: Draft, b: Draft): string[] {
  const tabs = Object.keys(b.texts).filter((tab) => a.texts[tab] !== b.texts[tab]);
  const fields = (['seed', 'profile'] as const).filter((field) => a.scenario[field] !== b.scenario[field]);
  return [...tabs, ...fields];
}

/** The value, once it has not changed for a while. */
function useSettled<T>(value: T, pauseMs: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return settled;
}
