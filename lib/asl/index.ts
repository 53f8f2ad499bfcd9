export { meets } from '@/lib/kernel/answer';
export { type Behaviours, specified } from './behaviours';
export { describe } from './describe';
export { type SuggestedEdit, suggestEdit } from './describe/suggest-edit';
export type { AslDiagnostic, DiagnosticCode, DiagnosticValues } from './diagnostics';
export type { AslDoc } from './document';
export type {
  AslEvent,
  AslEventBody,
  AslOutcome,
  AslRun,
  Assigned,
  DataFlowStage,
  RetryScheduled,
  StateType,
} from './events';
export type { AslPorts } from './execution/execute';
export { defaultNames, type ExecutionNames } from './execution/names';
export type { TaskAnswer, TaskCall } from './execution/task-answers';
export { expandMock } from './expand-mock';
export type { AwsHistoryEvent } from './history/aws-history-event';
export { toHistory } from './history/to-history';
export { statesWithCode } from './mock-code';
export { describeMockProblem } from './mock-config/describe-mock-problem';
export type { MockConfig } from './mock-config/mock-config';
export { type MockProblem, parseMockConfig } from './mock-config/parse-mock-config';
export { readTestCase } from './mock-config/read-test-case';
export { writeMockConfig } from './mock-config/write-mock-config';
export { type MutationKey, mutated, mutations } from './mutations';
export { parse } from './parse';
export { run, runSync } from './run';
export {
  type AslScenario,
  type AslScenarioInput,
  AslScenarioSchema,
  type Heartbeats,
  type Limits,
  LimitsSchema,
  type MockAnswer,
  MockAnswerSchema,
  MockShortFormSchema,
  type Mocks,
  MocksSchema,
  type Stop,
  StopSchema,
} from './scenario';
export { type StartError, type StartRequest, startExecution } from './start/start-execution';
export { type Steps, stepThrough } from './step-through';
export { validate } from './validate';
export { type VariableReferences, variableReferences } from './variable-references/variable-references';
export { engine, version } from './version';
