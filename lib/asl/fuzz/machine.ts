import type { Json, JsonObject } from '@/lib/kernel/json';
import { operators } from '../choice/operators';
import type { StateType } from '../events';
import type { Chance } from './chance';
import { anyPath, anyReference, anyTemplate, anyValue } from './expressions';

const errors = [
  'E',
  'F',
  'States.ALL',
  'States.TaskFailed',
  'States.Timeout',
  'States.Runtime',
  'States.HeartbeatTimeout',
];
const resources = [
  'arn:aws:states:::lambda:invoke',
  'arn:aws:lambda:us-east-1:123456789012:function:f',
  'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
  'arn:aws:states:::states:startExecution.sync:2',
  'arn:aws:states:::aws-sdk:s3:getObject',
  'arn:aws:states:us-east-1:123456789012:activity:a',
];
const working: readonly StateType[] = ['Pass', 'Pass', 'Task', 'Task', 'Task', 'Wait', 'Map', 'Parallel'];
const before: readonly StateType[] = [...working, 'Choice', 'Choice'];
const last: readonly StateType[] = [...working, 'Succeed', 'Fail'];

/** A machine, mostly sound: every transition has a target, every field a value of its kind. */
export function anyMachine(chance: Chance): JsonObject {
  return { ...anyBlock(chance, 's', 2), ...maybe(chance, 0.1, () => ({ TimeoutSeconds: 1 + chance.below(50) })) };
}

/** Names of inner states begin with those around them: they are unique in the whole machine. */
function anyBlock(chance: Chance, prefix: string, depth: number): JsonObject {
  const names = Array.from({ length: 1 + chance.below(4) }, (_, i) => `${prefix}${i}`);
  const states = names.map((name, i) => [name, anyState(chance, name, names, i, depth)]);
  return { StartAt: names[0] ?? '', States: Object.fromEntries(states) };
}

/** State `i` goes on to the next one, the last one ends; Choice and Catch go anywhere, back as well. */
function anyState(chance: Chance, name: string, names: readonly string[], i: number, depth: number): JsonObject {
  const next = names[i + 1];
  const isLast = next === undefined;
  const wanted = chance.oneOf(isLast ? last : before);
  const type = depth === 0 && (wanted === 'Map' || wanted === 'Parallel') ? 'Pass' : wanted;
  const flow = {
    ...maybe(chance, 0.15, () => ({ InputPath: pathOrNull(chance) })),
    ...maybe(chance, 0.15, () => ({ OutputPath: pathOrNull(chance) })),
  };
  const assign = maybe(chance, 0.15, () => ({
    Assign: { [depth === 2 ? 'v' : `v_${name}`]: anyValue(chance, 1), [`w_${name}.$`]: anyPath(chance) },
  }));
  const leaving: JsonObject = isLast ? { End: true } : { Next: next };
  switch (type) {
    case 'Pass':
      return { Type: type, ...flow, ...assign, ...leaving, ...resultPath(chance), ...passFields(chance) };
    case 'Wait':
      return { Type: type, ...flow, ...assign, ...leaving, ...moment(chance) };
    case 'Succeed':
      return { Type: type, ...flow };
    case 'Fail':
      return {
        Type: type,
        ...maybe(chance, 0.7, () => ({ Error: chance.oneOf(errors) })),
        ...maybe(chance, 0.3, () => ({ CausePath: anyPath(chance) })),
      };
    case 'Choice':
      return {
        Type: type,
        ...flow,
        ...assign,
        Choices: rules(chance, names),
        Default: next ?? name,
      };
    case 'Task':
      return {
        Type: type,
        ...flow,
        ...assign,
        ...leaving,
        ...recovery(chance, names),
        ...resultPath(chance),
        ...taskFields(chance),
      };
    case 'Map':
      return {
        Type: type,
        ...flow,
        ...assign,
        ...leaving,
        ...recovery(chance, names),
        ...mapFields(chance),
        ItemProcessor: anyBlock(chance, `${name}m`, depth - 1),
      };
    case 'Parallel': {
      const branches = Array.from({ length: 1 + chance.below(3) }, (_, b) =>
        anyBlock(chance, `${name}b${b}`, depth - 1),
      );
      return { Type: type, ...flow, ...assign, ...leaving, ...recovery(chance, names), Branches: branches };
    }
  }
}

const maybe = (chance: Chance, share: number, make: () => JsonObject): JsonObject =>
  chance.often(share) ? make() : {};
const pathOrNull = (chance: Chance) => (chance.often(0.2) ? null : chance.often(0.5) ? '$' : anyPath(chance));
const resultPath = (chance: Chance) =>
  maybe(chance, 0.3, () => ({ ResultPath: chance.oneOf([null, '$', '$.a', '$.r.s', "$['b']", '$.list[0]']) }));

function passFields(chance: Chance): JsonObject {
  return chance.often(0.5)
    ? { Result: anyValue(chance) }
    : maybe(chance, 0.6, () => ({ Parameters: anyTemplate(chance) }));
}

function moment(chance: Chance): JsonObject {
  return chance.oneOf<JsonObject>([
    { Seconds: chance.below(100) },
    { SecondsPath: anyReference(chance) },
    { Timestamp: '2026-01-01T00:01:00Z' },
    { TimestampPath: anyReference(chance) },
  ]);
}

function taskFields(chance: Chance): JsonObject {
  return {
    Resource: chance.oneOf(resources),
    ...maybe(chance, 0.4, () => ({ Parameters: anyTemplate(chance) })),
    ...maybe(chance, 0.2, () => ({ TimeoutSeconds: 5 + chance.below(20) })),
    ...maybe(chance, 0.2, () => ({ HeartbeatSeconds: 1 + chance.below(4) })),
  };
}

function mapFields(chance: Chance): JsonObject {
  return {
    ...maybe(chance, 0.6, () => ({ ItemsPath: chance.oneOf(['$.list', '$', '$.a', anyReference(chance)]) })),
    ...maybe(chance, 0.4, () => ({ ItemSelector: anyTemplate(chance) })),
    ...maybe(chance, 0.4, () => ({ MaxConcurrency: chance.below(4) })),
  };
}

function recovery(chance: Chance, names: readonly string[]): JsonObject {
  const matched = () => chance.oneOf(errors.filter((name) => name !== 'States.ALL'));
  const retrier = (ErrorEquals: string[]) => ({
    ErrorEquals,
    ...maybe(chance, 0.5, () => ({ IntervalSeconds: 1 + chance.below(9) })),
    ...maybe(chance, 0.7, () => ({ MaxAttempts: chance.below(5) })),
    ...maybe(chance, 0.4, () => ({ BackoffRate: 1 + chance.below(30) / 10 })),
    ...maybe(chance, 0.3, () => ({ MaxDelaySeconds: 1 + chance.below(20) })),
    ...maybe(chance, 0.3, () => ({ JitterStrategy: 'FULL' })),
  });
  const all = chance.often(0.5) ? [['States.ALL']] : [];
  const lists = [...chance.some(2, () => [matched()]), ...all];
  return {
    ...maybe(chance, 0.2, () => ({ ResultSelector: anyTemplate(chance) })),
    ...maybe(chance, 0.5, () => ({ Retry: lists.map(retrier) })),
    ...maybe(chance, 0.4, () => ({
      Catch: lists.map((ErrorEquals) => ({ ErrorEquals, Next: chance.oneOf(names), ...resultPath(chance) })),
    })),
  };
}

function rules(chance: Chance, names: readonly string[]): Json {
  return Array.from({ length: 1 + chance.below(3) }, () => ({ ...test(chance, 2), Next: chance.oneOf(names) }));
}

function test(chance: Chance, depth: number): JsonObject {
  if (depth > 0 && chance.often(0.2)) return { Not: test(chance, depth - 1) };
  if (depth > 0 && chance.often(0.2)) {
    return {
      [chance.oneOf(['And', 'Or'])]: Array.from({ length: 1 + chance.below(3) }, () => test(chance, depth - 1)),
    };
  }
  const [name, { operand, hasPath }] = chance.oneOf(Object.entries(operators));
  const Variable = anyReference(chance);
  if (hasPath && chance.often(0.2)) return { Variable, [`${name}Path`]: anyReference(chance) };
  const operands = {
    string: 'a',
    number: chance.below(3),
    boolean: true,
    timestamp: '2026-01-01T00:00:05Z',
    flag: chance.often(0.5),
  };
  return { Variable, [name]: operands[operand] };
}
