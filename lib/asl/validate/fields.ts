import type { QueryLanguageName } from '../definition';
import type { StateType } from '../events';

/** What the value of a field must be. `…Path` kinds hold a path, `template` fields may be evaluated inside. */
export type LiteralKind =
  | 'text'
  | 'flag'
  | 'number'
  | 'integer'
  /** A whole number from 0, whatever bounds a field of this name has elsewhere. */
  | 'count'
  | 'list'
  | 'object'
  | 'any'
  | 'path'
  | 'nullable-path'
  | 'path-or-call'
  /** A Reference Path to where a result goes, or null. */
  | 'reference-path'
  /** A Reference Path to a value, also one of the context object or a variable. */
  | 'value-path'
  /** A Reference Path to a number of the input or a variable. */
  | 'number-path'
  | 'template'
  | 'assign'
  /** A list or an object. */
  | 'items'
  /** Variables of a JSONata state. */
  | 'variables';

/** JSONata: kinds of which an expression may stand in place of the value. */
export const orExpression = {
  'number-or-expression': 'number',
  'integer-or-expression': 'integer',
  'count-or-expression': 'count',
  'items-or-expression': 'items',
} as const;
export const isOrExpression = (kind: FieldKind): kind is keyof typeof orExpression => Object.hasOwn(orExpression, kind);
export type FieldKind = LiteralKind | keyof typeof orExpression;

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
  ToleratedFailureCount: 'count',
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
      SecondsPath: 'value-path',
      Timestamp: 'text',
      TimestampPath: 'value-path',
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
      TimeoutSecondsPath: 'value-path',
      HeartbeatSecondsPath: 'value-path',
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
      ItemsPath: 'value-path',
      Parameters: 'template',
      MaxConcurrencyPath: 'number-path',
      ToleratedFailurePercentagePath: 'number-path',
      ToleratedFailureCountPath: 'number-path',
      ResultSelector: 'template',
      ResultPath: 'reference-path',
    },
  },
  JSONata: {
    Pass: { ...all, ...leaving, Assign: 'variables', Output: 'any' },
    Succeed: { ...all, Output: 'any' },
    Fail: { ...all, Error: 'text', Cause: 'text' },
    Wait: {
      ...all,
      ...leaving,
      Assign: 'variables',
      Output: 'any',
      Seconds: 'integer-or-expression',
      Timestamp: 'text',
    },
    Choice: { ...all, Assign: 'variables', Output: 'any', Choices: 'list', Default: 'text' },
    Task: {
      ...all,
      ...leaving,
      ...recovering,
      Resource: 'text',
      TimeoutSeconds: 'integer-or-expression',
      HeartbeatSeconds: 'integer-or-expression',
      Credentials: 'object',
      Assign: 'variables',
      Output: 'any',
      Arguments: 'any',
    },
    Parallel: {
      ...all,
      ...leaving,
      ...recovering,
      Branches: 'list',
      Assign: 'variables',
      Output: 'any',
      Arguments: 'any',
    },
    Map: {
      ...all,
      ...leaving,
      ...recovering,
      ...distributed,
      ItemProcessor: 'object',
      Iterator: 'object',
      MaxConcurrency: 'integer-or-expression',
      ItemSelector: 'any',
      Items: 'items-or-expression',
      Assign: 'variables',
      Output: 'any',
      ToleratedFailurePercentage: 'number-or-expression',
      ToleratedFailureCount: 'count-or-expression',
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
  TimeoutSeconds: 'count',
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
  JSONata: { ErrorEquals: 'list', Next: 'text', Output: 'any', Assign: 'variables', Comment: 'text' },
};

/**
 * Least and most of the numbers that have bounds. AWS was measured to take a retrier's `IntervalSeconds: 0` and a
 * machine's `TimeoutSeconds: 0`, whatever the ASL spec says.
 */
export const bounds: Readonly<Record<string, readonly [least: number, most: number]>> = {
  TimeoutSeconds: [1, 99_999_999],
  HeartbeatSeconds: [1, 99_999_999],
  Seconds: [0, 99_999_999],
  MaxConcurrency: [0, Number.MAX_SAFE_INTEGER],
  IntervalSeconds: [0, 99_999_999],
  ToleratedFailurePercentage: [0, 100],
  MaxAttempts: [0, 99_999_999],
  BackoffRate: [1, Number.MAX_VALUE],
  MaxDelaySeconds: [1, 31_622_400],
};
