import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AslScenarioInput, AslScenarioSchema, runSync } from '..';
import type { Mocks } from '../mocks';
import { describeMockProblem } from './describe-mock-problem';
import { parseMockConfig } from './parse-mock-config';
import { readTestCase } from './read-test-case';
import { writeMockConfig } from './write-mock-config';

const invoke = 'arn:aws:states:::lambda:invoke';
const bare = 'arn:aws:lambda:us-east-1:111122223333:function:price';

const machine = (resource: string, more: object = {}) => ({
  StartAt: 'Price',
  States: { Price: { Type: 'Task', Resource: resource, End: true, ...more } },
});

const file = (responses: object) => ({
  StateMachines: { Shop: { TestCases: { Sunny: { Price: 'Priced' } } } },
  MockedResponses: { Priced: responses },
});

function mocksOf(responses: object): Mocks {
  const config = parseMockConfig(JSON.stringify(file(responses)));
  if (!config.ok) throw new Error(JSON.stringify(config.error));
  const mocks = readTestCase(config.value, 'Shop', 'Sunny');
  if (!mocks.ok) throw new Error(JSON.stringify(mocks.error));
  return mocks.value;
}

function play(definition: object, mocks: AslScenarioInput['mocks']) {
  const documents = { definition: JSON.stringify(definition) };
  return runSync(AslScenarioSchema.parse({ engine: 'asl', version: 1, title: 'mocked', documents, mocks }));
}

const priced = { StatusCode: 200, Payload: { price: 7 } };

describe('a test case of a MockConfigFile.json', () => {
  it('answers with the whole response, as it stands in the file', () => {
    const { outcome } = play(machine(invoke), mocksOf({ 0: { Return: priced } }));
    expect(outcome).toEqual({ kind: 'succeeded', output: priced });
  });

  it('gives a bare function ARN the payload alone', () => {
    const { outcome } = play(machine(bare), mocksOf({ 0: { Return: priced } }));
    expect(outcome).toEqual({ kind: 'succeeded', output: { price: 7 } });
  });

  it('counts invocations with retries, ranges included, in whatever order they are listed', () => {
    const down = { Throw: { Error: 'Shop.Closed', Cause: 'closed' } };
    const retry = { Retry: [{ ErrorEquals: ['Shop.Closed'], MaxAttempts: 5 }] };
    const run = play(machine(invoke, retry), mocksOf({ 3: { Return: 1 }, 0: down, '1-2': down }));
    expect(run.outcome).toEqual({ kind: 'succeeded', output: 1 });
    expect(run.events.filter(({ kind }) => kind === 'task-failed')).toHaveLength(3);
  });

  it('fails the execution past its last answer, whatever the state catches', () => {
    const guarded = {
      Retry: [{ ErrorEquals: ['States.ALL'] }],
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Price' }],
    };
    const { outcome } = play(machine(invoke, guarded), mocksOf({ 0: { Throw: { Error: 'Shop.Closed' } } }));
    expect(outcome).toMatchObject({ kind: 'failed', error: 'States.Runtime' });
    expect(outcome).toHaveProperty('cause', expect.stringContaining("Invocation 1 of the state 'Price'"));
  });

  it('answers a task that waits for its token at once', () => {
    const callback = machine('arn:aws:states:::sqs:sendMessage.waitForTaskToken');
    const { outcome } = play(callback, mocksOf({ 0: { Return: { done: true } } }));
    expect(outcome).toEqual({ kind: 'succeeded', output: { done: true } });
  });

  it('leaves a state it does not mention without mocks', () => {
    const config = parseMockConfig(JSON.stringify({ ...file({ 0: { Return: 1 } }) }));
    expect(config.ok && readTestCase(config.value, 'Shop', 'Sunny')).toMatchObject({ value: { Price: {} } });
  });

  it('says which machines and cases there are when it has no such one', () => {
    const config = parseMockConfig(JSON.stringify(file({ 0: { Return: 1 } })));
    if (!config.ok) throw new Error('unread');
    expect(readTestCase(config.value, 'Shoe', 'Sunny')).toMatchObject({ error: { known: ['Shop'] } });
    expect(readTestCase(config.value, 'Shop', 'Rainy')).toMatchObject({ error: { known: ['Sunny'] } });
  });
});

describe('a mock file with a mistake', () => {
  const unknown = { ...file({ 0: { Return: 1 } }), MockedResponses: { Prices: { 0: { Return: 1 } } } };
  const cases: [string, object | string, object, string][] = [
    ['no JSON', '{', { code: 'json-syntax', at: { line: 1 } }, ''],
    ['the name its guide once uses', { StateMachines: {}, MockedResponse: {} }, { code: 'required-field' }, ''],
    ['a gap', file({ 0: { Return: 1 }, 2: { Return: 2 } }), { code: 'not-consecutive', expected: 1 }, '2'],
    ['an overlap', file({ '0-2': { Return: 1 }, 2: { Return: 2 } }), { code: 'not-consecutive', expected: 3 }, '2'],
    ['no first answer', file({ 1: { Return: 1 } }), { code: 'not-consecutive', expected: 0 }, '1'],
    ['a range backwards', file({ '2-0': { Return: 1 } }), { code: 'bad-invocation', found: '2-0' }, '2-0'],
    ['a name for a number', file({ first: { Return: 1 } }), { code: 'bad-invocation', found: 'first' }, 'first'],
    ['no answers', file({}), { code: 'no-answers' }, 'Priced'],
    ['both answers', file({ 0: { Return: 1, Throw: { Error: 'E' } } }), { code: 'return-or-throw' }, '0'],
    ['neither answer', file({ 0: {} }), { code: 'return-or-throw' }, '0'],
    ['a field of another case', file({ 0: { return: 1 } }), { code: 'unknown-field', nearest: 'Return' }, 'return'],
    ['an error without a name', file({ 0: { Throw: { Cause: 'c' } } }), { code: 'required-field' }, 'Error'],
    ['too long a range', file({ '0-1000': { Return: 1 } }), { code: 'too-many-answers', most: 1000 }, '0-1000'],
    ['a response that is not there', unknown, { code: 'unknown-response', nearest: 'Prices' }, 'Price'],
    ['a list', [], { code: 'wrong-type', expected: 'an object' }, ''],
  ];
  it.each(cases)('%s', (_says, content, problem, last) => {
    const text = typeof content === 'string' ? content : JSON.stringify(content, null, 1);
    const parsed = parseMockConfig(text);
    const problems = parsed.ok ? [] : parsed.error;
    const found = problems.find(({ code }) => code === (problem as { code: string }).code);
    expect(found).toMatchObject(problem);
    if (last !== '') expect(found?.path.at(-1)).toBe(last);
    for (const each of problems)
      expect(describeMockProblem(each)).toMatchObject({ fix: expect.stringMatching(/[.?]$/) });
  });
});

describe('parseMockConfig', () => {
  it('reads any text without throwing, and locates what it refuses in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const parsed = parseMockConfig(text);
        const problems = parsed.ok ? [] : parsed.error;
        return problems.every(({ at }) => at.from >= 0 && at.to >= at.from && at.from <= text.length);
      }),
    );
  });
});

describe('mocks written as a mock file', () => {
  const names = { machine: 'Shop', testCase: 'Sunny' };
  const written = (mocks: Mocks, resource = invoke) => writeMockConfig(mocks, names, machine(resource));

  it.each([invoke, bare, 'arn:aws:states:::sqs:sendMessage'])(
    'play the same when they are read back: %s',
    (resource) => {
      const mocks: Mocks = { Price: ['fail:Shop.Closed', 'fail:Shop.Closed', 'ok:{"price":7}'] };
      const definition = machine(resource, { Retry: [{ ErrorEquals: ['Shop.Closed'] }] });
      const config = writeMockConfig(mocks, names, definition);
      if (!config.ok) throw new Error('unwritten');
      const again = parseMockConfig(JSON.stringify(config.value.config));
      const read = again.ok ? readTestCase(again.value, 'Shop', 'Sunny') : null;
      if (!read?.ok) throw new Error('unread');
      const payload = (run: ReturnType<typeof play>) => {
        const { output } = run.outcome as { output?: { Payload?: unknown } };
        return output?.Payload ?? output;
      };
      expect(payload(play(definition, read.value))).toEqual(payload(play(definition, mocks)));
    },
  );

  it('merge equal answers into a range, and repeat the last as far as a file may', () => {
    const file = written({ Price: ['fail:Shop.Closed', 'fail:Shop.Closed', 'ok:1'] });
    const responses = file.ok ? file.value.config.MockedResponses.Sunny_Price : {};
    expect(Object.keys(responses ?? {})).toEqual(['0-1', '2-999']);
  });

  it('end where the scenario says so', () => {
    const file = written({ Price: { answers: ['ok:1', 'ok:2'], afterLast: 'fail' } });
    expect(file.ok && Object.keys(file.value.config.MockedResponses.Sunny_Price ?? {})).toEqual(['0', '1']);
  });

  it('name the states whose answers take time', () => {
    expect(written({ Price: ['ok:1@5'] })).toMatchObject({ value: { untimed: ['Price'] } });
  });

  it('refuse code and answers that never come', () => {
    expect(written({ Price: ['ok:1', 'js:() => 1', 'never'] })).toEqual({
      ok: false,
      error: [
        { state: 'Price', invocation: 1, answer: 'js' },
        { state: 'Price', invocation: 2, answer: 'never' },
      ],
    });
  });
});
