'use client';

import { useEffect, useState } from 'react';
import type { TypesView } from '../../lab/lab-protocol';
import { useLab } from '../../lab/use-lab';
import { PairTimelines } from '../pair-timelines';
import type { ToolProps } from '../tool-props';
import { MonthCost } from './month-cost';
import { repeatNote } from './repeat-note';
import { typeDifferences } from './type-differences';
import './express.css';

const typingPauseMs = 300;

type Shown = { readonly types: TypesView } | { readonly broken: string };

/** The draft as a Standard and as an Express workflow: what is refused, what differs, what it costs. */
export default function Express({ bench }: ToolProps) {
  const { draft } = bench;
  const lab = useLab();
  const [shown, setShown] = useState<Shown | null>(null);
  const key = JSON.stringify(draft);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the draft.
  useEffect(() => {
    const timer = setTimeout(async () => {
      const asked = await lab.ask('types', { draft });
      if (asked.kind === 'answer') setShown({ types: asked.answer });
      if (asked.kind === 'broken') setShown({ broken: asked.message });
    }, typingPauseMs);
    return () => clearTimeout(timer);
  }, [key, lab]);
  if (shown === null) return <p className="panenote">Running the draft as both types.</p>;
  if ('broken' in shown) return <p className="panenote">The runs broke off: {shown.broken}</p>;
  return <Types types={shown.types} />;
}

function Types({ types }: { readonly types: TypesView }) {
  const { standard, express, tasks } = types;
  return (
    <div className="ex">
      {express.refused.length > 0 && (
        <section aria-label="What Express refuses">
          <h3>What Express refuses</h3>
          <ul className="ex-refused">
            {express.refused.map(({ line, message, fix }) => (
              <li key={`${line} ${message}`}>
                Line {line}: {message} {fix}
              </li>
            ))}
          </ul>
        </section>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="scroll" tabIndex={0} aria-label="Standard and Express, line by line">
        <table className="ex-table">
          <caption className="vh">Standard and Express, line by line</caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Standard</th>
              <th scope="col">Express</th>
            </tr>
          </thead>
          <tbody>
            {typeDifferences(types).map(({ what, standard: one, express: other }) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td>{one}</td>
                <td>{other}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {tasks.length > 0 && (
        <section aria-label="At least once, for these tasks">
          <h3>At least once, for these tasks</h3>
          <p className="mute">
            An Express execution that is started asynchronously may run more than once. What that means here:
          </p>
          <ul className="ex-tasks">
            {tasks.map(({ state, resource, calls }) => (
              <li key={state}>
                <code>{state}</code> {calls === 1 ? '1 call' : `${calls} calls`} in this run. {repeatNote(resource)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <MonthCost types={types} />
      <PairTimelines
        sides={[
          { name: 'Standard', model: standard.timeline },
          { name: 'Express', model: express.timeline },
        ]}
      />
    </div>
  );
}
