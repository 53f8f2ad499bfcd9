import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PresentNotice } from '@/components/present/present-notice';
import { ScenarioPresentation } from '@/components/present/scenario-presentation';
import { openShared } from '@/lib/learning/open-shared';

type Params = { readonly params: Promise<{ readonly hash: string }> };

// What people share is for who has the link, not for search engines.
export const metadata: Metadata = { title: 'A shared run on stage', robots: { index: false } };

export default async function PresentSharedPage({ params }: Params) {
  const { hash } = await params;
  const opened = await openShared(hash);
  switch (opened.kind) {
    case 'unknown':
      return notFound();
    case 'removed':
      return (
        <PresentNotice
          title="This scenario is no longer shared"
          words="Those who operate this server took it down."
          home="/playground"
        />
      );
    case 'found':
      return <ScenarioPresentation scenario={opened.scenario} id={`s.${hash}`} home={`/s/${hash}`} />;
  }
}
