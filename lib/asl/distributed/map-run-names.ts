import type { ExecutionNames } from '../execution/names';

/** The names of one Map Run, and of the executions it starts. They are made up, and always the same. */
export type MapRunNames = {
  readonly mapRunArn: string;
  /** What its files in Amazon S3 stand under. */
  readonly id: string;
  readonly childAt: (index: number) => ExecutionNames;
};

const hex = (number: number, digits: number) => number.toString(16).padStart(digits, '0');
const madeUpId = (run: number, index: number) => `${hex(run, 8)}-0000-4000-8000-${hex(index, 12)}`;

/**
 * `…:mapRun:machine/label:id`, `…:execution:machine/label:id` (developer guide, "Examining Map Run"). `ordinal` counts the
 * Map Runs of a whole run from 1. A Map without a Label gets one.
 */
export function mapRunNames(
  parent: ExecutionNames,
  label: string | undefined,
  executionType: 'STANDARD' | 'EXPRESS',
  ordinal: number,
): MapRunNames {
  const id = madeUpId(ordinal, 0);
  const path = `${parent.stateMachineName}/${label ?? madeUpId(0, ordinal)}`;
  const arn = (resource: string) => parent.stateMachineArn.replace(/:stateMachine:.*$/, `:${resource}:${path}`);
  return {
    mapRunArn: `${arn('mapRun')}:${id}`,
    id,
    childAt: (index) => {
      const executionName = madeUpId(ordinal, index + 1);
      const executionArn =
        executionType === 'EXPRESS'
          ? `${arn('express')}:${executionName}:${id}`
          : `${arn('execution')}:${executionName}`;
      return { ...parent, stateMachineName: path, stateMachineArn: arn('stateMachine'), executionName, executionArn };
    },
  };
}
