import { formatDuration, joinWords } from '@/lib/kernel/duration';
import type { Bar, Formula, Gap, Lane, MarkState, MomentMark, TimelineModel, TimelineRow } from '@/lib/kernel/timeline';
import type { AslEvent, RetryScheduled, StateType } from './events';
import { counted, laneTitle, toFormula, toShortFormula } from './timeline-words';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
/** One stay in a state, from `state-entered` until it is left. */
export type Visit = {
  readonly lane: number;
  readonly type: StateType;
  readonly rows: Mutable<TimelineRow>[];
  readonly retriers: Set<number>;
  maxAttempts: number;
  bar: Mutable<Bar> | null;
  /** Heartbeats of its newest attempt. */
  beats: number;
  wait: Mutable<Gap> | null;
  /** Its newest attempt is past the limit: counted, not drawn. */
  hidden: boolean;
};

export type TimelineLimits = { readonly lanes: number; readonly rows: number };

/** States whose attempts have events of their own. */
const tries: ReadonlySet<StateType> = new Set(['Task', 'Parallel', 'Map']);

const newVisit = (lane: number, type: StateType): Visit => ({
  lane,
  type,
  rows: [],
  retriers: new Set(),
  maxAttempts: 0,
  bar: null,
  beats: 0,
  wait: null,
  hidden: false,
});

/** What a state stands in: the lane of a Parallel or a Map, and which branch, item or child of it. */
function holderOf(path: readonly string[]): Pick<Lane, 'inside' | 'group'> {
  const at = path.findLastIndex((part, i) => i % 3 === 2 && part.includes(':'));
  const group = path[at];
  return group === undefined ? {} : { inside: path.slice(0, at).join('/'), group };
}

/** The timeline while it is drawn: every mark also writes its row of the table twin. `end` is the run's last moment. */
export function createDrawing(end: number, limits: TimelineLimits) {
  const lanes: Mutable<Lane>[] = [];
  const laneOf = new Map<string, number>();
  const bars: Mutable<Bar>[] = [];
  const gaps: Mutable<Gap>[] = [];
  const rows: Mutable<TimelineRow>[] = [];
  const marks: MomentMark[] = [];
  const caught: { readonly lane: number; readonly target: string; readonly at: number; readonly event: number }[] = [];
  const hiddenLanes = new Set<string>();
  let hiddenRows = 0;

  const enter = (event: AslEvent, type: StateType, key: string): Visit | null => {
    let lane = laneOf.get(key);
    if (lane === undefined) {
      if (lanes.length >= limits.lanes) {
        hiddenLanes.add(key);
        return null;
      }
      lane = lanes.push({ id: key, title: laneTitle(event.path), note: type, ...holderOf(event.path) }) - 1;
      laneOf.set(key, lane);
    }
    const visit = newVisit(lane, type);
    // Attempts draw their own bars, and a wait is a gap.
    if (!tries.has(type) && type !== 'Wait') open(visit, event, type);
    if (type === 'Fail') close(visit, event, 'failed', '');
    return visit;
  };

  /** False past the limit of rows. */
  const addRow = (visit: Visit, event: AslEvent, what: string, state: MarkState, result = ''): boolean => {
    visit.hidden = rows.length >= limits.rows;
    if (visit.hidden) {
      hiddenRows += 1;
      return false;
    }
    const lane = lanes[visit.lane]?.title ?? '';
    const row = { lane, what, from: event.at, state, result, next: '', event: event.n };
    rows.push(row);
    visit.rows.push(row);
    return true;
  };

  const open = (visit: Visit, event: AslEvent, what: string, label?: string) => {
    visit.bar = null;
    visit.beats = 0;
    if (!addRow(visit, event, what, 'running')) return;
    const place = { lane: visit.lane, from: event.at, to: null, state: 'running' as const };
    visit.bar = { ...place, openedBy: event.n, closedBy: null, ...(label === undefined ? {} : { label }) };
    bars.push(visit.bar);
  };

  const close = (visit: Visit, event: AslEvent, state: MarkState, result: string, word?: string) => {
    const row = visit.rows.at(-1);
    if (!visit.bar || !row || visit.bar.to !== null) return;
    visit.bar.to = event.at;
    visit.bar.closedBy = event.n;
    visit.bar.state = state;
    row.state = state;
    row.result = result || (event.at > visit.bar.from ? `at ${formatDuration(event.at)}` : '');
    if (word !== undefined) row.word = word;
  };

  /** An error that no attempt reported, such as a path that found nothing, still needs a place in the picture. */
  const ensureFailure = (visit: Visit, event: AslEvent, error: string) => {
    const { bar } = visit;
    if (visit.hidden || (bar?.to === event.at && (bar.state === 'failed' || bar.state === 'timedout'))) return;
    if (bar?.to !== null) open(visit, event, 'error');
    close(visit, event, 'failed', error);
  };

  const backOff = (visit: Visit, event: AslEvent & RetryScheduled) => {
    ensureFailure(visit, event, event.error);
    visit.retriers.add(event.retrier);
    visit.maxAttempts = event.maxAttempts;
    if (visit.hidden) return;
    const formula = toFormula(event);
    // A run that ends during the wait never gets to its next attempt.
    const to = Math.min(event.dueAt, Math.max(end, event.at));
    const [least, most] = event.rangeSeconds;
    const range =
      event.jitter === 'FULL' ? { range: { from: event.at + least * 1000, to: event.at + most * 1000 } } : {};
    const short = toShortFormula(event);
    gaps.push({
      ...{ lane: visit.lane, from: event.at, to, state: 'backoff', formula, event: event.n },
      ...(short === null ? {} : { short }),
      ...range,
    });
    say(visit, 'waits', formula);
  };

  const wait = (visit: Visit, event: AslEvent, until: number) => {
    if (!addRow(visit, event, 'Wait', 'waiting', `until ${formatDuration(until)}`)) return;
    const to = Math.min(until, end);
    const asked = formatDuration(until - event.at);
    // A run that is cut off leaves a wait before its end.
    const formula = { base: to < until ? `${formatDuration(to - event.at)} of ${asked}` : asked, rest: '' };
    visit.wait = { lane: visit.lane, from: event.at, to, state: 'waiting', formula, event: event.n };
    gaps.push(visit.wait);
  };

  const turn = (visit: Visit, event: AslEvent & { readonly kind: 'error-caught' }) => {
    ensureFailure(visit, event, event.error);
    if (visit.hidden) return;
    say(visit, `Catch[${event.catcher}], to ${event.next}`);
    const target = [...event.path.slice(0, -1), event.next].join('/');
    caught.push({ lane: visit.lane, target, at: event.at, event: event.n });
  };

  const beat = (visit: Visit, event: AslEvent) => {
    if (!visit.bar) return;
    visit.beats += 1;
    marks.push({ kind: 'heartbeat', lane: visit.lane, at: event.at, event: event.n });
  };

  const timeOut = (visit: Visit, event: AslEvent & { readonly kind: 'task-timed-out' }) => {
    if (visit.bar) marks.push({ kind: 'deadline', lane: visit.lane, at: event.at, event: event.n });
    const silence = visit.beats === 0 ? 'no heartbeat' : `no more after ${counted(visit.beats, 'heartbeat')}`;
    close(visit, event, 'timedout', event.reason === 'heartbeat' ? `${event.error}, ${silence}` : event.error);
  };

  const cutOff = (event: AslEvent) => {
    marks.push({ kind: 'cut-off', at: event.at, event: event.n });
  };

  /** What comes after the newest row; the first to say it is right. */
  const say = (visit: Visit, next: string, nextFormula?: Formula) => {
    const row = visit.rows.at(-1);
    if (row?.next !== '') return;
    row.next = next;
    if (nextFormula) row.nextFormula = nextFormula;
  };

  /** What holds the visit fails: whatever is still open goes with it. */
  const giveUp = (visit: Visit, event: AslEvent, error: string, next: string) => {
    if (visit.wait) visit.wait.to = Math.min(visit.wait.to, event.at);
    else if (!tries.has(visit.type)) close(visit, event, 'failed', error);
    else if (visit.bar === null || visit.bar.state === 'succeeded') ensureFailure(visit, event, error);
    const row = visit.rows.at(-1);
    if (row?.state === 'failed' && row.result === '') row.result = error;
    leave(visit, next);
  };

  /** What is known only once the visit is over: how many attempts there could have been, and whose retries they were. */
  const leave = (visit: Visit, next: string) => {
    say(visit, next);
    if (visit.retriers.size === 0) {
      // A number over a bar says "one of several"; a lone attempt needs none.
      if (visit.bar?.label === '1') delete visit.bar.label;
      return;
    }
    const names = [...visit.retriers].sort((a, b) => a - b).map((index) => `Retry[${index}]`);
    const lane = lanes[visit.lane];
    if (lane) lane.note = `${lane.note.split(', Retry')[0]}, ${joinWords(names)}`;
    // With two retriers each counts for itself, so there is no one total.
    if (visit.retriers.size > 1) return;
    for (const row of visit.rows) {
      if (row.what.startsWith('attempt')) row.what = `${row.what} of ${visit.maxAttempts + 1}`;
    }
  };

  const note = (visit: Visit, text: string) => {
    const lane = lanes[visit.lane];
    if (lane) lane.note = text;
  };

  const finish = (): Omit<TimelineModel, 'summary'> => {
    // The lane an error turns to exists only once its state was entered.
    const turns = caught.flatMap(({ lane, target, at, event }) => {
      const toLane = laneOf.get(target);
      return toLane === undefined ? [] : [{ fromLane: lane, toLane, at, word: 'caught', event }];
    });
    const omitted = { lanes: hiddenLanes.size, rows: hiddenRows };
    const drawn = { lanes, bars, gaps, turns, rows, end, ...(marks.length > 0 ? { marks } : {}) };
    return { ...drawn, ...(omitted.lanes + omitted.rows > 0 ? { omitted } : {}) };
  };

  return { enter, open, close, backOff, beat, timeOut, cutOff, wait, turn, say, giveUp, leave, note, finish };
}
