'use client';

import Link from 'next/link';
import { useEffect } from 'react';
import { useJournalStatus } from '@/components/quiz/journal';
import { SetAside } from '@/components/quiz/set-aside';
import { Glyph, StateWord } from '@/components/ui/glyph';
import type { Progress } from '@/lib/quiz/wire';
import { toAttemptRow } from './attempt-row';
import { AttemptTable } from './attempt-table';
import type { LessonInfo } from './lesson-info';
import { LessonTable } from './lesson-table';
import { NextLink } from './next-link';
import { nextStep } from './next-step';
import { TakeMistakes } from './take-mistakes';
import { refreshProgress, useProgress } from './use-progress';
import './progress.css';

/** Everything kept about the learner's way, from the server and from what still waits on this device. */
export function ProgressView({ lessons }: { readonly lessons: readonly LessonInfo[] }) {
  const state = useProgress();
  const { waiting, held, trouble } = useJournalStatus();
  const queued = waiting + held.length;
  useEffect(() => {
    // What waited has just been sent: ask again.
    if (queued === 0) void refreshProgress();
  }, [queued]);

  return (
    <>
      <SetAside />
      {waiting > 0 && (
        <p className="notice" role="status">
          <StateWord state="waiting">
            {waiting === 1 ? '1 answer waits' : `${waiting} answers wait`} on this device
          </StateWord>{' '}
          and will be sent when {trouble === 'offline' ? 'the connection is back' : 'the server takes them'}.
        </p>
      )}
      {state.status === 'loading' && <p className="notice mute">Fetching your progress…</p>}
      {state.status === 'failed' && (
        <section className="call" role="alert">
          <p>
            <StateWord state="failed">Your progress could not be fetched.</StateWord> It is safe; the server did not
            answer, or there is no connection.
          </p>
          <p className="acts left">
            <button type="button" className="btn primary" onClick={() => void refreshProgress()}>
              Try again
            </button>
          </p>
        </section>
      )}
      {state.status === 'ready' && <Known progress={withHeld(state.progress, held)} lessons={lessons} />}
    </>
  );
}

/** Lessons read and sandboxes solved count at once, also while they wait for the first answer to make an account. */
function withHeld(progress: Progress, held: ReturnType<typeof useJournalStatus>['held']): Progress {
  const of = (kind: (typeof held)[number]['kind']) => held.filter((milestone) => milestone.kind === kind);
  return {
    ...progress,
    lessonsRead: [...progress.lessonsRead, ...of('lesson-read').map(({ subject, at }) => ({ lesson: subject, at }))],
    sandboxesSolved: [...progress.sandboxesSolved, ...of('sandbox-solved').map(({ subject, at }) => ({ subject, at }))],
  };
}

function Known({ progress, lessons }: { readonly progress: Progress; readonly lessons: readonly LessonInfo[] }) {
  const step = nextStep(progress, lessons);
  const rows = progress.attempts.map((attempt) => toAttemptRow(attempt, lessons));
  const isEmpty = rows.length + progress.lessonsRead.length + progress.sandboxesSolved.length === 0;
  if (isEmpty) return <Empty first={lessons[0] ?? null} />;
  return (
    <>
      {step && <NextLink step={step} />}
      <LessonTable progress={progress} lessons={lessons} />
      <AttemptTable rows={rows} />
      <TakeMistakes attempts={progress.attempts} />
      <p className="mute src">
        Kept{' '}
        {progress.viewer === 'none'
          ? 'on this device until your first answer is saved'
          : 'for this browser, without an account'}
        . <Link href="/settings">Export or delete it</Link>
      </p>
    </>
  );
}

function Empty({ first }: { readonly first: LessonInfo | null }) {
  return (
    <section className="empty" aria-label="Nothing yet">
      <p>Nothing yet. Read a lesson, run its sandbox, answer a question: it will show here, without an account.</p>
      {first && (
        <Link className="btn primary" href={`/lessons/${first.id}`}>
          Begin with “{first.title}” <Glyph name="next" />
        </Link>
      )}
    </section>
  );
}
