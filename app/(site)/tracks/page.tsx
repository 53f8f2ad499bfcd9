import type { Metadata } from 'next';
import Link from 'next/link';
import { Legal } from '@/components/ui/legal';
import { TrackList } from './track-list';
import '../home.css';

export const metadata: Metadata = {
  title: 'Tracks',
  description: 'Lessons on Step Functions, AppSync and Amplify, each with a sandbox that runs.',
};

export default function TracksPage() {
  return (
    <>
      <main id="main" className="homepage">
        <h1 className="pagetitle">Tracks</h1>
        <p className="lede">One idea a lesson: predict, run, see why, answer three checks.</p>
        <TrackList level="h2" />
        <p className="lede talkline">
          To show all of this to a room: <Link href="/talks">talks</Link>, with a run behind every claim.
        </p>
      </main>
      <Legal />
    </>
  );
}
