import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ImportPreview } from '@/components/exchange/import-preview';
import { Legal } from '@/components/ui/legal';
import { mayCreateClass } from '@/lib/learning/classes/create-class';
import { findViewer } from '@/lib/session/find-viewer';
import '@/components/progress/progress.css';
import '@/components/ui/form.css';

export const metadata: Metadata = { title: 'Import questions', robots: { index: false } };

/** For those who teach here: who may create a class. To everybody else there is nothing at the address. */
export default async function ImportPage() {
  if (!mayCreateClass(await findViewer())) notFound();
  return (
    <>
      <main id="main" className="plain">
        <h1>Import questions</h1>
        <p>
          See what a file of another system holds for Dryrun: GIFT from Moodle, or QTI 3, as one item or a package. It
          is read in your browser; nothing is sent or stored.
        </p>
        <ImportPreview />
      </main>
      <Legal />
    </>
  );
}
