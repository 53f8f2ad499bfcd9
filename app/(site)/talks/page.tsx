import type { Metadata } from 'next';
import Link from 'next/link';
import { Legal } from '@/components/ui/legal';
import { listDecks } from '@/lib/content';
import '../home.css';

export const metadata: Metadata = {
  title: 'Talks',
  description: 'Talks to give or to read: every claim is a run, and the stage works without a network.',
};

export default function TalksPage() {
  return (
    <>
      <main id="main" className="homepage">
        <h1 className="pagetitle">Talks</h1>
        <p className="lede">
          Give one, or read it. One key per step, notes in a window of their own, and after loading no network is
          needed.
        </p>
        <ol className="lessonlist">
          {listDecks().map(({ id, title, summary, minutes }) => (
            <li key={id}>
              <h2>
                <Link href={`/talks/${id}`}>{title}</Link>
              </h2>
              <p>{summary}</p>
              <p className="meta">
                <span>{minutes} min</span>
                <a href={`/present/${id}`}>Present</a>
              </p>
            </li>
          ))}
        </ol>
        <p className="lede">
          Any scenario can go on stage: press Present in a <Link href="/playground">playground</Link>.
        </p>
      </main>
      <Legal />
    </>
  );
}
