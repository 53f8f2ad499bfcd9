import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { engineNames } from '@/components/sandbox/shared/engine-names';
import { Legal } from '@/components/ui/legal';
import { openShared } from '@/lib/learning/open-shared';
import { SharedWorkbench } from './shared-workbench';
import '../../../message.css';

type Params = { readonly params: Promise<{ readonly hash: string }> };

/** Asked for by the metadata and by the page. */
const open = cache(openShared);

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const opened = await open((await params).hash);
  // What people share is for who has the link, not for search engines.
  const robots = { index: false };
  if (opened.kind !== 'found') return { title: 'Shared run', robots };
  const { title, engine } = opened.scenario;
  const description = `A ${engineNames[engine]} run to step through, change and run again, in the browser.`;
  return { title, description, robots, openGraph: { title, description, type: 'website', siteName: 'Dryrun' } };
}

export default async function SharedPage({ params }: Params) {
  const { hash } = await params;
  const opened = await open(hash);
  switch (opened.kind) {
    case 'unknown':
      return notFound();
    case 'removed':
      return <Removed />;
    case 'found':
      return (
        <main id="main" className="benchpage">
          <SharedWorkbench id={hash} opened={opened} />
        </main>
      );
  }
}

function Removed() {
  return (
    <>
      <main id="main" className="message">
        <p className="label">Taken down</p>
        <h1>This scenario is no longer shared.</h1>
        <p>Those who operate this server took it down. If you have the full link to it, that one still works.</p>
        <p className="ways">
          <Link className="btn primary" href="/playground">
            Open a playground
          </Link>
        </p>
      </main>
      <Legal />
    </>
  );
}
