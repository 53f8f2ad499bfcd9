import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { LessonState } from '@/components/progress/lesson-state';
import { Legal } from '@/components/ui/legal';
import { listLessons, listTracks } from '@/lib/content';
import '../../home.css';

type Params = { readonly params: Promise<{ readonly track: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return listTracks().map(({ id }) => ({ track: id }));
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { track: id } = await params;
  const track = listTracks().find((t) => t.id === id);
  return track ? { title: track.title, description: track.summary } : {};
}

export default async function TrackPage({ params }: Params) {
  const { track: id } = await params;
  const track = listTracks().find((t) => t.id === id);
  if (!track) notFound();
  const lessons = listLessons(track.id);
  return (
    <>
      <main id="main" className="homepage">
        <h1 className="pagetitle">{track.title}</h1>
        <p className="lede">{track.summary}</p>
        {lessons.length === 0 ? (
          <div className="emptylane">
            <p>No lesson here yet. The first ones are being written.</p>
            <p>
              Until then: <Link href="/tracks/step-functions">Step Functions</Link> has lessons that run, and the{' '}
              <Link href="/playground">playground</Link> is open.
            </p>
          </div>
        ) : (
          <ol className="lessonlist">
            {lessons.map((lesson) => (
              <li key={lesson.id}>
                <h2>
                  <Link href={`/lessons/${lesson.id}`}>{lesson.title}</Link>
                </h2>
                <p>{lesson.summary}</p>
                <p className="meta">
                  <span>{lesson.minutes} min</span>
                  <Link href={`/quizzes/${lesson.id}`}>{lesson.items.length} practice questions</Link>
                  <LessonState lesson={lesson.id} />
                </p>
              </li>
            ))}
          </ol>
        )}
      </main>
      <Legal />
    </>
  );
}
