'use client';

import { createContext, type ReactNode, useContext } from 'react';

type Shown = { readonly title: string; readonly part: 'prose' | 'notes' };
const ShownContext = createContext<Shown | null>(null);

/** A whole talk of which one part of one step is on screen. The rest is in the page already: no step waits. */
export function DeckPart({ deck, title, part }: Shown & { readonly deck: ReactNode }) {
  return <ShownContext value={{ title, part }}>{deck}</ShownContext>;
}

/** A step as the page compiled it, its notes apart. */
export function DeckStep(props: {
  readonly title: string;
  readonly prose: ReactNode;
  readonly notes: ReactNode;
}): ReactNode {
  const shown = useContext(ShownContext);
  return shown?.title === props.title ? props[shown.part] : null;
}
