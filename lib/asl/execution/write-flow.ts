import { type Json, jsonEquals } from '@/lib/kernel/json';
import type { DataFlowStage } from '../events';
import { stepsOf } from '../payload';
import type { Execution } from './execution';

/**
 * Writes what a field made of the data, unless it left everything as it was. It costs steps like any payload; a budget
 * that ends here ends the run at the next step. A value over the limit gets no event: the machine is about to fail on it.
 */
export function writeFlow(
  x: Execution,
  path: readonly string[],
  stage: DataFlowStage,
  value: Json,
  before: Json | undefined,
): void {
  if (before !== undefined && (value === before || jsonEquals(value, before))) return;
  const weight = x.scale(value, x.limits.payloadBytes);
  if ('over' in weight || !x.charge(stepsOf(weight.bytes))) return;
  x.journal.write(x.now, path, { kind: 'data-flow', stage, value });
}
