import { beforeAll, describe, expect, it } from 'vitest';
import { loadInterpreter } from '@/lib/interpreter';
import type { Interpreter } from '@/lib/kernel/interpreter';
import { type AslScenarioInput, AslScenarioSchema, runSync, statesWithCode } from '.';

const lambda = 'arn:aws:lambda:us-east-1:111122223333:function:price';
const machine = (state: object) => ({
  StartAt: 'Price',
  States: { Price: { Type: 'Task', Resource: lambda, End: true, ...state } },
});

let interpreter: Interpreter;
beforeAll(async () => {
  interpreter = await loadInterpreter();
});

function play(js: string, more: Partial<AslScenarioInput> = {}, state: object = {}) {
  const documents = { definition: JSON.stringify(machine(state)) };
  const mocks = { Price: [{ js }] };
  const scenario = AslScenarioSchema.parse({ engine: 'asl', version: 1, title: 'code', documents, mocks, ...more });
  return runSync(scenario, { interpreter });
}
const failure = (js: string) => {
  const { outcome } = play(js);
  if (outcome.kind !== 'failed') throw new Error(`it ${outcome.kind}`);
  return { error: outcome.error, cause: JSON.parse(outcome.cause ?? 'null') };
};

describe('a mock that is code', () => {
  it('is given the event, and its return is the result', () => {
    expect(play('(event) => ({ gross: event.net * 2 })', { input: { net: 4 } }).outcome).toEqual({
      kind: 'succeeded',
      output: { gross: 8 },
    });
  });

  it('may be a module with a handler, asynchronous too, that remembers like a warm function', () => {
    const module = `let calls = 0;
export const handler = async () => {
  calls += 1;
  if (calls < 3) throw Object.assign(new Error('busy'), { name: 'Busy' });
  return calls;
};`;
    const retry = { Retry: [{ ErrorEquals: ['Busy'], MaxAttempts: 5 }] };
    expect(play(module, {}, retry).outcome).toEqual({ kind: 'succeeded', output: 3 });
  });

  it('is given the Payload of lambda:invoke, and its return is wrapped', () => {
    const invoke = {
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName: 'price', Payload: { n: 2 } },
    };
    const { outcome } = play('(event) => event.n + 1', {}, invoke);
    expect(outcome).toMatchObject({ output: { Payload: 3, StatusCode: 200 } });
  });

  it('is told of its call', () => {
    const { outcome } = play(
      '(event, { functionName, invokedFunctionArn, invocation, state }) => [functionName, invokedFunctionArn, invocation, state]',
    );
    expect(outcome).toMatchObject({ output: ['price', lambda, 0, 'Price'] });
  });

  it('finishes a task that waits for its token', () => {
    const callback = {
      Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
      Parameters: { 'T.$': '$$.Task.Token' },
    };
    expect(play('(event) => event.T', {}, callback).outcome).toEqual({ kind: 'succeeded', output: 'token-2-1' });
  });

  it('takes the virtual time it sleeps, which its clock shows', () => {
    const timed = play(
      'async (event, context) => { const a = Date.now(); await context.sleep(90); return Date.now() - a; }',
    );
    expect(timed.outcome).toEqual({ kind: 'succeeded', output: 90_000 });
    expect(timed.events.at(-1)?.at).toBe(90_000);
    expect(play('async (e, { sleep }) => { await sleep(9); }', {}, { TimeoutSeconds: 5 }).outcome).toMatchObject({
      error: 'States.Timeout',
    });
  });

  it('fails the task with what it throws, and the cause is Lambda’s document', () => {
    expect(failure("() => { throw new TypeError('no price'); }")).toEqual({
      error: 'TypeError',
      cause: { errorType: 'TypeError', errorMessage: 'no price', trace: ['TypeError: no price'] },
    });
    expect(failure("() => { throw 'text'; }").cause).toMatchObject({ errorMessage: 'text' });
  });

  it('keeps names and causes as short as AWS does', () => {
    const js = "() => { throw Object.assign(new Error('m'.repeat(40000)), { name: 'N'.repeat(300) }); }";
    const { outcome } = play(js);
    if (outcome.kind !== 'failed') throw new Error(`it ${outcome.kind}`);
    expect([outcome.error?.length, outcome.cause?.length]).toEqual([256, 32_768]);
  });

  it('fails as Lambda does where it is no function, or no JavaScript', () => {
    expect(failure('(event) => {').error).toBe('Runtime.UserCodeSyntaxError');
    expect(failure('7').error).toBe('Runtime.HandlerNotFound');
  });

  it('runs into a timeout where it does not end, and into the memory there is', () => {
    const endless = play('() => { for (;;) {} }');
    expect(endless.outcome).toMatchObject({ kind: 'failed', error: 'Sandbox.Timedout' });
    expect(endless.events.at(-1)?.at).toBe(3000);
    expect(failure('() => { const all = []; for (;;) all.push([1, 2, 3, 4, 5, 6, 7, 8]); }').error).toBe(
      'Runtime.ExitError',
    );
    expect(failure('function again() { return again() + 1; }').error).toBe('RangeError');
  });

  it('spends the steps of the run, so that retries of an endless function end too', () => {
    const retry = { Retry: [{ ErrorEquals: ['States.ALL'], MaxAttempts: 99, BackoffRate: 1 }] };
    expect(play('() => { for (;;) {} }', { limits: { steps: 25_000 } }, retry).outcome).toMatchObject({
      kind: 'stopped',
    });
  });

  it('sees no world: the same scenario gives the same run', () => {
    const js = '() => [Date.now(), Math.random(), typeof fetch, typeof process, typeof setTimeout]';
    const [first, again] = [play(js), play(js)];
    expect(first.hash).toBe(again.hash);
    expect(first.outcome).toMatchObject({
      output: [1767225600000, expect.any(Number), 'undefined', 'undefined', 'undefined'],
    });
    expect(play(js, { seed: 2 }).outcome).not.toEqual(first.outcome);
  });

  it('is named by its state, for those who hand in the interpreter', () => {
    expect(
      statesWithCode({
        A: ['ok:1'],
        B: ['ok:1', 'js:() => 1'],
        C: { answers: [{ js: '() => 1' }], afterLast: 'fail' },
      }),
    ).toEqual(['B', 'C']);
  });
});
