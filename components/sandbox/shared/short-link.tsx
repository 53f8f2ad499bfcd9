'use client';

import { type ComponentType, useState } from 'react';
import { StateWord } from '@/components/ui/glyph';
import type { MadeLinkProps } from './made-link';

/** What is shared, for words and choices about it. */
export type SharedThing = {
  readonly title: string;
  /** The event on screen and how many there are; null where nothing was run. */
  readonly at: { readonly cursor: number; readonly events: number } | null;
};

type Props = { readonly link: string; readonly thing: SharedThing };
type State =
  | { readonly kind: 'asking' | 'making' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'made'; readonly hash: string; readonly Made: ComponentType<MadeLinkProps> };

// Fetched when it is wanted: the drawing of QR codes and the reading of replies are no part of the workbench.
const load = () => Promise.all([import('./make-short-link'), import('./made-link')]);

/** Offers to store the scenario on the server, and shows what that is good for. */
export function ShortLink({ link, thing }: Props) {
  const [state, setState] = useState<State>({ kind: 'asking' });
  const make = async () => {
    setState({ kind: 'making' });
    const parts = await load().catch(() => null);
    if (!parts)
      return setState({ kind: 'refused', message: 'The server did not answer. The full link works without it.' });
    const [{ makeShortLink }, { MadeLink }] = parts;
    const made = await makeShortLink(link);
    setState(made.kind === 'made' ? { ...made, Made: MadeLink } : made);
  };
  return (
    <section>
      <h3 className="label">Short link, QR code, embed</h3>
      {state.kind === 'made' ? (
        <state.Made hash={state.hash} thing={thing} />
      ) : (
        <>
          <p>This stores the scenario on this server, for anyone who has the link, without your name.</p>
          <div role="alert">
            {state.kind === 'refused' && (
              <p>
                <StateWord state="failed">{state.message}</StateWord>
              </p>
            )}
          </div>
          <button
            type="button"
            className="btn primary"
            aria-disabled={state.kind === 'making'}
            onClick={() => state.kind !== 'making' && void make()}
          >
            {state.kind === 'making' ? 'Making it' : 'Make a short link'}
          </button>
        </>
      )}
    </section>
  );
}
