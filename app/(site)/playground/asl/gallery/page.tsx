import type { Metadata } from 'next';
import { Gallery } from '@/components/sandbox/asl/gallery/gallery';
import { toGalleryCard } from '@/components/sandbox/asl/gallery/gallery-card';
import { Legal } from '@/components/ui/legal';
import { listScenarios } from '@/lib/content';

export const metadata: Metadata = {
  title: 'Step Functions scenarios',
  description: 'Ready state machines to run: every state type and every error of Step Functions, each with its lesson.',
};

export default function AslGallery() {
  const cards = listScenarios('asl').map(toGalleryCard);
  return (
    <>
      <main id="main" className="gallerypage">
        <h1>Step Functions scenarios</h1>
        <p className="stand">
          One idea each: a state machine, the answers its tasks get, and a line on what to take from it. Open one, run
          it, then change it.
        </p>
        <Gallery cards={cards} base="/playground/asl" />
      </main>
      <Legal />
    </>
  );
}
