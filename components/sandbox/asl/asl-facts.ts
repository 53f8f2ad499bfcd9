import type { AslEvent, AslRun } from '@/lib/asl/events';
import { ruleTextAt } from '@/lib/asl/graph';
import { toFormula } from '@/lib/asl/timeline-words';
import { formatDuration } from '@/lib/kernel/duration';
import type { Json } from '@/lib/kernel/json';
import type { Moment } from '../shared/engine-protocol';
import { toEventRow } from './asl-event-words';

type Fact = Moment['facts'][number];
const plain = (name: string, value: string): Fact => ({ name, value, code: false });
const code = (name: string, value: string): Fact => ({ name, value, code: true });

/** A value in a fact's line is a glance; the data flow has it whole. */
const mostChars = 200;
const shortened = (text: string) => (text.length > mostChars ? `${text.slice(0, mostChars)}…` : text);

/** The lines of the inspector at event `n`. `mine` are the events of the state's visit so far. */
export function toFacts(mine: readonly AslEvent[], run: AslRun, n: number, definition: Json): readonly Fact[] {
  const event = run.events[n];
  return [
    ...attemptFacts(mine),
    ...failureFacts(mine),
    ...(event?.kind === 'retry-scheduled' ? retryFacts(event) : []),
    ...(event?.kind === 'choice-taken' ? choiceFacts(event, definition) : []),
    nextFact(run, n),
  ];
}

function attemptFacts(mine: readonly AslEvent[]): Fact[] {
  const count = (kind: AslEvent['kind']) => mine.filter((e) => e.kind === kind).length;
  const tally = [
    [count('task-failed') + count('parallel-failed') + count('map-failed'), 'failed'],
    [count('task-timed-out'), 'timed out'],
    [count('task-succeeded') + count('parallel-succeeded') + count('map-succeeded'), 'succeeded'],
  ] as const;
  const said = tally.flatMap(([times, word]) => (times > 0 ? [`${times} ${word}`] : [])).join(', ');
  const attempt = mine.findLast(
    (e) => e.kind === 'task-scheduled' || e.kind === 'map-started' || e.kind === 'parallel-started',
  );
  if (!attempt) return [];
  const beats = mine.filter((e) => e.kind === 'task-heartbeat' && e.n > attempt.n);
  const lastBeat = beats.at(-1);
  const seconds = (name: 'timeoutSeconds' | 'heartbeatSeconds') => ('resource' in attempt ? attempt[name] : undefined);
  const [timeout, heartbeat] = [seconds('timeoutSeconds'), seconds('heartbeatSeconds')];
  return [
    plain('Attempts so far', said || 'none has ended'),
    code('$$.State.RetryCount', String(attempt.attempt - 1)),
    ...(timeout === undefined ? [] : [plain('Timeout of an attempt', formatDuration(timeout * 1000))]),
    ...(heartbeat === undefined ? [] : [plain('Heartbeat expected every', formatDuration(heartbeat * 1000))]),
    ...(lastBeat ? [plain('Heartbeats', `${beats.length}, the last at ${formatDuration(lastBeat.at)}`)] : []),
  ];
}

function failureFacts(mine: readonly AslEvent[]): Fact[] {
  const failure = mine.findLast((e) => 'error' in e);
  if (!failure || !('error' in failure)) return [];
  const { error } = failure;
  const cause = 'cause' in failure ? failure.cause : undefined;
  return [...(error === undefined ? [] : [code('Error', error)]), ...(cause ? [plain('Cause', shortened(cause))] : [])];
}

function retryFacts(retry: Extract<AslEvent, { kind: 'retry-scheduled' }>): Fact[] {
  return [
    plain(`Retry[${retry.retrier}]`, `${retry.retry} of ${retry.maxAttempts}`),
    { name: 'Wait', value: formatDuration(retry.dueAt - retry.at), code: false, formula: toFormula(retry) },
  ];
}

function choiceFacts({ rule, path }: Extract<AslEvent, { kind: 'choice-taken' }>, definition: Json): Fact[] {
  if (rule === 'default') return [plain('Rule', 'none is true: Default')];
  return [code(`Choices[${rule}]`, shortened(ruleTextAt(definition, path, rule)))];
}

function nextFact(run: AslRun, n: number): Fact {
  const next = run.events[n + 1];
  if (!next) return plain('Next', 'nothing, the run is over');
  const row = toEventRow(next);
  const later = next.at > (run.events[n]?.at ?? 0) ? ` at ${formatDuration(next.at)}` : '';
  return plain('Next', `${row.what} ${row.detail}`.trim() + later);
}
