'use client';

import { useState } from 'react';
import { DataTable } from '../../shared/data-table';
import type { CallsView } from '../../shared/inspections';
import { useAnswer } from '../../shared/use-engine';
import type { TabProps } from './tab-props';

/** What the services hold at the cursor, and who called them so far. */
export function ServicesTab({ client, runKey, n, onPick }: TabProps) {
  const [whole, setWhole] = useState<string | null>(null);
  const view = useAnswer(`${runKey} ${n} ${whole}`, async () => {
    const asked = await client.ask('services', { n, whole });
    return asked.kind === 'answer' ? asked.answer : null;
  });
  if (!view) return null;
  const { tables, calls } = view;
  return (
    <div className="insp">
      {tables.length === 0 && (
        <p className="mute">This scenario has no services that hold something: its mocks answer every call.</p>
      )}
      {tables.map((table) => (
        <DataTable
          key={`${table.kind} ${table.name}`}
          table={table}
          onPick={onPick}
          onWhole={() => setWhole(table.name)}
        />
      ))}
      {calls.length === 0 ? <p className="mute flownote">No call has been made yet.</p> : <Calls calls={calls} />}
    </div>
  );
}

function Calls({ calls }: { readonly calls: readonly CallsView[] }) {
  return (
    <section className="datatable" aria-label="Calls">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="scroll" tabIndex={0} aria-label="Calls so far">
        <table>
          <caption>Calls so far</caption>
          <thead>
            <tr>
              <th scope="col">State</th>
              <th scope="col">Calls</th>
              <th scope="col">What came of them</th>
              <th scope="col">Resource</th>
            </tr>
          </thead>
          <tbody>
            {calls.map((call) => (
              <tr key={`${call.place} ${call.resource}`}>
                <td className="mono">{call.place}</td>
                <td className="n">{call.calls}</td>
                <td>{resultsOf(call)}</td>
                <td className="mono mute">{call.resource.replace(/^arn:aws:[\w-]+:.*?:.*?:/, '')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function resultsOf({ calls, succeeded, failed, timedOut }: CallsView): string {
  const counted = [
    [succeeded, 'succeeded'],
    [failed, 'failed'],
    [timedOut, 'timed out'],
    [calls - succeeded - failed - timedOut, 'without an answer'],
  ] as const;
  return counted.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : [])).join(', ');
}
