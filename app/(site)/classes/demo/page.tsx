import type { Metadata } from 'next';
import { InstructorClass } from '@/components/classes/instructor-class';
import { Legal } from '@/components/ui/legal';
import { DemoNote } from './demo-note';
import { loadDemo } from './load-demo';
import '@/components/progress/progress.css';

export const metadata: Metadata = {
  title: 'A demo class',
  description: 'Twelve invented learners, four assignments: what an instructor sees.',
};

export default async function DemoClassPage() {
  const { view, lessons, now } = await loadDemo();
  return (
    <>
      <main id="main" className="plain classes">
        <DemoNote now={now.says} />
        <InstructorClass view={view} lessons={lessons} now={now} isDemo />
      </main>
      <Legal />
    </>
  );
}
