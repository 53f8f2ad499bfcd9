export { answerQuery, meets } from './answer';
export { type Behaviours, specified } from './behaviours';
export { describe } from './describe';
export type { AuthModesDiagnostic, DiagnosticCode, DiagnosticValues } from './diagnostics';
export { type CellChange, diff } from './diff';
export type {
  AuthModesEvent,
  AuthModesEventBody,
  AuthModesOutcome,
  AuthModesRun,
  Cell,
  DecidedField,
  DecidedOutput,
  FieldVerdict,
  Grant,
  GrantSource,
  RuleName,
} from './events';
export { type MatrixCell, type MatrixModel, type MatrixRow, toMatrix } from './matrix';
export { type MutationKey, mutated, mutations } from './mutations';
export { type AuthModesDoc, parse } from './parse';
export { type AuthModesPorts, run, runSync } from './run';
export {
  type AuthMode,
  type AuthModesScenario,
  type AuthModesScenarioInput,
  AuthModesScenarioSchema,
  authModes,
  type Identity,
  IdentitySchema,
  type ModeSettings,
  type Modes,
  ModesSchema,
} from './scenario';
export { type ValidationContext, validate } from './validate';
export { engine, version } from './version';
