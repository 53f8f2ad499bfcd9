import type { Json, JsonObject } from '@/lib/kernel/json';
import { operators } from '../choice/operators';
import type { StateType } from '../events';
import type { Chance } from './chance';
import { distributedFields } from './distributed-fields';
import { anyPath, anyReference, anyTemplate, anyValue } from './expressions';
import { jsonataFields } from './jsonata-fields';
import { maybe } from './maybe';
import { errors, recovery, resultPath } from './recovery';

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
  const language: Language = chance.often(0.15) ? { QueryLanguage: 'JSONata' } : {};
  const timeout = maybe(chance, 0.1, () => ({ TimeoutSeconds: 1 + chance.below(50) }));
  return { ...language, ...anyBlock(chance, 's', 2, language), ...timeout };
}

/** What a machine says about its language; a state of a JSONPath machine may say JSONata for itself. */
type Language = { readonly QueryLanguage?: 'JSONata' };

/** Names of inner states begin with those around them: they are unique in the whole machine. */
function anyBlock(chance: Chance, prefix: string, depth: number, language: Language): JsonObject {
  const names = Array.from({ length: 1 + chance.below(4) }, (_, i) => `${prefix}${i}`);
  const states = names.map((name, i) => [name, anyState(chance, { name, names, i, depth, language })]);
  return { StartAt: names[0] ?? '', States: Object.fromEntries(states) };
}

type Place = {
  readonly name: string;
  readonly names: readonly string[];
  readonly i: number;
  readonly depth: number;
  readonly language: Language;
};

/** State `i` goes on to the next one, the last one ends; Choice and Catch go anywhere, back as well. */
function anyState(chance: Chance, place: Place): JsonObject {
  const { names, i, depth, language } = place;
  const next = names[i + 1];
  const isLast = next === undefined;
  const wanted = chance.oneOf(isLast ? last : before);
  const type = depth === 0 && (wanted === 'Map' || wanted === 'Parallel') ? 'Pass' : wanted;
  const leaving: JsonObject = isLast ? { End: true } : { Next: next };
  if (language.QueryLanguage) return jsonataState(chance, type, leaving, place);
  if (chance.often(0.03)) return { ...jsonataState(chance, type, leaving, place), QueryLanguage: 'JSONata' };
  return jsonpathState(chance, type, leaving, place);
}

function jsonpathState(chance: Chance, type: StateType, leaving: JsonObject, place: Place): JsonObject {
  const { name, names, i, depth } = place;
  const flow = {
    ...maybe(chance, 0.15, () => ({ InputPath: pathOrNull(chance) })),
    ...maybe(chance, 0.15, () => ({ OutputPath: pathOrNull(chance) })),
  };
  const assign = maybe(chance, 0.15, () => ({
    Assign: { [depth === 2 ? 'v' : `v_${name}`]: anyValue(chance, 1), [`w_${name}.$`]: anyPath(chance) },
  }));
  const common = { Type: type, ...flow, ...assign };
  const work = () => ({ ...common, ...leaving, ...recovery(chance, names, false), ...resultPath(chance) });
  switch (type) {
    case 'Pass':
      return { ...common, ...leaving, ...resultPath(chance), ...passFields(chance) };
    case 'Wait':
      return { ...common, ...leaving, ...moment(chance) };
    case 'Succeed':
      return { Type: type, ...flow };
    case 'Fail':
      return {
        Type: type,
        ...maybe(chance, 0.7, () => ({ Error: chance.oneOf(errors) })),
        ...maybe(chance, 0.3, () => ({ CausePath: anyPath(chance) })),
      };
    case 'Choice':
      return { ...common, Choices: rules(chance, names), Default: names[i + 1] ?? name };
    case 'Task':
      return { ...work(), ...taskFields(chance) };
    case 'Map':
      return { ...work(), ...mapFields(chance), ...processor(chance, place, false) };
    case 'Parallel':
      return { ...work(), ...branches(chance, place) };
  }
}

function jsonataState(chance: Chance, type: StateType, leaving: JsonObject, place: Place): JsonObject {
  const { name, names, i, depth } = place;
  const assign = jsonataFields.assign(chance, depth === 2 ? 'v' : `v_${name}`);
  const common = { Type: type, ...assign, ...jsonataFields.output(chance) };
  const result = () => maybe(chance, 0.2, () => ({ Output: { r: '{% $states.result %}' } }));
  const work = () => ({ ...common, ...result(), ...leaving, ...recovery(chance, names, true) });
  switch (type) {
    case 'Pass':
      return { ...common, ...leaving };
    case 'Wait':
      return { ...common, ...leaving, ...jsonataFields.moment(chance) };
    case 'Succeed':
      return { Type: type, ...jsonataFields.output(chance) };
    case 'Fail':
      return { Type: type, ...jsonataFields.failure(chance) };
    case 'Choice':
      return { ...common, Choices: jsonataFields.rules(chance, names), Default: names[i + 1] ?? name };
    case 'Task': {
      const called = { Resource: chance.oneOf(resources), ...jsonataFields.arguments(chance) };
      return { ...work(), ...called, ...jsonataFields.timeout(chance) };
    }
    case 'Map':
      return { ...work(), ...jsonataFields.map(chance), ...processor(chance, place, true) };
    case 'Parallel':
      return { ...work(), ...jsonataFields.arguments(chance), ...branches(chance, place) };
  }
}

function processor(chance: Chance, { name, depth, language }: Place, isJsonata: boolean): JsonObject {
  const block = anyBlock(chance, `${name}m`, depth - 1, language);
  return chance.often(0.3) ? distributedFields(chance, block, isJsonata) : { ItemProcessor: block };
}

function branches(chance: Chance, { name, depth, language }: Place): JsonObject {
  const inside = (b: number) => anyBlock(chance, `${name}b${b}`, depth - 1, language);
  return { Branches: Array.from({ length: 1 + chance.below(3) }, (_, b) => inside(b)) };
}

const pathOrNull = (chance: Chance) => (chance.often(0.2) ? null : chance.often(0.5) ? '$' : anyPath(chance));
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
