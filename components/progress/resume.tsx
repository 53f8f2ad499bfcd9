'use client';

import Link from 'next/link';
import { useProgress } from './use-progress';

type LessonLink = { readonly id: string; readonly title: string; readonly minutes: number };

/** The line under the sandbox on the home page: where to go on, or where to begin. */
export function Resume({ lessons }: { readonly lessons: readonly LessonLink[] }) {
  const state = useProgress();
  const [first] = lessons;
  const latest = state.status === 'ready' ? state.progress.attempts[0] : undefined;
  const lesson = lessons.find(({ id }) => latest?.quiz === `lesson:${id}`);
  if (latest && lesson) {
    const final = latest.answers.filter((answer) => answer.final);
    const right = final.filter((answer) => answer.score === 1).length;
    return (
      <section className="resume" aria-label="Where you left off">
        <p className="label">Where you left off</p>
        <p className="lead">
          <Link href={`/quizzes/${lesson.id}`}>{lesson.title}</Link>
        </p>
        <p className="mute">{final.length === 0 ? 'Practice begun.' : `${final.length} answered, ${right} right.`}</p>
        <p className="aside">
          <Link href="/progress">All my progress</Link>
        </p>
      </section>
    );
  }
  return (
    <section className="resume" aria-label="Where to begin">
      <p className="label">Begin here</p>
      {first && (
        <>
          <p className="lead">
            <Link href={`/lessons/${first.id}`}>{first.title}</Link>
          </p>
          <p className="mute">{first.minutes} min, no account needed.</p>
        </>
      )}
    </section>
  );
}
