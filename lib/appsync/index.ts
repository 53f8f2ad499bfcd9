export { meets } from '@/lib/kernel/answer';
export { type Behaviours, specified } from './behaviours';
export { describe } from './describe';
export type { AppSyncDiagnostic, DiagnosticCode, DiagnosticValues } from './diagnostics';
export type { AppSyncDoc, Sources } from './document';
export type {
  AppSyncError,
  AppSyncEvent,
  AppSyncEventBody,
  AppSyncOutcome,
  AppSyncRun,
  DataSourceType,
  OperationType,
  Response,
  SourceError,
  StopLimit,
} from './events';
export type { AppSyncPorts } from './execution/execute';
export { type MutationKey, mutated, mutations } from './mutations';
export { parse } from './parse';
export { run, runSync } from './run';
export {
  type AppSyncScenario,
  type AppSyncScenarioInput,
  AppSyncScenarioSchema,
  codeDocument,
  type DataSource,
  DataSourceSchema,
  type Limits,
  LimitsSchema,
  type Resolver,
  ResolverSchema,
} from './scenario';
export { toTimeline } from './timeline';
export { validate } from './validate';
export { engine, version } from './version';
