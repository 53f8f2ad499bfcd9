import type { TimelineModel } from '@/lib/kernel/timeline';
import type { AslEvent, AslRun } from './events';
import { createDrawing, type TimelineLimits, type Visit } from './timeline-drawing';
import { counted, endOf, lastWords, summarize } from './timeline-words';

/** A picture past this says less, not more; and a message to the page stays small (formats.md, "Large runs"). */
export const timelineLimits: TimelineLimits = { lanes: 24, rows: 400 };

/**
 * What the timeline draws of a run: a lane per state (and per branch or item it runs in), a bar per attempt,
 * the back-off between attempts with its formula, waits, and the turns that caught errors take. Pure; times in
 * virtual ms. What is past `limits` is counted in `omitted`.
 */
export function toTimeline(run: AslRun, limits: TimelineLimits = timelineLimits): TimelineModel {
  const drawing = createDrawing(run.events.at(-1)?.at ?? 0, limits);
  const visits = new Map<string, Visit>();

  /** A branch, an item or the execution fails, and with it every visit inside. */
  const failInside = (event: AslEvent, prefix: string, error: string, next: string) => {
    for (const [key, visit] of visits) {
      if (!key.startsWith(prefix)) continue;
      drawing.giveUp(visit, event, error, next);
      visits.delete(key);
    }
  };

  for (const event of run.events) {
    const key = event.path.join('/');
    if (event.kind === 'state-entered') {
      const entered = drawing.enter(event, event.type, key);
      if (entered) visits.set(key, entered);
      continue;
    }
    // A redrive goes on with the same visits.
    const isLast = run.events[event.n + 1]?.kind !== 'execution-redriven';
    if (event.kind === 'execution-failed' && isLast) failInside(event, '', event.error ?? '', 'the execution fails');
    if (event.kind === 'execution-timed-out' || event.kind === 'execution-aborted') drawing.cutOff(event);
    if (event.kind === 'parallel-failed') failInside(event, `${key}/`, event.error, 'the branch fails');
    if (event.kind === 'iteration-failed')
      failInside(event, `${key}/item:${event.index}/`, event.error, 'the item fails');
    if (event.kind === 'child-failed' || event.kind === 'child-timed-out')
      failInside(event, `${key}/`, event.error ?? '', 'the child execution fails');
    const visit = visits.get(key);
    if (!visit) continue;
    switch (event.kind) {
      case 'map-started':
        drawing.note(visit, `Map, ${counted(event.length, 'item')}`);
        drawing.open(visit, event, `attempt ${event.attempt}`, String(event.attempt));
        break;
      // Only now is it known how many items a reader read.
      case 'map-run-succeeded':
      case 'map-run-failed':
        drawing.note(visit, `Map Run, ${counted(event.items.total, 'item')}`);
        break;
      case 'parallel-started':
        drawing.note(visit, `Parallel, ${counted(event.branches, 'branch', 'branches')}`);
        drawing.open(visit, event, `attempt ${event.attempt}`, String(event.attempt));
        break;
      case 'task-scheduled':
        drawing.open(visit, event, `attempt ${event.attempt}`, String(event.attempt));
        break;
      case 'task-succeeded':
      case 'parallel-succeeded':
      case 'map-succeeded':
        drawing.close(visit, event, 'succeeded', '');
        break;
      case 'task-failed':
      case 'parallel-failed':
      case 'map-failed':
        drawing.close(visit, event, 'failed', event.error);
        break;
      case 'task-timed-out':
        drawing.timeOut(visit, event);
        break;
      case 'task-heartbeat':
        drawing.beat(visit, event);
        break;
      case 'task-aborted':
        drawing.close(visit, event, 'null', '', 'aborted');
        break;
      case 'retry-scheduled':
        drawing.backOff(visit, event);
        break;
      case 'error-caught':
        drawing.turn(visit, event);
        break;
      case 'wait-scheduled':
        drawing.wait(visit, event, event.until);
        break;
      case 'choice-taken':
        drawing.close(visit, event, 'succeeded', event.rule === 'default' ? 'Default' : `Choices[${event.rule}]`);
        drawing.say(visit, `to ${event.next}`);
        break;
      case 'state-exited':
        drawing.close(visit, event, 'succeeded', '');
        drawing.leave(visit, event.next === null ? endOf(event.path) : `to ${event.next}`);
        visits.delete(key);
        break;
      default:
        break;
    }
  }
  for (const visit of visits.values()) drawing.leave(visit, lastWords(run.outcome));
  const model = drawing.finish();
  return { ...model, summary: summarize(model, run.outcome) };
}
