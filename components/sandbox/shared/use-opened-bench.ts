'use client';

import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { BaseScenario } from '@/lib/kernel/scenario';
import type { Draft, EngineName, MakeError } from './engine-protocol';
import { type Bench, useBench } from './use-bench';
import type { Opened } from './workbench';

export type OpenedBench<S extends BaseScenario> = {
  readonly bench: Bench<S>;
  /** How often it was run. */
  readonly runs: number;
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
};

/** The bench of a playground: what was opened, run once where a link shows a run. */
export function useOpenedBench<S extends BaseScenario>(options: Options<S>): OpenedBench<S> {
  const { engine, opened, toDraft, onRan } = options;
  const start = useMemo(() => toDraft(opened.scenario), [opened, toDraft]);
  const storageKey = opened.ref ?? `link.${opened.link?.id.slice(-24)}`;
  const bench = useBench({ engine, start, storageKey, checking: true });
  const [runs, setRuns] = useState(0);
  const { draft, view, player, client } = bench;

  const run = async (first: number | null) => {
    const done = await bench.run(null, first);
    setRuns((n) => n + 1);
    if (done) onRan();
  };
  const show = useEffectEvent(() => {
    // A link shows what its author saw: the run, at their cursor.
    if (opened.link) void run(opened.link.cursor);
  });
  useEffect(() => show(), []);

  const authorsHash = opened.link?.hash ?? null;
  const isAuthors = bench.changed || bench.stale || view === null || view.hash === authorsHash;
  return {
    bench,
    runs,
    run: () => run(null),
    async makeLink() {
      const cursor = view ? player.cursor.n : null;
      const asked = await client.ask('makeLink', { draft, cursor, hash: bench.stale ? null : (view?.hash ?? null) });
      return asked.kind === 'answer' ? (asked.answer.ok ? asked.answer.value : asked.answer.error) : null;
    },
    authorsHash: isAuthors ? null : authorsHash,
  };
}
