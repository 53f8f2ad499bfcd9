import { assertNever } from '@/lib/kernel/assert-never';
import type { Description } from '@/lib/kernel/run';
import type { MapRunCounts } from '../distributed/map-run-counts';
import type { AslEvent, DataFlowStage, RetryScheduled, StateType } from '../events';
import type { ServiceChange } from '../services/service-state';
import { specs } from './specs';

const stateSpecs: Readonly<Record<StateType, string>> = {
  Task: specs.task,
  Pass: specs.pass,
  Wait: specs.wait,
  Choice: specs.choice,
  Succeed: specs.succeed,
  Fail: specs.fail,
  Parallel: specs.parallel,
  Map: specs.map,
};

const flowSpecs: Readonly<Record<DataFlowStage, string>> = {
  InputPath: specs.paths,
  Parameters: specs.template,
  ItemSelector: specs.map,
  ResultSelector: specs.template,
  ResultPath: specs.referencePaths,
  OutputPath: specs.paths,
  Assign: specs.variables,
  Arguments: specs.jsonata,
  Items: specs.map,
  Output: specs.jsonata,
};

/** One sentence about an event, and where the language says so. Decides nothing. */
export function describeEvent(event: AslEvent): Description {
  const name = event.path.at(-1) ?? '';
  switch (event.kind) {
    case 'execution-started':
      return { text: 'The execution starts.', spec: specs.structure };
    case 'state-entered':
      return { text: `${name}, a ${event.type} state, is entered.`, spec: stateSpecs[event.type] };
    case 'state-exited':
      return {
        text: event.next === null ? endText(event) : `${name} goes on to ${event.next}.`,
        spec: specs.transitions,
      };
    case 'data-flow':
      return { text: flowText(name, event.stage), spec: flowSpecs[event.stage] };
    case 'task-scheduled':
      return { text: `${name} schedules attempt ${event.attempt}${deadlines(event)}.`, spec: specs.task };
    case 'task-started':
      return { text: `Attempt ${event.attempt} of ${name} starts.`, spec: specs.task };
    case 'task-submitted':
      return { text: `${name} has handed the work over and waits for its end.`, spec: specs.resources };
    case 'task-heartbeat':
      return {
        text: `Whoever works on ${name} sends a heartbeat; HeartbeatSeconds counts anew from here.`,
        spec: specs.timeouts,
      };
    case 'task-succeeded':
      return { text: `Attempt ${event.attempt} of ${name} succeeds.`, spec: specs.task };
    case 'task-failed':
      return {
        text: `Attempt ${event.attempt} of ${name} fails with ${errorName(event.error)}.`,
        spec: specs.errors,
      };
    case 'task-timed-out':
      return {
        text: `Attempt ${event.attempt} of ${name} ${event.reason === 'heartbeat' ? 'sends no heartbeat in time' : 'takes too long'}: ${event.error}.`,
        spec: specs.timeouts,
      };
    case 'task-aborted':
      return { text: `Work on ${name} is given up, because its Parallel or Map is failing.`, spec: specs.parallel };
    case 'retry-scheduled':
      return { text: retryText(event), spec: specs.retry };
    case 'error-caught':
      return {
        text: `Catcher ${event.catcher + 1} takes ${errorName(event.error)} and goes to ${event.next}.`,
        spec: specs.catch,
      };
    case 'choice-taken':
      return {
        text:
          event.rule === 'default'
            ? `No rule of ${name} is true, so Default goes to ${event.next}.`
            : `Rule ${event.rule + 1} of ${name} is the first that is true: next is ${event.next}.`,
        spec: specs.choice,
      };
    case 'wait-scheduled':
      return { text: `${name} waits until ${seconds(event.until / 1000)} after the start.`, spec: specs.wait };
    case 'map-started':
      return {
        text: `${name} starts${event.length === 0 ? ' without items so far' : ` over ${count(event.length, 'item')}`}.`,
        spec: specs.map,
      };
    case 'iteration-started':
      return { text: `The iteration of item ${event.index} starts.`, spec: specs.map };
    case 'iteration-succeeded':
      return { text: `The iteration of item ${event.index} succeeds.`, spec: specs.map };
    case 'iteration-failed':
      return { text: `The iteration of item ${event.index} fails with ${errorName(event.error)}.`, spec: specs.map };
    case 'iteration-aborted':
      return { text: `The iteration of item ${event.index} is stopped because another one failed.`, spec: specs.map };
    case 'map-succeeded':
      return { text: `${name} has gone over all its items.`, spec: specs.map };
    case 'map-run-started':
      return {
        text: `A Map Run of ${name} starts: a child execution for each item or batch.`,
        spec: specs.distributedMap,
      };
    case 'child-started':
      return { text: `Child execution ${event.index} starts, with a history of its own.`, spec: specs.distributedMap };
    case 'child-succeeded':
      return { text: `Child execution ${event.index} succeeds.`, spec: specs.distributedMap };
    case 'child-failed':
      return {
        text: `Child execution ${event.index} fails${event.error ? ` with ${event.error}` : ''}.`,
        spec: specs.distributedMap,
      };
    case 'child-timed-out':
      return { text: `Child execution ${event.index} runs past its time limit.`, spec: specs.distributedMap };
    case 'child-aborted':
      return {
        text: `Child execution ${event.index} is stopped, because the Map Run is over.`,
        spec: specs.distributedMap,
      };
    case 'results-written':
      return {
        text: `The results of ${name} are written to the bucket ${event.bucket}: ${count(event.files.length, 'file')}.`,
        spec: specs.resultWriter,
      };
    case 'map-run-succeeded':
      return { text: `The Map Run of ${name} succeeds: ${itemWords(event.items)}.`, spec: specs.distributedMap };
    case 'map-run-failed':
      return {
        text: `The Map Run of ${name} fails with ${errorName(event.error)}: ${itemWords(event.items)}.`,
        spec: specs.distributedMap,
      };
    case 'map-run-aborted':
      return { text: `The Map Run of ${name} is stopped: ${itemWords(event.items)}.`, spec: specs.distributedMap };
    case 'map-failed':
      return { text: `${name} fails with ${errorName(event.error)}.`, spec: specs.map };
    case 'parallel-started':
      return { text: `${name} starts ${count(event.branches, 'branch', 'branches')}.`, spec: specs.parallel };
    case 'branch-failed':
      return { text: `Branch ${event.index} fails with ${errorName(event.error)}.`, spec: specs.parallel };
    case 'parallel-succeeded':
      return { text: `Every branch of ${name} has succeeded.`, spec: specs.parallel };
    case 'parallel-failed':
      return { text: `${name} fails with ${errorName(event.error)}.`, spec: specs.parallel };
    case 'service-changed':
      return { text: changeText(event.change), spec: specs.resources };
    case 'execution-redriven':
      return {
        text: `The execution is redriven for the ${ordinal(event.redriveCount)} time: what succeeded is kept, the rest runs again.`,
        spec: specs.redrive,
      };
    case 'execution-succeeded':
      return { text: 'The execution succeeds.', spec: specs.structure };
    case 'execution-failed':
      return { text: `The execution fails${event.error ? ` with ${event.error}` : ''}.`, spec: specs.errors };
    case 'execution-timed-out':
      return {
        text: 'The execution runs past its time limit (its TimeoutSeconds, at most one year) and is ended.',
        spec: specs.structure,
      };
    case 'evaluation-failed':
      return {
        text: `The expression in ${event.location ?? 'the input'} of ${name} gives no usable value: ${event.error}.`,
        spec: specs.jsonata,
      };
    case 'execution-aborted':
      return {
        text: `StopExecution ends the execution${event.error ? ` with ${event.error}` : ''}; no Catch sees it.`,
        spec: specs.stopExecution,
      };
    case 'execution-stopped':
      return {
        text: 'Dryrun stopped here: the run used up its step budget. AWS would have gone on.',
        spec: specs.quotas,
      };
    default:
      return assertNever(event);
  }
}

/** What became of the items of a Map Run; nothing of a kind is not worth a word. */
function itemWords({ total, succeeded, failed, timedOut, aborted, pending }: MapRunCounts): string {
  const parts = [
    ['failed', failed],
    ['timed out', timedOut],
    ['stopped', aborted],
    ['not started', pending],
  ] as const;
  const rest = parts.flatMap(([word, items]) => (items === 0 ? [] : [`, ${items} ${word}`]));
  return `${succeeded} of ${count(total, 'item')} succeeded${rest.join('')}`;
}

function flowText(name: string, stage: DataFlowStage): string {
  switch (stage) {
    case 'InputPath':
      return `InputPath of ${name} chooses what it sees of its input.`;
    case 'Parameters':
      return `Parameters of ${name} builds what its work is given.`;
    case 'ItemSelector':
      return `ItemSelector builds the input of ${name.replace(':', ' ')}.`;
    case 'ResultSelector':
      return `ResultSelector of ${name} builds a new value from its result.`;
    case 'ResultPath':
      return `ResultPath of ${name} puts its result into its input.`;
    case 'OutputPath':
      return `OutputPath of ${name} chooses what goes on.`;
    case 'Arguments':
      return `Arguments of ${name} builds what its work is given.`;
    case 'Items':
      return `Items of ${name} gives the list it goes over.`;
    case 'Output':
      return `Output of ${name} builds what goes on.`;
    case 'Assign':
      return `Assign of ${name} sets variables.`;
    default:
      return assertNever(stage);
  }
}

function endText({ path }: AslEvent): string {
  const place = path.at(-3);
  if (place === undefined) return `${path.at(-1)} is the end of the machine.`;
  return `${path.at(-1)} is the end of its ${blockWord(place)}.`;
}

function blockWord(place: string): string {
  if (place.startsWith('child:')) return 'child execution';
  return place.startsWith('item:') ? 'iteration' : 'branch';
}

function changeText(change: ServiceChange): string {
  switch (change.of) {
    case 'table':
      return change.item === null
        ? `An item is deleted from the table ${change.name}.`
        : `An item is written to the table ${change.name}.`;
    case 'queue':
      return `A message arrives in the queue ${change.name}.`;
    case 'topic':
      return `A message is published to the topic ${change.name}, which has ${count(change.message.deliveredTo.length, 'subscription')}.`;
    case 'bus':
      return `An event arrives on the bus ${change.name} and matches ${count(change.event.rules.length, 'rule')}.`;
    case 'job':
      return `The job ${change.job.name} is ${change.job.status}.`;
    case 'task':
      return `The container task ${change.task.name} is ${change.task.status}.`;
    case 'execution':
      return `The execution of ${change.execution.arn.split(':')[6]} that was started is ${change.execution.status}.`;
    default:
      return assertNever(change);
  }
}

const ordinals = ['first', 'second', 'third'];
const ordinal = (n: number) => ordinals[n - 1] ?? `${n}th`;

/** An error without a name is what a Fail state without `Error` raises. */
const errorName = (error: string) => (error === '' ? 'an error without a name' : error);
const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
const seconds = (n: number) => `${n} s`;

function deadlines(event: { readonly timeoutSeconds?: number; readonly heartbeatSeconds?: number }): string {
  const parts = [
    ...(event.timeoutSeconds === undefined ? [] : [`a timeout of ${seconds(event.timeoutSeconds)}`]),
    ...(event.heartbeatSeconds === undefined ? [] : [`a heartbeat of ${seconds(event.heartbeatSeconds)}`]),
  ];
  return parts.length === 0 ? '' : `, with ${parts.join(' and ')}`;
}

function retryText(event: RetryScheduled): string {
  const parts = [`retry ${event.retry} of ${event.maxAttempts}`];
  if (event.computedSeconds !== event.cappedSeconds) parts.push(`capped at ${seconds(event.cappedSeconds)}`);
  const [shortest, longest] = event.rangeSeconds;
  if (shortest !== longest) parts.push(`drawn from ${shortest} to ${longest}`);
  return `${errorName(event.error)} is retried after ${seconds(event.delaySeconds)} (${parts.join(', ')}).`;
}
