export { meets } from '@/lib/kernel/answer';
export { describeExecution, describeSync } from './api/describe-execution';
export { type ExecutionStatus, executionStatus } from './api/execution-status';
export { type Logging, type LogLevel, toLogEntries } from './api/log-entries';
export { type Price, priceOf, prices, transitionsOf } from './api/price-of';
export { type RedriveError, redriveExecution } from './api/redrive-status';
export { statusEvents } from './api/status-events';
export { type Behaviours, specified } from './behaviours';
export { describe } from './describe';
export { type SuggestedEdit, suggestEdit } from './describe/suggest-edit';
export type { AslDiagnostic, DiagnosticCode, DiagnosticValues } from './diagnostics';
export { type ChildRun, childRun } from './distributed/child-run';
export type { MapRunCounts } from './distributed/map-run-counts';
export { type MapRunDescription, toMapRuns } from './distributed/to-map-runs';
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
export { type HistoryForm, toHistory } from './history/to-history';
export { createExpressions, type Expressions } from './jsonata/create-expressions';
export { runsCode, statesWithCode } from './mock-code';
export { describeMockProblem } from './mock-config/describe-mock-problem';
export type { MockConfig } from './mock-config/mock-config';
export { type MockProblem, parseMockConfig } from './mock-config/parse-mock-config';
export { readTestCase } from './mock-config/read-test-case';
export { writeMockConfig } from './mock-config/write-mock-config';
export {
  type Heartbeats,
  type MockAnswer,
  MockAnswerSchema,
  MockShortFormSchema,
  type Mocks,
  MocksSchema,
} from './mocks';
export { type MutationKey, mutated, mutations } from './mutations';
export { parse } from './parse';
export { run, runSync } from './run';
export {
  type AslScenario,
  type AslScenarioInput,
  AslScenarioSchema,
  type Limits,
  LimitsSchema,
  type Stop,
  StopSchema,
} from './scenario';
export type { ServiceChange, ServiceState } from './services/service-state';
export { servicesAfter } from './services/services-after';
export { type Services, ServicesSchema } from './services/services-schema';
export { type StartError, type StartRequest, startExecution } from './start/start-execution';
export { type RuleTarget, type Starter, startInput } from './start/start-input';
export { type Steps, stepThrough } from './step-through';
export {
  describeAssumption,
  describeDefinitionProblem,
  describeTemplateProblem,
} from './template/describe-found';
export { findMachines } from './template/find-machines';
export type { Assumption, DefinitionProblem, FoundMachine, ReadYaml, TemplateProblem } from './template/found-machine';
export type { TestStateRefusal } from './test-state/refusal';
export { type TestStateRequest, TestStateRequestSchema } from './test-state/request';
export type { ErrorDetails, InspectedStage, InspectionData, TestStateResponse } from './test-state/response';
export { type TestStatePorts, testState } from './test-state/test-state';
export { validate } from './validate';
export { type VariableReferences, variableReferences } from './variable-references/variable-references';
export { engine, version } from './version';
