import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { readEmbedCursor } from '@/components/sandbox/shared/embed-address';
import { engineNames } from '@/components/sandbox/shared/engine-names';
import { Glyph } from '@/components/ui/glyph';
import { openShared } from '@/lib/learning/open-shared';
import { EmbeddedRun } from './embedded-run';
import './embed.css';

type Props = {
  readonly params: Promise<{ readonly hash: string }>;
  readonly searchParams: Promise<{ readonly [name: string]: string | readonly string[] | undefined }>;
};

/** Asked for by the metadata and by the page. */
const open = cache(openShared);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const opened = await open((await params).hash);
  return { title: opened.kind === 'found' ? opened.scenario.title : 'Shared run', robots: { index: false } };
}

/**
 * A run in another site's frame. It must not tell that site's visitors apart: no cookie is read or set, nothing is
 * asked of the API, and it works where the browser gives a foreign frame no storage.
 */
export default async function EmbedPage({ params, searchParams }: Props) {
  const { hash } = await params;
  const opened = await open(hash);
  switch (opened.kind) {
    case 'unknown':
      return notFound();
    case 'removed':
      return (
        <main id="main" className="embed">
          <h1>This scenario is no longer shared.</h1>
          <p>Those who operate this server took it down.</p>
        </main>
      );
    case 'found': {
      const { scenario } = opened;
      const cursor = readEmbedCursor((await searchParams).cursor) ?? opened.cursor;
      return (
        <main id="main" className="embed">
          <header>
            <h1>{scenario.title}</h1>
            <p className="mute">{engineNames[scenario.engine]}</p>
          </header>
          <EmbeddedRun scenario={scenario} cursor={cursor} />
          <footer>
            <a className="btn bare" href={`/s/${hash}`} target="_blank" rel="noopener">
              Open in Dryrun
              <Glyph name="next" />
            </a>
          </footer>
        </main>
      );
    }
  }
}
