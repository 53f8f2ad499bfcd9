import type { Json, JsonObject } from '@/lib/kernel/json';
import type { AslRun } from '../events';
import { defaultNames, type ExecutionNames } from '../execution/names';
import type { AslScenario } from '../scenario';
import { parseTimestamp } from '../timestamp';
import { endOf, executionStatus, failureOf } from './execution-status';
import { billedMs } from './price-of';
import { redriveStatus } from './redrive-status';

const included = { included: true } as const;

/** What DescribeExecution answers once it is over; null for a run without an execution (API reference; recorded). */
export function describeExecution(
  scenario: AslScenario,
  run: AslRun,
  names: ExecutionNames = defaultNames,
): JsonObject | null {
  const common = commonOf(scenario, run, names);
  if (!common) return null;
  const redriveCount = run.events.filter(({ kind }) => kind === 'execution-redriven').length;
  return { ...common, redriveCount, ...redriveStatus(run) };
}

/** What StartSyncExecution answers: 200 also where the execution failed. Billed as `priceOf` has it (API reference). */
export function describeSync(
  scenario: AslScenario,
  run: AslRun,
  names: ExecutionNames = defaultNames,
): JsonObject | null {
  const common = commonOf(scenario, run, names);
  if (!common) return null;
  return {
    ...common,
    billingDetails: { billedDurationInMilliseconds: billedMs(endOf(run)), billedMemoryUsedInMB: 64 },
  };
}

function commonOf({ input, startTime }: AslScenario, run: AslRun, names: ExecutionNames): JsonObject | null {
  const { outcome } = run;
  const status = executionStatus(outcome);
  if (!status) return null;
  const startedAt = parseTimestamp(startTime) ?? 0;
  const text = (value: Json) => JSON.stringify(value);
  return {
    executionArn: names.executionArn,
    stateMachineArn: names.stateMachineArn,
    name: names.executionName,
    status,
    startDate: startedAt / 1000,
    stopDate: (startedAt + endOf(run)) / 1000,
    input: text(input),
    inputDetails: included,
    ...(outcome.kind === 'succeeded' ? { output: text(outcome.output), outputDetails: included } : {}),
    ...failureOf(outcome),
  };
}
