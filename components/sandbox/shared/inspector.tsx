'use client';

import { useState } from 'react';
import { StateWord } from '@/components/ui/glyph';
import { formatDuration } from '@/lib/kernel/duration';
import type { Cursor } from './cursor';
import { DataTable } from './data-table';
import type { FactView, Moment, VerdictView } from './engine-protocol';
import { EventTable } from './event-table';
import { FormulaText } from './timeline-table';

type Props = {
  readonly moment: Moment | null;
  readonly cursor: Cursor;
  readonly verdicts: readonly VerdictView[];
  readonly onPick: (n: number) => void;
};

/** The state at the cursor: what it is doing and why, its data, the events around, what the checks say. */
export function Inspector({ moment, cursor, verdicts, onPick }: Props) {
  if (!moment) return <p className="insp mute">Run it, and the state at the cursor shows here.</p>;
  return (
    <div className="insp">
      <p className="now">
        <StateWord state={moment.state}>{moment.word}</StateWord>
        {moment.span && <span className="mono">{progressOf(moment.span, cursor.at)}</span>}
      </p>
      <p className="why">{moment.sentence}</p>
      <dl className="facts">
        {moment.facts.map((fact) => (
          <Fact key={fact.name} {...fact} />
        ))}
      </dl>
      {moment.payloads.map((payload) => (
        <details key={payload.name} className="payload" open={payload.open ?? false}>
          <summary>{payload.name}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must be reachable by keyboard. */}
          <pre tabIndex={0}>{payload.text}</pre>
          {payload.charsCut > 0 && <p className="mute">and {payload.charsCut} more characters</p>}
        </details>
      ))}
      {moment.tables.map((table) => (
        <DataTable key={table.name} table={table} />
      ))}
      <EventTable caption="Events around the cursor" rows={moment.around} n={moment.n} onPick={onPick} />
      {verdicts.length > 0 && (
        <ul className="inspchecks" aria-label="Checks">
          {verdicts.map((verdict) => (
            <li key={verdict.says}>
              <StateWord state={verdict.met ? 'succeeded' : 'failed'}>{verdict.met ? 'met' : 'not met'}</StateWord>{' '}
              {verdict.says}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function progressOf(span: NonNullable<Moment['span']>, at: number): string {
  const whole = span.to - span.from;
  const passed = Math.min(Math.max(0, at - span.from), whole);
  return whole < 60_000
    ? `${(passed / 1000).toFixed(1)} of ${(whole / 1000).toFixed(1)} s`
    : `${formatDuration(Math.round(passed / 1000) * 1000)} of ${formatDuration(whole)}`;
}

/** A value that glows once when it changes. */
function Fact({ name, value, code, formula }: FactView) {
  const [held, setHeld] = useState({ value, changed: false });
  if (held.value !== value) setHeld({ value, changed: true });
  const looks = [code ? 'mono' : '', held.changed ? 'changed' : ''].filter(Boolean).join(' ');
  return (
    <div>
      <dt>{name.startsWith('$') ? <code>{name}</code> : name}</dt>
      <dd key={value} className={looks}>
        {formula ? <FormulaText formula={formula} /> : value}
      </dd>
    </div>
  );
}
