'use client';

import { useEffect, useMemo, useState } from 'react';
import { createEngineClient, type EngineClient, type WorkerLike } from './engine-client';
import type { EngineName } from './engine-protocol';

const spawn = () =>
  new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' }) as unknown as WorkerLike;

/** A worker of the sandbox's own, started by the first question and ended with the sandbox. */
export function useEngine(engine: EngineName): EngineClient {
  const client = useMemo(() => createEngineClient(engine, spawn), [engine]);
  useEffect(() => () => client.close(), [client]);
  return client;
}

/** The newest answer to a question that depends on `key`; null until there is one, or while there is no question. */
export function useAnswer<T>(key: string | null, ask: () => Promise<T | null>): T | null {
  const [held, setHeld] = useState<{ readonly value: T | null }>({ value: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for everything the question depends on.
  useEffect(() => {
    if (key === null) return;
    let wanted = true;
    void ask().then((value) => {
      if (wanted && value !== null) setHeld({ value });
    });
    return () => {
      wanted = false;
    };
  }, [key]);
  return key === null ? null : held.value;
}
