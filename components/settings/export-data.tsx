'use client';

import { fetchProgress } from '@/components/progress/fetch-progress';
import { FileButtons } from '@/components/ui/file-buttons';

const files = [
  { says: 'Export my data', address: '/api/export', name: 'dryrun-export.json' },
  { says: 'Answers as CSV', address: '/api/export/answers.csv', name: 'dryrun-answers.csv' },
  { says: 'Progress as CSV', address: '/api/export/progress.csv', name: 'dryrun-progress.csv' },
];

async function nothing(): Promise<string | null> {
  const { viewer } = await fetchProgress();
  return viewer === 'none' ? 'The server keeps nothing about you yet. That starts with your first answer.' : null;
}

export function ExportData() {
  return (
    <section aria-labelledby="export">
      <h2 id="export">Export my data</h2>
      <p>
        Everything the server keeps about you, as one JSON file: lessons read, sandboxes solved, every answer. Answers
        and progress also as tables for a spreadsheet.
      </p>
      <FileButtons files={files} nothing={nothing} />
    </section>
  );
}
