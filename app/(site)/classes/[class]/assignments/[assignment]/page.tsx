import type { Metadata } from 'next';
import { cache } from 'react';
import { Results } from '@/components/classes/results';
import { Legal } from '@/components/ui/legal';
import { readResults } from '@/lib/learning/classes/read-results';
import { findViewer } from '@/lib/session/find-viewer';
import { orNotFound } from '../../../or-not-found';
import '@/components/progress/progress.css';

type Props = { readonly params: Promise<{ readonly class: string; readonly assignment: string }> };

/** Asked once per request: the title and the page need the same. */
const load = cache(async (id: string, assignment: string) =>
  readResults(await findViewer(), id, assignment, new Date()),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { class: id, assignment } = await params;
  const read = await load(id, assignment);
  return { title: read.ok ? `${read.value.assignment.title}: results` : 'No such class' };
}

export default async function ResultsPage({ params }: Props) {
  const { class: id, assignment } = await params;
  const results = orNotFound(await load(id, assignment));
  return (
    <>
      <main id="main" className="plain classes narrow">
        <Results results={results} csv={`/api/classes/${id}/assignments/${assignment}/results.csv`} />
      </main>
      <Legal />
    </>
  );
}
