'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { advance, type Message, MessageSchema, type Move, opening, type Show } from './show';
import { readStep, writeStep } from './step-address';

export type Showing = { readonly show: Show; readonly act: (move: Move) => void };

/**
 * Where a talk is, the same in every window of this browser that has it open. The address holds the step, so a
 * reload comes back to it; a window that opens or reloads takes the rest from the others.
 */
export function useShow(talk: string, steps: number): Showing {
  const [show, setShow] = useState(() => opening(Math.min(readStep(location.hash) ?? 0, steps - 1)));
  // Two keys may come before the page is drawn again: a move starts from the newest, not from what was drawn.
  const newest = useRef(show);
  const channel = useRef<BroadcastChannel | null>(null);

  const take = useCallback((next: Show) => {
    newest.current = next;
    setShow(next);
  }, []);
  const act = useCallback(
    (move: Move) => {
      take(advance(newest.current, move, steps, Date.now()));
      channel.current?.postMessage({ kind: 'show', show: newest.current } satisfies Message);
    },
    [steps, take],
  );

  useEffect(() => {
    const open = new BroadcastChannel(`dryrun.present.${talk}`);
    channel.current = open;
    const tell = () => open.postMessage({ kind: 'show', show: newest.current } satisfies Message);
    open.onmessage = ({ data }: MessageEvent<unknown>) => {
      // Another window may be of another build.
      const message = MessageSchema.safeParse(data);
      if (!message.success) return;
      if (message.data.kind === 'hello') tell();
      else if (message.data.show.revision > newest.current.revision && message.data.show.step < steps)
        take(message.data.show);
    };
    open.postMessage({ kind: 'hello' } satisfies Message);
    return () => {
      channel.current = null;
      open.close();
    };
  }, [talk, steps, take]);

  useEffect(() => {
    // The router's own state stays as it is: nothing is navigated, so nothing is fetched.
    history.replaceState(history.state, '', writeStep(location.hash, show.step));
  }, [show.step]);
  useEffect(() => {
    const onHash = () => {
      const step = readStep(location.hash);
      if (step !== null && step !== newest.current.step) act({ kind: 'to', step });
    };
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, [act]);

  return { show, act };
}
