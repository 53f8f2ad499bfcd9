'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { StateWord } from '@/components/ui/glyph';
import { postForm } from '@/components/ui/post-form';
import type { ReportView } from '@/lib/quiz/operator-views';
import { shortVersion } from './short-version';
import { utc } from './utc';

/** What people say is wrong with a question. A report is closed when it was dealt with, and can be opened again. */
export function ReportList({ reports }: { readonly reports: readonly ReportView[] }) {
  const router = useRouter();
  const [refused, setRefused] = useState<string | null>(null);
  const change = async ({ id, closed }: ReportView) => {
    const posted = await postForm(`/api/reports/${id}`, { change: closed ? 'reopen' : 'close' });
    setRefused(posted.ok ? null : posted.message);
    if (posted.ok) router.refresh();
  };
  if (reports.length === 0)
    return <p className="emptylane">Nobody has reported a question. “Report this item” stands under every answer.</p>;
  return (
    <>
      <div role="alert">
        {refused && (
          <p>
            <StateWord state="failed">{refused}</StateWord>
          </p>
        )}
      </div>
      <ol className="reports">
        {reports.map((report) => (
          <li key={report.id} className={report.closed ? 'closed' : undefined}>
            <p className="facts-line">
              <StateWord state={report.closed ? 'succeeded' : 'waiting'}>{report.closed ? 'Closed' : 'Open'}</StateWord>
              <Link href={`/operator/items/${report.item}`} prefetch={false}>
                {report.item}
              </Link>
              <span className="mono mute">{shortVersion(report.contentHash)}</span>
              <span className="mute">{utc(report.at)}</span>
            </p>
            <p className="said">{report.words}</p>
            <p className="acts left">
              {report.run && (
                <a className="btn" href={report.run}>
                  Open the run
                </a>
              )}
              <button type="button" className="btn" onClick={() => void change(report)}>
                {report.closed ? 'Open again' : 'Close'}
              </button>
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
