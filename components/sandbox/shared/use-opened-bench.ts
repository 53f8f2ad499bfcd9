'use client';

import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { BaseScenario } from '@/lib/kernel/scenario';
import type { DraftStore } from './draft-store';
import type { Draft, EngineName, MakeError } from './engine-protocol';
import { type Bench, useBench } from './use-bench';
import { type Prediction, usePrediction } from './use-prediction';
import type { Opened } from './workbench';

export type OpenedBench<S extends BaseScenario> = {
  readonly bench: Bench<S>;
  /** Under this name the draft survives a reload. */
  readonly storageKey: string;
  /** How often it was run. */
  readonly runs: number;
  /** What is asked before Run, where something is: until it is answered or skipped, `run` leads there. */
  readonly prediction: Prediction | null;
  readonly run: () => Promise<void>;
  readonly makeLink: () => Promise<string | MakeError | null>;
  /** The hash of the run that the link's author saw, where this run is another one. */
  readonly authorsHash: string | null;
};

type Options<S extends BaseScenario> = {
  readonly engine: EngineName;
  readonly opened: Opened<S>;
  /** Must be a constant. */
  readonly toDraft: (scenario: S) => Draft<S>;
  readonly onRan: () => void;
  /** Keeps what is edited, where the tab is not enough. */
  readonly drafts?: DraftStore<S>;
  /** The bench shows what the scenario asks before Run; without it, nothing is asked. */
  readonly onAsked?: () => void;
};

/** The bench of a playground: what was opened, run once where a link shows a run. */
export function useOpenedBench<S extends BaseScenario>(options: Options<S>): OpenedBench<S> {
  const { engine, opened, toDraft, onRan, onAsked } = options;
  const start = useMemo(() => {
    const draft = toDraft(opened.scenario);
    return opened.own ? { ...draft, texts: opened.own.texts } : draft;
  }, [opened, toDraft]);
  const storageKey = opened.ref ?? opened.own?.address ?? `link.${opened.link?.id.slice(-24)}`;
  const bench = useBench({
    engine,
    start,
    storageKey,
    checking: true,
    ...(options.drafts ? { drafts: options.drafts } : {}),
  });
  const [runs, setRuns] = useState(0);
  const { draft, view, player, client } = bench;

  const gate = usePrediction({
    predict: onAsked ? opened.scenario.predict : undefined,
    // A link to a place in the run shows that run; one made before it asks first, as its author was asked.
    asks: opened.link === null || opened.link.cursor === null,
    run: async (first) => {
      const done = await bench.run(null, first);
      setRuns((n) => n + 1);
      if (done) onRan();
      return done;
    },
  });
  const show = useEffectEvent(() => {
    // A link shows what its author saw: the run, at their cursor.
    if (opened.link && !gate.locked) void gate.run(opened.link.cursor);
  });
  useEffect(() => show(), []);

  const authorsHash = opened.link?.hash ?? null;
  const isAuthors = bench.changed || bench.stale || view === null || view.hash === authorsHash;
  return {
    bench,
    storageKey,
    runs,
    prediction: gate.prediction,
    async run() {
      if (!gate.locked) await gate.run();
      else if (!gate.prediction?.commit()) onAsked?.();
    },
    async makeLink() {
      const cursor = view ? player.cursor.n : null;
      const shown = bench.stale ? null : view;
      const seen = shown && {
        outcome: shown.outcome.headline.slice(0, 300),
        events: shown.at.length,
        endsAt: shown.at.at(-1) ?? 0,
      };
      const asked = await client.ask('makeLink', { draft, cursor, hash: shown?.hash ?? null, seen });
      return asked.kind === 'answer' ? (asked.answer.ok ? asked.answer.value : asked.answer.error) : null;
    },
    authorsHash: isAuthors ? null : authorsHash,
  };
}
