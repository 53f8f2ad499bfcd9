import type { Json, JsonObject } from '@/lib/kernel/json';
import type { AslRun } from '../events';
import { defaultNames, type ExecutionNames } from '../execution/names';
import type { AwsHistoryEvent, HistoryDetails } from '../history/aws-history-event';
import { toHistory } from '../history/to-history';

export type LogLevel = 'ALL' | 'ERROR' | 'FATAL' | 'OFF';
/** `loggingConfiguration` of a state machine, without where it goes. */
export type Logging = { readonly level: LogLevel; readonly includeExecutionData: boolean };

/** Ends of an execution that are no success. */
const fatal = new Set(['ExecutionAborted', 'ExecutionFailed', 'ExecutionTimedOut']);
/** What else goes wrong (developer guide, "Log levels"); recorded: entering a Fail state is among them. */
const error = /(?:Failed|TimedOut|Aborted)$|^FailStateEntered$/;
/** Payloads, which are left out unless they are asked for. */
const data = new Set([
  'input',
  'output',
  'inputDetails',
  'outputDetails',
  'parameters',
  'assignedVariables',
  'assignedVariablesDetails',
]);

/** What CloudWatch Logs get of a run: its history at the level that the machine logs, in the shape of log records. */
export function toLogEntries(
  run: AslRun,
  { level, includeExecutionData }: Logging,
  names: ExecutionNames = defaultNames,
  startedAt = 0,
): readonly JsonObject[] {
  let redrives = 0;
  return toHistory(run, names, startedAt).flatMap((event) => {
    if (event.type === 'ExecutionRedriven') redrives += 1;
    if (!isLogged(event.type, level)) return [];
    return [
      {
        id: String(event.id),
        type: event.type,
        details: detailsOf(event, includeExecutionData),
        previous_event_id: String(event.previousEventId),
        event_timestamp: String(Math.round(event.timestamp * 1000)),
        execution_arn: names.executionArn,
        redrive_count: String(redrives),
      },
    ];
  });
}

function isLogged(type: string, level: LogLevel): boolean {
  switch (level) {
    case 'ALL':
      return true;
    case 'ERROR':
      return fatal.has(type) || error.test(type);
    case 'FATAL':
      return fatal.has(type);
    case 'OFF':
      return false;
  }
}

function detailsOf(event: AwsHistoryEvent, withData: boolean): JsonObject {
  const name = Object.keys(event).find((key) => key.endsWith('EventDetails'));
  // Members of details are plain JSON by construction.
  const details = (name === undefined ? {} : event[name as `${string}EventDetails`]) as HistoryDetails & JsonObject;
  const shown = Object.entries(details).filter(([key]) => withData || !data.has(key));
  return Object.fromEntries(shown) as Record<string, Json>;
}
