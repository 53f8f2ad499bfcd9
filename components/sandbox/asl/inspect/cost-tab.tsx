'use client';

import { useState } from 'react';
import { expressMonth, priceSource, standardMonth, standardRun, type Usage } from '@/lib/asl/api/monthly-price';
import { billedMs } from '@/lib/asl/api/price-of';
import { joinWords } from '@/lib/kernel/duration';
import type { CostView } from '../../shared/inspections';
import { useAnswer } from '../../shared/use-engine';
import { breakEvenWords } from './break-even-words';
import { dollarText, withCommas } from './dollar-text';
import { keepRunsPerMonth, loadRunsPerMonth, mostRuns } from './runs-per-month';
import type { TabProps } from './tab-props';

/** What the run costs up to the cursor and as a whole, as Standard and as Express, and a month of such runs. */
export function CostTab({ client, runKey, n }: TabProps) {
  const view = useAnswer(`${runKey} ${n}`, async () => {
    const asked = await client.ask('cost', { n });
    return asked.kind === 'answer' ? asked.answer : null;
  });
  return view && <Costs view={view} />;
}

function Costs({ view }: { readonly view: CostView }) {
  const [runs, setRuns] = useState(loadRunsPerMonth);
  const { type, soFar, whole, without } = view;
  const own = (name: CostView['type']) => (name === type ? ' (this one)' : '');
  return (
    <div className="insp cost">
      <label className="runsfield">
        Runs a month{' '}
        <input
          type="number"
          min={0}
          max={mostRuns}
          step={1}
          inputMode="numeric"
          value={runs}
          onChange={(event) => {
            const next = Math.max(0, Math.min(mostRuns, Math.floor(event.target.valueAsNumber || 0)));
            setRuns(next);
            keepRunsPerMonth(next);
          }}
        />
      </label>
      <table className="costtable">
        <caption className="vh">Cost as Standard and as Express</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">Standard{own('STANDARD')}</th>
            <th scope="col">Express{own('EXPRESS')}</th>
          </tr>
        </thead>
        <tbody>
          <Row
            says="Up to the cursor"
            standard={[dollarText(standardRun(soFar)), transitionsText(soFar)]}
            express={[dollarText(expressMonth(soFar, 1)), timeText(soFar)]}
          />
          <Row
            says="The whole run"
            standard={[dollarText(standardRun(whole)), transitionsText(whole)]}
            express={[dollarText(expressMonth(whole, 1)), timeText(whole)]}
          />
          <Row
            says="1,000 runs"
            standard={[dollarText(standardRun(whole) * 1000)]}
            express={[dollarText(expressMonth(whole, 1000))]}
          />
          <Row
            says={`${withCommas(runs)} runs a month`}
            standard={[dollarText(standardMonth(whole, runs))]}
            express={[dollarText(expressMonth(whole, runs))]}
            strong
          />
        </tbody>
      </table>
      <p>{breakEvenWords(whole)}</p>
      <p>
        Only the month has the free tier in it: the first 4,000 Standard transitions of each month, in every year.
        Express has none. A retry is one more transition; waiting is free in Standard and billed in Express.
      </p>
      {without.length > 0 && <p className="flownote">Not in these figures: {joinWords(without)}.</p>}
      <p className="mute">
        {priceSource.region}, checked {priceSource.checked}: <a href={priceSource.url}>AWS Step Functions pricing</a>.
        Express at 64 MB of memory. Logs, data transfer and the services that are called come on top.
      </p>
    </div>
  );
}

/** A price, and under it what it is the price of. */
type Priced = readonly [price: string, of?: string];
type RowProps = {
  readonly says: string;
  readonly standard: Priced;
  readonly express: Priced;
  readonly strong?: boolean;
};

function Row({ says, standard, express, strong = false }: RowProps) {
  return (
    <tr className={strong ? 'strongrow' : undefined}>
      <th scope="row">{says}</th>
      <td className="n">
        {standard[0]} {standard[1] && <span className="mute">{standard[1]}</span>}
      </td>
      <td className="n">
        {express[0]} {express[1] && <span className="mute">{express[1]}</span>}
      </td>
    </tr>
  );
}

const transitionsText = ({ transitions }: Usage) =>
  transitions === 1 ? '1 transition' : `${withCommas(transitions)} transitions`;
const timeText = ({ ms }: Usage) => `1 request, ${withCommas(billedMs(ms) / 1000)} s`;
