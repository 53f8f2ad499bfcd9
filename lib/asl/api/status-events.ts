import type { Json, JsonObject } from '@/lib/kernel/json';
import type { AslRun } from '../events';
import { defaultNames, type ExecutionNames } from '../execution/names';
import type { AslScenario } from '../scenario';
import { formatTimestamp, parseTimestamp } from '../timestamp';
import { endOf, executionStatus, failureOf } from './execution-status';
import { redriveStatus } from './redrive-status';

/**
 * The events `Step Functions Execution Status Change` that EventBridge gets of a Standard execution: when it starts, and when
 * it ends. An Express execution has none (developer guide, "EventBridge").
 */
export function statusEvents(
  { input, startTime, type }: AslScenario,
  run: AslRun,
  names: ExecutionNames = defaultNames,
): readonly JsonObject[] {
  const status = executionStatus(run.outcome);
  if (!status || type === 'EXPRESS') return [];
  const startDate = parseTimestamp(startTime) ?? 0;
  const stopDate = startDate + endOf(run);
  const started: JsonObject = {
    executionArn: names.executionArn,
    stateMachineArn: names.stateMachineArn,
    name: names.executionName,
    status: 'RUNNING',
    startDate,
    stopDate: null,
    input: JSON.stringify(input),
    output: null,
    inputDetails: { included: true },
    outputDetails: null,
    error: null,
    cause: null,
    stateMachineVersionArn: null,
    stateMachineAliasArn: null,
    redriveCount: 0,
    redriveDate: null,
    redriveStatus: 'NOT_REDRIVABLE',
    redriveStatusReason: 'Execution is RUNNING and cannot be redriven',
  };
  const output: JsonObject =
    run.outcome.kind === 'succeeded'
      ? { output: JSON.stringify(run.outcome.output), outputDetails: { included: true } }
      : {};
  const redrives = run.events.filter((event) => event.kind === 'execution-redriven');
  const lastRedrive = redrives.at(-1);
  const ended: JsonObject = {
    ...started,
    status,
    stopDate,
    ...output,
    ...failureOf(run.outcome),
    redriveCount: redrives.length,
    redriveDate: lastRedrive ? startDate + lastRedrive.at : null,
    redriveStatusReason: null,
    ...redriveStatus(run),
  };
  return [envelope(started, startDate, 'start', names), envelope(ended, stopDate, 'end', names)];
}

function envelope(detail: JsonObject, at: number, id: string, { executionArn, region }: ExecutionNames): JsonObject {
  const account: Json = executionArn.split(':')[4] ?? '';
  return {
    version: '0',
    id: `status-change-${id}`,
    'detail-type': 'Step Functions Execution Status Change',
    source: 'aws.states',
    account,
    time: formatTimestamp(at).replace(/\.\d+Z$/, 'Z'),
    region,
    resources: [executionArn],
    detail,
  };
}
