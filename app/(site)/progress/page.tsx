import type { Metadata } from 'next';
import Link from 'next/link';
import { DueList } from '@/components/classes/due-list';
import { ProgressView } from '@/components/progress/progress-view';
import { Legal } from '@/components/ui/legal';
import { listLessons } from '@/lib/content';

export const metadata: Metadata = {
  title: 'Progress',
  description: 'Lessons read, sandboxes solved, practice results, and what to do next.',
};

export default function ProgressPage() {
  return (
    <>
      <main id="main" className="plain">
        <h1>Progress</h1>
        <DueList />
        <p>
          <Link href="/quizzes">Everything there is to practice</Link>
        </p>
        <ProgressView lessons={listLessons().map(({ id, title, minutes, items }) => ({ id, title, minutes, items }))} />
      </main>
      <Legal />
    </>
  );
}
