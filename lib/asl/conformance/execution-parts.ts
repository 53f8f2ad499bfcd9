import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';
import { describeExecution, describeSync } from '../api/describe-execution';
import { toLogEntries } from '../api/log-entries';
import { statusEvents } from '../api/status-events';
import type { AslRun } from '../events';
import type { ExecutionNames } from '../execution/names';
import type { AslScenario } from '../scenario';
import { decoded } from './compare-history';
import { differenceOf, firstOf, type Tolerance } from './compare-json';
import type { RecordedCase } from './recorded-case';

/** What other APIs and services say about an execution, beside its history. */
export type ExecutionParts = Readonly<Record<(typeof partNames)[number], Json>>;

const partNames = ['describe', 'sync', 'endEvent', 'logs', 'statusEvents'] as const;

export function executionParts(
  recorded: RecordedCase,
  scenario: AslScenario,
  run: AslRun,
  names: ExecutionNames,
): ExecutionParts {
  const all = toLogEntries(run, { level: 'ALL', includeExecutionData: true }, names);
  return {
    describe: describeExecution(scenario, run, names),
    sync: describeSync(scenario, run, names),
    endEvent: all.at(-1) ?? null,
    logs: toLogEntries(run, recorded.logging ?? { level: 'OFF', includeExecutionData: false }, names),
    statusEvents: statusEvents(scenario, run, names),
  };
}

/**
 * Varies from run to run. Which version or alias was started stands nowhere in a case, so its ARN is not asked for either.
 */
const varying: Readonly<Record<(typeof partNames)[number], readonly string[]>> = {
  describe: [
    ...['startDate', 'stopDate', 'redriveCount', 'redriveStatus', 'redriveStatusReason'],
    ...['stateMachineVersionArn', 'stateMachineAliasArn'],
  ],
  sync: ['startDate', 'stopDate'],
  endEvent: ['redrive_count'],
  logs: [],
  statusEvents: ['id', 'time'],
};

/** The first difference in a part that was recorded, or null. */
export function compareParts(expected: JsonObject, actual: ExecutionParts, tolerance: Tolerance): string | null {
  return firstOf(
    partNames.map((name) => () => {
      const wanted = expected[name];
      if (wanted === undefined) return null;
      const keys = new Set([...tolerance.keys, ...varying[name]]);
      return differenceOf(wanted, decodedPart(actual[name]), name, { ...tolerance, keys });
    }),
  );
}

/** Recordings have payloads as values where AWS has their JSON text. */
function decodedPart(part: Json): Json {
  if (Array.isArray(part)) return (part as readonly Json[]).map(decodedPart);
  if (!isJsonObject(part)) return part;
  const inner = Object.entries(part).filter(([key, value]) => /^details?$/.test(key) && isJsonObject(value));
  return { ...decoded(part), ...Object.fromEntries(inner.map(([key, value]) => [key, decodedPart(value)])) };
}
