import { firstDifference } from '@/lib/asl/compare/first-difference';
import { type RunFigures, runFigures } from '@/lib/asl/compare/run-figures';
import { describe } from '@/lib/asl/describe';
import { formatDuration } from '@/lib/kernel/duration';
import { toEventRow } from '../asl-event-words';
import { dollarText } from '../inspect/dollar-text';
import type { LabDraft, PairRow, PairView, SideView } from './lab-protocol';
import { type DraftRun, runDraft, toSideView } from './run-draft';

type Side = { readonly view: SideView; readonly made: DraftRun; readonly figures: RunFigures };

/** Two drafts run under the same input, mocks and seed, and what sets their runs apart. */
export async function comparePair(draftA: LabDraft, draftB: LabDraft): Promise<PairView> {
  const madeA = await runDraft(draftA);
  const madeB = await runDraft(draftB);
  const views = { a: toSideView(madeA), b: toSideView(madeB) };
  if (!madeA.ok || !madeB.ok) return { ...views, rows: [], summary: '' };
  const a = toSide(views.a, madeA.value);
  const b = toSide(views.b, madeB.value);
  const rows = rowsOf(a, b);
  return { ...views, rows, summary: summarize(a, b, rows) };
}

const toSide = (view: SideView, made: DraftRun): Side => ({
  view,
  made,
  figures: runFigures(made.run, made.scenario),
});

function rowsOf(a: Side, b: Side): PairRow[] {
  const [mine, other] = [a.figures, b.figures];
  const states = [...new Set([...Object.keys(mine.calls), ...Object.keys(other.calls)])];
  return [
    outcomeRow(a.view, b.view),
    numberRow('Total time', mine.endMs, other.endMs, formatDuration, 'longer', 'shorter'),
    numberRow('Waited between attempts', mine.backoffMs, other.backoffMs, formatDuration, 'more', 'less'),
    numberRow('Attempts', mine.attempts, other.attempts),
    numberRow('Retries', mine.retries, other.retries),
    ...states.map((state) => numberRow(`Calls of ${state}`, mine.calls[state] ?? 0, other.calls[state] ?? 0)),
    ...(mine.dollars === null || other.dollars === null
      ? []
      : [numberRow('Price of the run', mine.dollars, other.dollars, dollarText, 'more', 'less')]),
    ...differenceRows(a.made, b.made),
  ];
}

function outcomeRow(a: SideView, b: SideView): PairRow {
  const words = (side: SideView) => [endOf(side), side.outcome?.detail ?? ''].filter(Boolean).join(': ');
  const [first, second] = [words(a), words(b)];
  return { what: 'Outcome', a: first, b: second, difference: first === second ? '' : 'not the same' };
}

/** `succeeded` of `succeeded at 7.8 s`: the time has a row of its own. */
const endOf = ({ outcome }: SideView) => outcome?.headline.replace(/ at .*$/, '') ?? '';

/** How B differs from A. */
function numberRow(
  what: string,
  a: number,
  b: number,
  words: (value: number) => string = String,
  up = 'more',
  down = 'fewer',
): PairRow {
  const difference = a === b ? '' : `${words(Math.abs(b - a))} ${b > a ? up : down}`;
  return { what, a: words(a), b: words(b), difference };
}

function differenceRows(a: DraftRun, b: DraftRun): PairRow[] {
  const n = firstDifference(a.run, b.run);
  if (n === null) return [];
  const words = ({ run }: DraftRun) => {
    const event = run.events[n];
    return event
      ? `${formatDuration(event.at)}, ${toEventRow(event).what}. ${describe(event).text}`
      : 'is over by then';
  };
  return [{ what: 'First difference', a: words(a), b: words(b), difference: `event ${n}` }];
}

function summarize(a: Side, b: Side, rows: readonly PairRow[]): string {
  if (rows.every(({ difference }) => difference === '')) return 'Both runs are the same, event by event.';
  const [endA, endB] = [endOf(a.view), endOf(b.view)];
  const ends = endA === endB ? `Both runs ${endA}.` : `A ${endA}, B ${endB}.`;
  const time = rows.find(({ what }) => what === 'Total time')?.difference ?? '';
  const attempts = b.figures.attempts - a.figures.attempts;
  const count = `${Math.abs(attempts)} ${attempts > 0 ? 'more' : 'fewer'} ${Math.abs(attempts) === 1 ? 'attempt' : 'attempts'}`;
  return [
    ends,
    time === '' ? 'Both take as long.' : `B is ${time}.`,
    attempts === 0 ? 'Both make as many attempts.' : `B makes ${count}.`,
  ].join(' ');
}
