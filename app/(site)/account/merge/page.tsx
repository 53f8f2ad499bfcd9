import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { MergeChoice } from '@/components/session/merge-choice';
import { Legal } from '@/components/ui/legal';
import { parseReturnPath } from '@/lib/kernel/return-path';
import { previewMerge } from '@/lib/learning/merge-guest';
import { findKeptGuest } from '@/lib/session/kept-guest';
import { requireAccount } from '@/lib/session/require-account';
import '@/components/progress/progress.css';
import '@/components/session/session.css';

export const metadata: Metadata = { title: 'Merge', description: 'What this browser would add to your account.' };

type Props = { readonly searchParams: Promise<{ readonly to?: string | string[] }> };

/** Where signing in leads. Most have nothing to merge and go on: to where they came from, or to their progress. */
export default async function MergePage({ searchParams }: Props) {
  const to = parseReturnPath((await searchParams).to) ?? '/progress';
  const viewer = await requireAccount();
  const guest = await findKeptGuest();
  if (!guest) redirect(to);
  const counts = await previewMerge(guest, viewer);
  return (
    <>
      <main id="main" className="plain session">
        <h1>Add what you did here?</h1>
        <p className="lead">
          You practised in this browser before you signed in. This is what merging would add to your account. What the
          account has stays as it is, and nothing is counted twice.
        </p>
        <table>
          <thead>
            <tr>
              <th scope="col">From this browser</th>
              <th scope="col" className="n">
                Adds
              </th>
              <th scope="col" className="n">
                Already there
              </th>
            </tr>
          </thead>
          <tbody>
            <Row says="Answers" adds={counts.answers} known={0} />
            <Row says="Practice attempts" adds={counts.attempts} known={0} />
            <Row says="Lessons read" adds={counts.lessons} known={counts.lessonsKnown} />
            <Row says="Sandboxes solved" adds={counts.sandboxes} known={counts.sandboxesKnown} />
          </tbody>
        </table>
        <MergeChoice to={to} />
        <p className="src mute">
          Kept separate, it is not lost: this browser goes back to it when you sign out, and your account page offers to
          merge it later.
        </p>
      </main>
      <Legal />
    </>
  );
}

function Row({ says, adds, known }: { readonly says: string; readonly adds: number; readonly known: number }) {
  return (
    <tr>
      <th scope="row">{says}</th>
      <td className="n">{adds}</td>
      <td className="n">{known}</td>
    </tr>
  );
}
