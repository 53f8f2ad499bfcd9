export { meets } from '@/lib/kernel/answer';
export { type Behaviours, specified } from './behaviours';
export { describe } from './describe';
export type { AslDiagnostic, DiagnosticCode, DiagnosticValues } from './diagnostics';
export type { AslDoc } from './document';
export type {
  AslEvent,
  AslEventBody,
  AslOutcome,
  AslRun,
  Assigned,
  RetryScheduled,
  StateType,
} from './events';
export type { AslPorts } from './execution/execute';
export { defaultNames, type ExecutionNames } from './execution/names';
export type { TaskAnswer, TaskCall } from './execution/task-answers';
export { expandMock } from './expand-mock';
export type { AwsHistoryEvent } from './history/aws-history-event';
export { toHistory } from './history/to-history';
export { type MutationKey, mutated, mutations } from './mutations';
export { parse } from './parse';
export { run, runSync } from './run';
export {
  type AslScenario,
  type AslScenarioInput,
  AslScenarioSchema,
  type Limits,
  LimitsSchema,
  type MockAnswer,
  MockAnswerSchema,
  MockShortFormSchema,
  type Mocks,
  MocksSchema,
} from './scenario';
export { validate } from './validate';
export { engine, version } from './version';
