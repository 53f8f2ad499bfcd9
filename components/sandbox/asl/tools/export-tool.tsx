'use client';

import { useState } from 'react';
import { toKebab } from '@/lib/asl/export/subject';
import { assertNever } from '@/lib/kernel/assert-never';
import { type ExportForm, forms } from './export/forms';
import { GraphPicture } from './export/graph-picture';
import { TextExport } from './export/text-export';
import { TimelinePicture } from './export/timeline-picture';
import type { ToolProps } from './tool-props';
import './export/export.css';

/** What is on screen, to take along: the machine for other tools, the run as data, graph and timeline as pictures. */
export default function ExportTool({ bench, page }: ToolProps) {
  const [chosen, setChosen] = useState<ExportForm['name']>('sam');
  const form = forms.find(({ name }) => name === chosen);
  const file = toKebab(bench.draft.scenario.title);
  return (
    <div className="export">
      <fieldset className="exportforms" aria-label="Export as">
        {forms.map(({ name, says }) => (
          <button key={name} type="button" aria-pressed={name === chosen} onClick={() => setChosen(name)}>
            {says}
          </button>
        ))}
      </fieldset>
      {form && (
        <section className="exported" aria-label={form.says}>
          <p className="exportsays">{form.about}</p>
          {form.is === 'picture' ? (
            pictureOf(form.name)
          ) : (
            <TextExport key={form.name} form={form} bench={bench} fileName={`${file}${form.ending}`} />
          )}
        </section>
      )}
    </div>
  );

  function pictureOf(name: 'graph' | 'timeline') {
    switch (name) {
      case 'graph':
        return <GraphPicture bench={bench} name={page.storageKey} fileName={`${file}.graph`} />;
      case 'timeline':
        return <TimelinePicture bench={bench} runKey={String(page.runs)} fileName={`${file}.timeline`} />;
      default:
        return assertNever(name);
    }
  }
}
