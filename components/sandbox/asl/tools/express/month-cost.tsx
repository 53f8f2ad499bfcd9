'use client';

import { useState } from 'react';
import { breakEven, expressMonth, standardMonth } from '@/lib/asl/api/monthly-price';
import { dollarText } from '../../inspect/dollar-text';
import type { TypesView } from '../../lab/lab-protocol';

/** What so many runs like this one cost in a month, as either type. */
export function MonthCost({ types }: { readonly types: TypesView }) {
  const [typed, setTyped] = useState('1000000');
  const runs = Number(typed.replaceAll(/[\s,.]/g, ''));
  const { standard, express } = types;
  const isNumber = typed.trim() !== '' && Number.isInteger(runs) && runs >= 0 && runs <= 1e12;
  // The time a Standard run takes is what Express would bill; where Express ran, it is Express's own.
  const usage = {
    transitions: standard.outcome === null ? express.transitions : standard.transitions,
    ms: express.outcome === null ? standard.endMs : express.endMs,
  };
  return (
    <section className="ex-cost" aria-label="Cost of a month">
      <h3>Cost of a month</h3>
      <label>
        Runs a month{' '}
        <input
          value={typed}
          size={12}
          inputMode="numeric"
          aria-invalid={!isNumber}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      {isNumber ? (
        <table>
          <caption className="vh">Cost of {runs} runs a month</caption>
          <thead>
            <tr>
              <th scope="col">Type</th>
              <th scope="col" className="n">
                Dollars
              </th>
              <th scope="col">Of</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Standard</th>
              <td className="n">{standard.outcome === null ? 'not run' : dollarText(standardMonth(usage, runs))}</td>
              <td>{usage.transitions} transitions a run; the first 4,000 of a month are free</td>
            </tr>
            <tr>
              <th scope="row">Express</th>
              <td className="n">{express.outcome === null ? 'not run' : dollarText(expressMonth(usage, runs))}</td>
              <td>a request and {Math.max(100, Math.ceil(usage.ms / 100) * 100)} ms a run, at 64 MB</td>
            </tr>
          </tbody>
        </table>
      ) : (
        <p className="ex-problem">Write a whole number of runs.</p>
      )}
      <p className="mute">
        {evenWords(types, usage)} Prices of us-east-1; logs and the services that are called cost extra.
      </p>
    </section>
  );
}

function evenWords(
  { standard, express }: TypesView,
  usage: { readonly transitions: number; readonly ms: number },
): string {
  if (standard.outcome === null || express.outcome === null) return '';
  const even = breakEven(usage);
  switch (even.kind) {
    case 'express-from':
      return `Express costs less from ${even.runs.toLocaleString('en')} runs a month on.`;
    case 'standard-always':
      return 'Standard costs less at any number of runs: waiting is free there.';
    case 'too-long':
      return '';
  }
}
