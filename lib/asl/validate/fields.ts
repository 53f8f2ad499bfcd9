import type { QueryLanguageName } from '../definition';
import type { StateType } from '../events';

/** What the value of a field must be. `…Path` kinds hold a path, `template` fields may be evaluated inside. */
export type FieldKind =
  | 'text'
  | 'flag'
  | 'number'
  | 'integer'
  | 'list'
  | 'object'
  | 'any'
  | 'path'
  | 'nullable-path'
  | 'path-or-call'
  | 'reference-path'
  | 'template'
  | 'assign';

export type Fields = Readonly<Record<string, FieldKind>>;

export const stateTypes = ['Task', 'Wait', 'Pass', 'Succeed', 'Fail', 'Choice', 'Parallel', 'Map'] as const;

const all: Fields = { Type: 'text', Comment: 'text', QueryLanguage: 'text' };
const paths: Fields = { InputPath: 'nullable-path', OutputPath: 'nullable-path' };
const leaving: Fields = { Next: 'text', End: 'flag' };
const recovering: Fields = { Retry: 'list', Catch: 'list' };
const assign: Fields = { Assign: 'assign' };
const task: Fields = {
  Resource: 'text',
  TimeoutSeconds: 'integer',
  HeartbeatSeconds: 'integer',
  Credentials: 'object',
};
const distributed: Fields = {
  ItemReader: 'object',
  ItemBatcher: 'object',
  ResultWriter: 'object',
  Label: 'text',
  ToleratedFailurePercentage: 'number',
  ToleratedFailureCount: 'integer',
};
const map: Fields = {
  ItemProcessor: 'object',
  Iterator: 'object',
  MaxConcurrency: 'integer',
  ItemSelector: 'template',
  ...distributed,
};

/** Fields of each state type (ASL spec, "Table of State Types and Fields"). */
export const stateFields: Readonly<Record<QueryLanguageName, Readonly<Record<StateType, Fields>>>> = {
  JSONPath: {
    Pass: {
      ...all,
      ...paths,
      ...leaving,
      ...assign,
      Result: 'any',
      Parameters: 'template',
      ResultPath: 'reference-path',
    },
    Succeed: { ...all, ...paths },
    Fail: { ...all, Error: 'text', ErrorPath: 'path-or-call', Cause: 'text', CausePath: 'path-or-call' },
    Wait: {
      ...all,
      ...paths,
      ...leaving,
      ...assign,
      Seconds: 'integer',
      SecondsPath: 'path',
      Timestamp: 'text',
      TimestampPath: 'path',
    },
    Choice: { ...all, ...paths, ...assign, Choices: 'list', Default: 'text' },
    Task: {
      ...all,
      ...paths,
      ...leaving,
      ...assign,
      ...recovering,
      ...task,
      Parameters: 'template',
      ResultSelector: 'template',
      ResultPath: 'reference-path',
      TimeoutSecondsPath: 'path',
      HeartbeatSecondsPath: 'path',
    },
    Parallel: {
      ...all,
      ...paths,
      ...leaving,
      ...assign,
      ...recovering,
      Branches: 'list',
      Parameters: 'template',
      ResultSelector: 'template',
      ResultPath: 'reference-path',
    },
    Map: {
      ...all,
      ...paths,
      ...leaving,
      ...assign,
      ...recovering,
      ...map,
      ItemsPath: 'path',
      Parameters: 'template',
      MaxConcurrencyPath: 'path',
      ToleratedFailurePercentagePath: 'path',
      ToleratedFailureCountPath: 'path',
      ResultSelector: 'template',
      ResultPath: 'reference-path',
    },
  },
  JSONata: {
    Pass: { ...all, ...leaving, Assign: 'any', Output: 'any' },
    Succeed: { ...all, Output: 'any' },
    Fail: { ...all, Error: 'text', Cause: 'text' },
    Wait: { ...all, ...leaving, Assign: 'any', Output: 'any', Seconds: 'any', Timestamp: 'text' },
    Choice: { ...all, Assign: 'any', Output: 'any', Choices: 'list', Default: 'text' },
    Task: {
      ...all,
      ...leaving,
      ...recovering,
      Resource: 'text',
      TimeoutSeconds: 'any',
      HeartbeatSeconds: 'any',
      Credentials: 'object',
      Assign: 'any',
      Output: 'any',
      Arguments: 'any',
    },
    Parallel: { ...all, ...leaving, ...recovering, Branches: 'list', Assign: 'any', Output: 'any', Arguments: 'any' },
    Map: {
      ...all,
      ...leaving,
      ...recovering,
      ...distributed,
      ItemProcessor: 'object',
      Iterator: 'object',
      MaxConcurrency: 'any',
      ItemSelector: 'any',
      Items: 'any',
      Assign: 'any',
      Output: 'any',
      ToleratedFailurePercentage: 'any',
      ToleratedFailureCount: 'any',
    },
  },
};

/** Fields without which a state means nothing. Map's processor has two names: see the rule for maps. */
export const requiredFields: Readonly<Partial<Record<StateType, readonly string[]>>> = {
  Task: ['Resource'],
  Choice: ['Choices'],
  Parallel: ['Branches'],
};

export const machineFields: Fields = {
  Comment: 'text',
  StartAt: 'text',
  States: 'object',
  Version: 'text',
  TimeoutSeconds: 'integer',
  QueryLanguage: 'text',
};
export const branchFields: Fields = { Comment: 'text', StartAt: 'text', States: 'object' };
export const processorFields: Fields = { ...branchFields, ProcessorConfig: 'object' };

export const retrierFields: Fields = {
  ErrorEquals: 'list',
  IntervalSeconds: 'integer',
  MaxAttempts: 'integer',
  BackoffRate: 'number',
  MaxDelaySeconds: 'integer',
  JitterStrategy: 'text',
  Comment: 'text',
};
export const catcherFields: Readonly<Record<QueryLanguageName, Fields>> = {
  JSONPath: { ErrorEquals: 'list', Next: 'text', ResultPath: 'reference-path', Assign: 'assign', Comment: 'text' },
  JSONata: { ErrorEquals: 'list', Next: 'text', Output: 'any', Assign: 'any', Comment: 'text' },
};

/** Least and most of the numbers that have bounds (ASL spec, and the developer guide where AWS is stricter). */
export const bounds: Readonly<Record<string, readonly [least: number, most: number]>> = {
  TimeoutSeconds: [1, 99_999_999],
  HeartbeatSeconds: [1, 99_999_999],
  Seconds: [0, 99_999_999],
  MaxConcurrency: [0, Number.MAX_SAFE_INTEGER],
  IntervalSeconds: [1, 99_999_999],
  MaxAttempts: [0, 99_999_999],
  BackoffRate: [1, Number.MAX_VALUE],
  MaxDelaySeconds: [1, 31_622_400],
};
