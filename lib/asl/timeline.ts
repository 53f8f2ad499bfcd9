import { formatDuration, joinWords } from '@/lib/kernel/duration';
import type { Bar, Formula, Gap, Lane, MarkState, TimelineModel, TimelineRow } from '@/lib/kernel/timeline';
import type { AslEvent, AslRun, StateType } from './events';
import { counted, endOf, laneTitle, summarize, toFormula } from './timeline-words';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
/** One stay in a state, from `state-entered` until it is left. */
type Visit = {
  readonly lane: number;
  readonly type: StateType;
  readonly rows: Mutable<TimelineRow>[];
  readonly retriers: Set<number>;
  maxAttempts: number;
  bar: Mutable<Bar> | null;
  wait: Mutable<Gap> | null;
};

/** States whose attempts have events of their own. */
const tries: ReadonlySet<StateType> = new Set(['Task', 'Parallel', 'Map']);

export type TimelineLimits = { readonly lanes: number; readonly rows: number };
/** A picture past this says less, not more; and a message to the page stays small (formats.md, "Large runs"). */
export const timelineLimits: TimelineLimits = { lanes: 24, rows: 400 };

/**
 * What the timeline draws of a run: a lane per state (and per branch or item it runs in), a bar per attempt,
 * the back-off between attempts with its formula, waits, and the turns that caught errors take.
 */
export function toTimeline(run: AslRun, limits: TimelineLimits = timelineLimits): TimelineModel {
  const lanes: Mutable<Lane>[] = [];
  const laneOf = new Map<string, number>();
  const bars: Mutable<Bar>[] = [];
  const gaps: Mutable<Gap>[] = [];
  const caught: { lane: number; target: string; at: number; event: number }[] = [];
  const rows: Mutable<TimelineRow>[] = [];
  const visits = new Map<string, Visit>();
  const hiddenLanes = new Set<string>();
  let hiddenRows = 0;
  const end = run.events.at(-1)?.at ?? 0;

  const enter = (event: AslEvent & { kind: 'state-entered' }, key: string) => {
    let lane = laneOf.get(key);
    if (lane === undefined) {
      if (lanes.length >= limits.lanes) {
        hiddenLanes.add(key);
        return;
      }
      lane = lanes.push({ id: key, title: laneTitle(event.path), note: event.type }) - 1;
      laneOf.set(key, lane);
    }
    const visit: Visit = {
      lane,
      type: event.type,
      rows: [],
      retriers: new Set(),
      maxAttempts: 0,
      bar: null,
      wait: null,
    };
    visits.set(key, visit);
    // Attempts draw their own bars; a wait is a gap.
    if (!tries.has(event.type) && event.type !== 'Wait') open(visit, event, event.type);
    if (event.type === 'Fail') close(visit, event, 'failed', '');
  };

  const addRow = (visit: Visit, event: AslEvent, what: string, state: MarkState) => {
    const lane = lanes[visit.lane]?.title ?? '';
    const row = { lane, what, from: event.at, state, result: '', next: '', event: event.n };
    rows.push(row);
    visit.rows.push(row);
  };

  const wordLast = (visit: Visit, word: string) => {
    const row = visit.rows.at(-1);
    if (row) row.word = word;
  };

  const open = (visit: Visit, event: AslEvent, what: string, label?: string) => {
    if (rows.length >= limits.rows) {
      hiddenRows += 1;
      visit.bar = null;
      return;
    }
    visit.bar = {
      lane: visit.lane,
      from: event.at,
      to: null,
      state: 'running',
      openedBy: event.n,
      closedBy: null,
      ...(label === undefined ? {} : { label }),
    };
    bars.push(visit.bar);
    addRow(visit, event, what, 'running');
  };

  const close = (visit: Visit, event: AslEvent, state: MarkState, result: string) => {
    const row = visit.rows.at(-1);
    if (!visit.bar || !row || visit.bar.to !== null) return;
    visit.bar.to = event.at;
    visit.bar.closedBy = event.n;
    visit.bar.state = state;
    row.state = state;
    row.result = result || (event.at > visit.bar.from ? `at ${formatDuration(event.at)}` : '');
  };

  /** An error that no attempt reported, such as a path that found nothing, still needs a place in the picture. */
  const ensureFailure = (visit: Visit, event: AslEvent, error: string) => {
    if (visit.bar && visit.bar.to === event.at && (visit.bar.state === 'failed' || visit.bar.state === 'timedout'))
      return;
    if (visit.bar?.to !== null) open(visit, event, 'error');
    close(visit, event, 'failed', error);
  };

  const say = (visit: Visit, next: string, nextFormula?: Formula) => {
    const row = visit.rows.at(-1);
    if (row?.next !== '') return;
    row.next = next;
    if (nextFormula) row.nextFormula = nextFormula;
  };

  /** A branch, an item or the execution fails: whatever is still open inside goes with it. */
  const fail = (event: AslEvent, inside: string, error: string, then: string) => {
    for (const [key, visit] of visits) {
      if (!key.startsWith(inside)) continue;
      if (visit.wait) visit.wait.to = Math.min(visit.wait.to, event.at);
      else if (!tries.has(visit.type)) close(visit, event, 'failed', error);
      else if (visit.bar === null || visit.bar.state === 'succeeded') ensureFailure(visit, event, error);
      const row = visit.rows.at(-1);
      if (row && row.state === 'failed' && row.result === '') row.result = error;
      say(visit, then);
      leave(visit, lanes);
      visits.delete(key);
    }
  };

  for (const event of run.events) {
    const key = event.path.join('/');
    if (event.kind === 'state-entered') {
      enter(event, key);
      continue;
    }
    if (event.kind === 'execution-failed') fail(event, '', event.error ?? '', 'the execution fails');
    if (event.kind === 'parallel-failed') fail(event, `${key}/`, event.error, 'the branch fails');
    if (event.kind === 'iteration-failed') fail(event, `${key}/item:${event.index}/`, event.error, 'the item fails');
    const visit = visits.get(key);
    if (!visit) continue;
    switch (event.kind) {
      case 'task-scheduled':
      case 'parallel-started':
      case 'map-started': {
        const lane = lanes[visit.lane];
        if (lane && event.kind === 'map-started') lane.note = `Map, ${counted(event.length, 'item')}`;
        if (lane && event.kind === 'parallel-started')
          lane.note = `Parallel, ${counted(event.branches, 'branch', 'branches')}`;
        open(visit, event, `attempt ${event.attempt}`, String(event.attempt));
        break;
      }
      case 'task-succeeded':
      case 'parallel-succeeded':
      case 'map-succeeded':
        close(visit, event, 'succeeded', '');
        break;
      case 'task-failed':
      case 'parallel-failed':
      case 'map-failed':
        close(visit, event, 'failed', event.error);
        break;
      case 'task-timed-out':
        close(visit, event, 'timedout', event.error);
        break;
      case 'task-aborted':
        close(visit, event, 'null', '');
        wordLast(visit, 'aborted');
        break;
      case 'retry-scheduled': {
        ensureFailure(visit, event, event.error);
        const formula = toFormula(event);
        // A run that ends during the wait never gets to its next attempt.
        const to = Math.min(event.dueAt, Math.max(end, event.at));
        gaps.push({ lane: visit.lane, from: event.at, to, state: 'backoff', formula, event: event.n });
        visit.retriers.add(event.retrier);
        visit.maxAttempts = event.maxAttempts;
        say(visit, 'waits', formula);
        break;
      }
      case 'error-caught': {
        ensureFailure(visit, event, event.error);
        say(visit, `Catch[${event.catcher}], to ${event.next}`);
        const target = [...event.path.slice(0, -1), event.next].join('/');
        caught.push({ lane: visit.lane, target, at: event.at, event: event.n });
        break;
      }
      case 'wait-scheduled': {
        if (rows.length >= limits.rows) {
          hiddenRows += 1;
          break;
        }
        const formula = { base: formatDuration(event.until - event.at), rest: '' };
        visit.wait = {
          lane: visit.lane,
          from: event.at,
          to: Math.min(event.until, end),
          state: 'waiting',
          formula,
          event: event.n,
        };
        gaps.push(visit.wait);
        addRow(visit, event, 'Wait', 'waiting');
        const row = visit.rows.at(-1);
        if (row) row.result = `until ${formatDuration(event.until)}`;
        break;
      }
      case 'choice-taken': {
        const row = visit.rows.at(-1);
        close(visit, event, 'succeeded', event.rule === 'default' ? 'Default' : `Choices[${event.rule}]`);
        if (row) row.next = `to ${event.next}`;
        break;
      }
      case 'state-exited':
        if (visit.bar?.to === null) close(visit, event, 'succeeded', '');
        say(visit, event.next === null ? endOf(event.path) : `to ${event.next}`);
        leave(visit, lanes);
        visits.delete(key);
        break;
      default:
        break;
    }
  }

  for (const visit of visits.values()) {
    say(visit, 'the execution ends here');
    leave(visit, lanes);
  }
  // The lane an error turns to exists only once its state was entered.
  const turns = caught.flatMap(({ lane, target, at, event }) => {
    const toLane = laneOf.get(target);
    return toLane === undefined ? [] : [{ fromLane: lane, toLane, at, word: 'caught', event }];
  });
  const model = { lanes, bars, gaps, turns, rows, end };
  const omitted = hiddenLanes.size + hiddenRows > 0 ? { omitted: { lanes: hiddenLanes.size, rows: hiddenRows } } : {};
  return { ...model, summary: summarize(model, run.outcome), ...omitted };
}

/** What is known only once the visit is over: how many attempts there could have been, and whose retries they were. */
function leave(visit: Visit, lanes: Mutable<Lane>[]): void {
  if (visit.retriers.size === 0) {
    // A number over a bar says "one of several"; a lone attempt needs none.
    if (visit.bar?.label === '1') delete visit.bar.label;
    return;
  }
  const lane = lanes[visit.lane];
  const names = [...visit.retriers].sort((a, b) => a - b).map((index) => `Retry[${index}]`);
  if (lane) lane.note = `${lane.note.split(', Retry')[0]}, ${joinWords(names)}`;
  // With two retriers each counts for itself, so there is no one total.
  if (visit.retriers.size > 1) return;
  for (const row of visit.rows) {
    if (row.what.startsWith('attempt')) row.what = `${row.what} of ${visit.maxAttempts + 1}`;
  }
}
