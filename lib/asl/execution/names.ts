/** Names and ARNs that the context object and the history show. They are made up, and always the same. */
export type ExecutionNames = {
  readonly region: string;
  readonly roleArn: string;
  readonly stateMachineName: string;
  readonly stateMachineArn: string;
  readonly executionName: string;
  readonly executionArn: string;
};

export const defaultNames: ExecutionNames = {
  region: 'us-east-1',
  roleArn: 'arn:aws:iam::123456789012:role/dryrun',
  stateMachineName: 'dryrun',
  stateMachineArn: 'arn:aws:states:us-east-1:123456789012:stateMachine:dryrun',
  executionName: 'run',
  executionArn: 'arn:aws:states:us-east-1:123456789012:execution:dryrun:run',
};
