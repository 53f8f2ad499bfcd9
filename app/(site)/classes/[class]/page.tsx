import type { Metadata } from 'next';
import { cache } from 'react';
import { InstructorClass } from '@/components/classes/instructor-class';
import { LearnerClass } from '@/components/classes/learner-class';
import { Legal } from '@/components/ui/legal';
import { toMoment } from '@/lib/classes/zoned-time';
import { listLessons } from '@/lib/content';
import { readClass } from '@/lib/learning/classes/read-class';
import { findViewer } from '@/lib/session/find-viewer';
import { orNotFound } from '../or-not-found';
import '@/components/progress/progress.css';

type Props = { readonly params: Promise<{ readonly class: string }> };

/** Asked once per request: the title and the page need the same. */
const load = cache(async (id: string) => {
  const now = new Date();
  return { read: await readClass(await findViewer(), id, now), now };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { read } = await load((await params).class);
  return { title: read.ok ? read.value.name : 'No such class' };
}

export default async function ClassPage({ params }: Props) {
  const { read, now } = await load((await params).class);
  const view = orNotFound(read);
  const lessons = listLessons().map(({ id, title, items }) => ({ id, title, questions: items.length }));
  return (
    <>
      {view.role === 'learner' ? (
        <main id="main" className="plain classes narrow">
          <LearnerClass view={view} />
        </main>
      ) : (
        <main id="main" className="plain classes">
          <InstructorClass view={view} lessons={lessons} now={toMoment(now.getTime(), view.timeZone)} />
        </main>
      )}
      <Legal />
    </>
  );
}
