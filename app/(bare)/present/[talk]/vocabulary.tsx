import type { ReactNode } from 'react';
import { DeckStep } from '@/components/present/deck-step';
import type { DeckWord } from '@/content/vocabulary';
import { splitStep } from '../../../split-step';

type Held = { readonly children?: ReactNode };

const Notes = ({ children }: Held) => <>{children}</>;

/** What a talk says, for its stage: prose and notes apart, and the runs left to the stage, which keeps them. */
export const stageVocabulary = {
  Step: ({ title, children }: Held & { readonly title: string }) => (
    <DeckStep title={title} {...splitStep(children, Notes)} />
  ),
  Stage: () => null,
  Notes,
} satisfies { readonly [word in DeckWord]: unknown };
