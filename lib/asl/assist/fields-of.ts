import { operatorFields } from '../choice/operator-fields';
import { operators } from '../choice/operators';
import type { QueryLanguageName } from '../definition';
import {
  batcherFields,
  readerConfigFields,
  readerFields,
  writerConfigFields,
  writerFields,
} from '../validate/distributed-fields';
import {
  branchFields,
  catcherFields,
  type FieldKind,
  type Fields,
  machineFields,
  processorFields,
  retrierFields,
  stateFields,
} from '../validate/fields';
import type { Shape } from './setting';

const operandKinds = { string: 'text', number: 'number', boolean: 'flag', flag: 'flag', timestamp: 'text' } as const;
const tests: Fields = {
  Variable: 'value-path',
  ...Object.fromEntries(
    operatorFields.map((name): [string, FieldKind] => {
      const operator = operators[name];
      return [name, operator ? operandKinds[operator.operand] : 'value-path'];
    }),
  ),
  And: 'list',
  Or: 'list',
  Not: 'object',
};
const rules: Readonly<Record<QueryLanguageName, Fields>> = {
  JSONPath: { ...tests, Next: 'text', Assign: 'assign', Comment: 'text' },
  JSONata: { Condition: 'text', Next: 'text', Assign: 'variables', Output: 'any', Comment: 'text' },
};

/** The fields that an object may have, with what they hold; null where any name may stand. The validator's own tables. */
export function fieldsOf(shape: Shape, language: QueryLanguageName): Fields | null {
  switch (shape.kind) {
    case 'machine':
      return machineFields;
    case 'branch':
      return branchFields;
    case 'processor':
      return processorFields;
    case 'state':
      return shape.type === null ? { Type: 'text', Comment: 'text' } : stateFields[language][shape.type];
    case 'retrier':
      return retrierFields;
    case 'catcher':
      return catcherFields[language];
    case 'rule':
      return rules[language];
    case 'test':
      return language === 'JSONPath' ? { ...tests, Comment: 'text' } : {};
    case 'reader':
      return readerFields[language];
    case 'reader-config':
      return readerConfigFields[language];
    case 'batcher':
      return batcherFields[language];
    case 'writer':
      return writerFields[language];
    case 'writer-config':
      return writerConfigFields;
    case 'processor-config':
      return { Mode: 'text', ExecutionType: 'text' };
    case 'credentials':
      return language === 'JSONPath' ? { RoleArn: 'text', 'RoleArn.$': 'path-or-call' } : { RoleArn: 'text' };
    default:
      return null;
  }
}

/** Fields that say the same thing, or rule each other out: with one of them there, the others are not offered. */
export const alternatives: readonly (readonly string[])[] = [
  ['Next', 'End'],
  ['Seconds', 'SecondsPath', 'Timestamp', 'TimestampPath'],
  ['TimeoutSeconds', 'TimeoutSecondsPath'],
  ['HeartbeatSeconds', 'HeartbeatSecondsPath'],
  ['MaxConcurrency', 'MaxConcurrencyPath'],
  ['ToleratedFailureCount', 'ToleratedFailureCountPath'],
  ['ToleratedFailurePercentage', 'ToleratedFailurePercentagePath'],
  ['MaxItems', 'MaxItemsPath'],
  ['MaxItemsPerBatch', 'MaxItemsPerBatchPath'],
  ['MaxInputBytesPerBatch', 'MaxInputBytesPerBatchPath'],
  ['Error', 'ErrorPath'],
  ['Cause', 'CausePath'],
  ['ItemProcessor', 'Iterator'],
  ['RoleArn', 'RoleArn.$'],
  ['And', 'Or', 'Not', 'Variable'],
  ['And', 'Or', 'Not', ...operatorFields],
];
