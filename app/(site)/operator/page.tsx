import type { Metadata } from 'next';
import Link from 'next/link';
import { ReportList } from '@/components/operator/report-list';
import { Legal } from '@/components/ui/legal';
import { readReports } from '@/lib/learning/operator/read-reports';
import { requireOperator } from '@/lib/session/require-operator';
import '@/components/operator/operator.css';
import '@/components/progress/progress.css';

export const metadata: Metadata = { title: 'Reports', robots: { index: false } };

export default async function ReportsPage() {
  const reports = await readReports(await requireOperator());
  return (
    <>
      <main id="main" className="plain operator">
        <h1>Reports</h1>
        <p>
          What people say is wrong with a question. To mend one, change its file and publish; then look at{' '}
          <Link href="/operator/items" prefetch={false}>
            its answers
          </Link>{' '}
          and regrade them.
        </p>
        <section aria-labelledby="list">
          <h2 id="list">Open first</h2>
          <ReportList reports={reports} />
        </section>
      </main>
      <Legal />
    </>
  );
}
