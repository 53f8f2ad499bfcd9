import { formatDuration, joinWords } from '@/lib/kernel/duration';
import type { Formula, TimelineModel } from '@/lib/kernel/timeline';
import type { AslOutcome, RetryScheduled } from './events';

/** `["States","P","branch:0","States","Charge"]` → `Charge · branch 1`. Items keep their index, as `$$.Map.Item.Index` counts. */
export function laneTitle(path: readonly string[]): string {
  const places = path.flatMap((part) => {
    const [kind, index] = part.split(':');
    if (kind === 'branch') return [`branch ${Number(index) + 1}`];
    return kind === 'item' || kind === 'child' ? [`${kind} ${index}`] : [];
  });
  // A branch or item is named after the state that it is part of.
  const name = path.length % 3 === 0 ? path.at(-2) : path.at(-1);
  return [name ?? '', ...places].join(' · ');
}

/** `1 s × 2²` ` = 4 s`, with the cap of `MaxDelaySeconds` and what jitter drew (facts: Retry). */
export function toFormula(retry: RetryScheduled): Formula {
  const capped = retry.cappedSeconds < retry.computedSeconds ? `, capped at ${seconds(retry.cappedSeconds)}` : '';
  const [least, most] = retry.rangeSeconds;
  const drawn =
    retry.jitter === 'FULL'
      ? `, jitter drew ${seconds(retry.delaySeconds)} from ${round(least)} to ${seconds(most)}`
      : '';
  return {
    base: `${seconds(retry.intervalSeconds)} × ${round(retry.backoffRate)}`,
    exponent: String(retry.retry - 1),
    rest: ` = ${seconds(retry.computedSeconds)}${capped}${drawn}`,
  };
}

/** The same wait in few words; null where the formula has no more than its numbers. */
export function toShortFormula(retry: RetryScheduled): string | null {
  if (retry.jitter === 'FULL') return `${seconds(retry.delaySeconds)} of ${seconds(retry.rangeSeconds[1])}, jitter`;
  return retry.cappedSeconds < retry.computedSeconds ? `${seconds(retry.cappedSeconds)}, capped` : null;
}

const round = (n: number) => String(Number(n.toPrecision(10)));
const seconds = (n: number) => `${round(n)} s`;
export const counted = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
/** What ends where a state has no Next. */
export const endOf = (path: readonly string[]) => {
  const inside = path.findLast((part) => part.includes(':')) ?? '';
  if (inside.startsWith('child')) return 'the child execution ends';
  return inside === '' ? 'the execution ends' : `the ${inside.startsWith('branch') ? 'branch' : 'item'} ends`;
};

/** What became of a state that was never left. */
export function lastWords({ kind }: AslOutcome): string {
  if (kind === 'timed-out') return 'the execution times out';
  return kind === 'aborted' ? 'the execution is stopped' : 'the execution ends here';
}

/** The picture in a sentence or two per lane. */
export function summarize(model: Omit<TimelineModel, 'summary' | 'omitted'>, outcome: AslOutcome): string {
  const spoken = 6;
  const sentences = model.lanes.slice(0, spoken).map((lane, index) => {
    const mine = model.bars.filter((bar) => bar.lane === index);
    const waits = model.gaps.filter((gap) => gap.lane === index);
    const backoffs = waits.filter((gap) => gap.state === 'backoff');
    const failures = mine.filter((bar) => bar.state === 'failed');
    const beats = (model.marks ?? []).filter((mark) => mark.kind === 'heartbeat' && mark.lane === index).length;
    const turn = model.turns.find((t) => t.fromLane === index);
    const clauses = [
      beats > 0 ? `sends ${counted(beats, 'heartbeat')}` : '',
      failures.length > 0 ? `fails at ${times(failures.map((bar) => bar.to ?? bar.from))}` : '',
      ...mine
        .filter((bar) => bar.state === 'timedout')
        .map((bar) => `times out at ${formatDuration(bar.to ?? bar.from)}`),
      backoffs.length > 0 ? `waits ${times(backoffs.map((gap) => gap.to - gap.from))} between attempts` : '',
      ...waits
        .filter((gap) => gap.state === 'waiting')
        .slice(0, 1)
        .map((gap) => `waits ${formatDuration(gap.to - gap.from)}`),
      turn ? `its error is caught and goes to ${model.lanes[turn.toLane]?.title}` : '',
      ...mine
        .slice(-1)
        .flatMap((bar) => (bar.state === 'succeeded' ? [`succeeds at ${formatDuration(bar.to ?? bar.from)}`] : [])),
    ].filter((clause) => clause !== '');
    return clauses.length === 0 ? `${lane.title} is entered.` : `${lane.title} ${joinWords(clauses)}.`;
  });
  const more =
    model.lanes.length > spoken ? [`${counted(model.lanes.length - spoken, 'more lane')} in the table.`] : [];
  return [...sentences, ...more, `${ending(outcome)} at ${formatDuration(model.end)}.`].join(' ');
}

function times(list: readonly number[]): string {
  const shown = list.slice(0, 6).map(formatDuration);
  return list.length > 6 ? `${shown.join(', ')} and ${list.length - 6} more times` : joinWords(shown);
}

function ending(outcome: AslOutcome): string {
  switch (outcome.kind) {
    case 'succeeded':
      return 'The execution succeeds';
    case 'failed':
      return `The execution fails${outcome.error === undefined ? '' : ` with ${outcome.error}`}`;
    case 'timed-out':
      return 'The execution times out';
    case 'aborted':
      return 'The execution is aborted';
    case 'stopped':
      return 'The run was stopped at its limit of steps';
    case 'refused':
      return 'The definition was refused';
  }
}
