import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Results } from '@/components/classes/results';
import { Legal } from '@/components/ui/legal';
import { demoTasks } from '@/lib/classes/demo-people';
import { DemoNote } from '../../demo-note';
import { loadDemo } from '../../load-demo';
import '@/components/progress/progress.css';

type Props = { readonly params: Promise<{ readonly assignment: string }> };

export const metadata: Metadata = {
  title: 'Results in a demo class',
  description: 'Who is done, who is late, and which wrong beliefs the class shares.',
};

export const dynamicParams = false;

export const generateStaticParams = () => demoTasks.map(({ id }) => ({ assignment: id }));

export default async function DemoResultsPage({ params }: Props) {
  const { assignment: id } = await params;
  const { results, now } = await loadDemo();
  const shown = results.find(({ assignment }) => assignment.id === id);
  if (!shown) notFound();
  return (
    <>
      <main id="main" className="plain classes narrow">
        <DemoNote now={now.says} />
        <Results results={shown} csv={null} />
      </main>
      <Legal />
    </>
  );
}
