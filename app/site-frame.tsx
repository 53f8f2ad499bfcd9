import type { ReactNode } from 'react';
import { ReplayJournal } from '@/components/quiz/journal/replay-journal';
import { Bar } from '@/components/ui/bar';

/** What surrounds every page but those that are shown bare: on a stage, or in another site's frame. */
export function SiteFrame({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <Bar />
      {children}
      <ReplayJournal />
    </>
  );
}
