import type { ReactNode } from 'react';
import { DeckPart } from './deck-step';
import type { Step } from './step';

type Props = { readonly step: Step; readonly deck: ReactNode; readonly part: 'prose' | 'notes' };

/** What a step says: the talk's own words, or where nobody wrote any, the sentence of the event it stops at. */
export function StepWords({ step, deck, part }: Props) {
  if (deck !== null) return <DeckPart deck={deck} title={step.title} part={part} />;
  return part === 'prose' ? <p>{step.says}</p> : null;
}
