import { StateWord } from '@/components/ui/glyph';
import { formatDuration } from '@/lib/kernel/duration';
import type { Formula, TimelineModel } from '@/lib/kernel/timeline';
import { stateWord } from './state-word';
import { tallyWords } from './tally-words';

type Props = { readonly model: TimelineModel; readonly caption: string };

/** The table twin: what the picture shows, in words. */
export function TimelineTable({ model, caption }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="scroll tltable" tabIndex={0} aria-label={caption}>
      <table>
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">State</th>
            <th scope="col">What</th>
            <th scope="col" className="n">
              Starts
            </th>
            <th scope="col">Result</th>
            <th scope="col">Then</th>
          </tr>
        </thead>
        <tbody>
          {model.rows.map((row) => (
            <tr key={row.event}>
              <td className="mono">{row.lane}</td>
              <td>{row.what}</td>
              <td className="n">
                {formatDuration(row.from)}
                {row.tally && row.until !== undefined && ` to ${formatDuration(row.until)}`}
              </td>
              <td>
                <StateWord state={row.state}>
                  {row.tally ? tallyWords(row.tally) : (row.word ?? stateWord(row.state))}
                </StateWord>{' '}
                <span className={row.state === 'failed' || row.state === 'timedout' ? 'mono' : ''}>{row.result}</span>
              </td>
              <td>
                {row.next} {row.nextFormula && <FormulaText formula={row.nextFormula} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function FormulaText({ formula }: { readonly formula: Formula }) {
  return (
    <span className="nowrap">
      {formula.base}
      {formula.exponent !== undefined && <sup>{formula.exponent}</sup>}
      {formula.rest}
    </span>
  );
}
