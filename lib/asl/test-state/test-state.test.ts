import { describe, expect, it } from 'vitest';
import { mutated } from '../mutations';
import { type TestStateRequest, TestStateRequestSchema } from './request';
import { type TestStatePorts, testState } from './test-state';

type Asked = Partial<Omit<TestStateRequest, 'definition' | 'input' | 'context' | 'variables' | 'mock'>> & {
  readonly input?: unknown;
  readonly context?: unknown;
  readonly variables?: unknown;
  readonly mock?: { result?: unknown; errorOutput?: object; fieldValidationMode?: string };
};

const json = (value: unknown) => (value === undefined ? undefined : JSON.stringify(value));

async function test(
  definition: object,
  { input, context, variables, mock, ...rest }: Asked = {},
  ports?: TestStatePorts,
) {
  const request = TestStateRequestSchema.parse({
    definition: JSON.stringify(definition),
    inspectionLevel: 'DEBUG',
    input: json(input),
    context: json(context),
    variables: json(variables),
    mock: mock && { ...mock, result: json(mock.result) },
    ...rest,
  });
  const tested = await testState(request, ports);
  return tested.ok ? tested.value : { refused: `${tested.error.code}: ${tested.error.message}` };
}

const lambda = 'arn:aws:states:::lambda:invoke';
const task = { Type: 'Task', Resource: lambda, End: true };
const branch = (name: string) => ({ StartAt: name, States: { [name]: { Type: 'Pass', End: true } } });
const eachItem = { Type: 'Map', ItemProcessor: branch('One'), End: true };

describe('testState', () => {
  it('shows each stage of a JSONPath task, those without a field too', async () => {
    const definition = { ...task, InputPath: '$.order', ResultSelector: { paid: true }, ResultPath: '$.charge' };
    const tested = await test(definition, { input: { order: { id: 7 } }, mock: { result: { StatusCode: 200 } } });
    expect(tested).toEqual({
      status: 'SUCCEEDED',
      output: { order: { id: 7 }, charge: { paid: true } },
      inspectionData: {
        input: { order: { id: 7 } },
        afterInputPath: { id: 7 },
        afterParameters: { id: 7 },
        result: { StatusCode: 200 },
        afterResultSelector: { paid: true },
        afterResultPath: { order: { id: 7 }, charge: { paid: true } },
      },
    });
  });

  it('shows nothing at the level INFO', async () => {
    const tested = await test({ Type: 'Pass', Next: 'Ship' }, { input: 1, inspectionLevel: 'INFO' });
    expect(tested).toEqual({ status: 'SUCCEEDED', output: 1, nextState: 'Ship' });
  });

  it('stops showing at the stage that failed', async () => {
    const definition = { ...task, InputPath: '$.order', Parameters: { 'x.$': '$.missing' } };
    const tested = await test(definition, { input: { order: {} }, mock: { result: {} } });
    expect(tested).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
    expect(tested).toHaveProperty('inspectionData', { input: { order: {} }, afterInputPath: {} });
  });

  it.each([
    ['Choice', { Type: 'Choice', Choices: [{ Variable: '$.a', IsPresent: true, Next: 'X' }] }],
    ['Wait', { Type: 'Wait', Seconds: 3, Next: 'X' }],
    ['Succeed', { Type: 'Succeed' }],
    ['Fail', { Type: 'Fail', Error: 'Oops' }],
  ])('shows of a %s only what InputPath left', async (_type, definition) => {
    const tested = await test(definition, { input: { a: 1 } });
    expect(tested).toHaveProperty('inspectionData', { input: { a: 1 }, afterInputPath: { a: 1 } });
  });

  it('shows of a Pass with a literal result nothing that comes before it', async () => {
    const definition = { Type: 'Pass', Result: [1], InputPath: '$.a', ResultPath: '$.b', End: true };
    const tested = await test(definition, { input: { a: 1 } });
    expect(Object.keys('inspectionData' in tested ? (tested.inspectionData ?? {}) : {})).toEqual([
      'input',
      'result',
      'afterResultSelector',
      'afterResultPath',
    ]);
  });

  it('asks the expressions of a JSONata task, and shows what it sent and got', async () => {
    const definition = {
      ...task,
      QueryLanguage: 'JSONata',
      Arguments: { FunctionName: '{% $states.input.name %}', Payload: '{% $amount * 2 %}' },
      Output: '{% $states.result.Payload + 1 %}',
      Assign: { total: '{% $states.result.Payload %}' },
    };
    const mock = { result: { Payload: 41, StatusCode: 200 } };
    const tested = await test(definition, { input: { name: 'f' }, variables: { amount: 4 }, mock });
    expect(tested).toEqual({
      status: 'SUCCEEDED',
      output: 42,
      inspectionData: {
        input: { name: 'f' },
        afterArguments: { FunctionName: 'f', Payload: 8 },
        result: { Payload: 41, StatusCode: 200 },
        variables: { amount: 4, total: 41 },
      },
    });
  });

  it('finds a state inside a Map, in a whole machine', async () => {
    const machine = { StartAt: 'Each', States: { Each: eachItem } };
    expect(await test(machine, { stateName: 'One', input: 5 })).toMatchObject({ status: 'SUCCEEDED', output: 5 });
    expect(await test(machine, { stateName: 'Two' })).toEqual({
      refused: 'ValidationException: State not found in definition',
    });
  });

  it('refuses a definition that no machine could hold, in the words of CreateStateMachine', async () => {
    expect(await test({ Type: 'Pass' })).toMatchObject({
      refused: expect.stringMatching(/^InvalidDefinition: Invalid State Machine Definition/),
    });
  });

  it('refuses an input that is no JSON', async () => {
    const request = TestStateRequestSchema.parse({ definition: '{"Type":"Succeed"}', input: '{' });
    expect(await testState(request)).toMatchObject({ ok: false, error: { code: 'InvalidExecutionInput' } });
  });
});

describe('after an error', () => {
  const failing = { errorOutput: { error: 'Card.Declined', cause: 'no money' } };
  const retrying = {
    ...task,
    Retry: [
      { ErrorEquals: ['Other'] },
      { ErrorEquals: ['States.ALL'], IntervalSeconds: 3, BackoffRate: 2, MaxDelaySeconds: 10 },
    ],
    Catch: [{ ErrorEquals: ['States.TaskFailed'], ResultPath: '$.error', Next: 'Undo' }],
  };

  it.each([
    [0, 3],
    [1, 6],
    [2, 10],
  ])('is retriable after %i retries, in %i seconds', async (retrierRetryCount, seconds) => {
    const tested = await test(retrying, { mock: failing, stateConfiguration: { retrierRetryCount } });
    expect(tested).toMatchObject({ status: 'RETRIABLE', error: 'Card.Declined', cause: 'no money' });
    expect(tested).toHaveProperty('inspectionData.errorDetails', {
      retryIndex: 1,
      retryBackoffIntervalSeconds: seconds,
    });
    expect(tested).not.toHaveProperty('output');
  });

  it('is caught once the retries are used up, by the catcher that fits', async () => {
    const tested = await test(retrying, {
      input: { id: 1 },
      mock: failing,
      stateConfiguration: { retrierRetryCount: 3 },
    });
    expect(tested).toMatchObject({
      status: 'CAUGHT_ERROR',
      nextState: 'Undo',
      output: { id: 1, error: { Error: 'Card.Declined', Cause: 'no money' } },
      inspectionData: { errorDetails: { retryIndex: 1, catchIndex: 0 } },
    });
  });

  it('has failed where nothing catches it, and says so without details', async () => {
    const tested = await test(task, { mock: failing });
    expect(tested).toMatchObject({ status: 'FAILED', error: 'Card.Declined' });
    expect(tested).not.toHaveProperty('inspectionData.errorDetails');
  });

  it('lets a JSONata catcher say what goes on', async () => {
    const definition = {
      ...task,
      QueryLanguage: 'JSONata',
      Catch: [{ ErrorEquals: ['States.ALL'], Output: '{% $states.errorOutput.Error %}', Next: 'Undo' }],
    };
    expect(await test(definition, { mock: failing })).toMatchObject({
      status: 'CAUGHT_ERROR',
      output: 'Card.Declined',
    });
  });

  it('passes what nothing can catch by every catcher', async () => {
    const definition = { ...retrying, Parameters: { 'x.$': '$.missing' } };
    expect(await test(definition, { mock: { result: {} } })).toMatchObject({
      status: 'FAILED',
      error: 'States.Runtime',
    });
  });

  it('obeys the rules it is given, also wrong ones', async () => {
    const request = TestStateRequestSchema.parse({
      definition: JSON.stringify({ ...task, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Undo' }] }),
      input: '{"id":1}',
      mock: failing,
    });
    const right = await testState(request);
    const wrong = await testState(request, {}, mutated('catch-keeps-input'));
    expect(right.ok && right.value.output).toEqual({ Error: 'Card.Declined', Cause: 'no money' });
    expect(wrong.ok && wrong.value.output).toHaveProperty('id', 1);
  });
});

describe('a call that is not mocked', () => {
  const roleArn = 'arn:aws:iam::123456789012:role/test';

  it('is answered by the port', async () => {
    const ports: TestStatePorts = { answerTask: ({ parameters }) => ({ kind: 'succeed', output: [parameters] }) };
    expect(await test(task, { roleArn, input: 1 }, ports)).toMatchObject({ status: 'SUCCEEDED', output: [1] });
  });

  it('times out after its own seconds, and after five minutes at the latest', async () => {
    const late: TestStatePorts = { answerTask: () => ({ kind: 'succeed', output: 1, afterSeconds: 4 }) };
    expect(await test({ ...task, TimeoutSeconds: 3 }, { roleArn }, late)).toMatchObject({ error: 'States.Timeout' });
    expect(await test(task, { roleArn }, { answerTask: () => ({ kind: 'never' }) })).toMatchObject({
      status: 'FAILED',
      error: 'States.Timeout',
    });
    expect(await test({ Type: 'Wait', Seconds: 301, End: true })).toMatchObject({ error: 'States.Timeout' });
  });

  it.each([
    [task, {}, 'ValidationException: RoleArn must be specified when testing a Task state'],
    [
      eachItem,
      {},
      'InvalidDefinition: TestState API does not support Map or Parallel states. Supported state types include: [Task, Wait, Pass, Succeed, Fail, Choice]',
    ],
    [
      task,
      { stateConfiguration: { retrierRetryCount: 1 } },
      'ValidationException: TestState does not support RetrierRetryCount when a mock is not specified.',
    ],
    [task, { context: {} }, 'ValidationException: TestState does not support Context when a mock is not specified.'],
  ])('may not be tested that way: %#', async (definition, asked, refused) => {
    expect(await test(definition, asked)).toEqual({ refused });
  });
});

describe('Map and Parallel', () => {
  const distributed = {
    ...branch('One'),
    ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' },
  };

  it('shows the items, what each iteration gets, and how many may run at once', async () => {
    const definition = {
      ...eachItem,
      ItemsPath: '$.ids',
      ItemSelector: { 'id.$': '$$.Map.Item.Value' },
      MaxConcurrency: 5,
    };
    const tested = await test(definition, { input: { ids: [1, 2] }, mock: { result: ['a', 'b'] } });
    expect(tested).toMatchObject({
      output: ['a', 'b'],
      inspectionData: { afterItemsPath: [1, 2], afterItemSelector: [{ id: 1 }, { id: 2 }], maxConcurrency: 5 },
    });
  });

  it('shows the batches of a distributed Map', async () => {
    const definition = { ...eachItem, ItemProcessor: distributed, ItemBatcher: { MaxItemsPerBatch: 2 } };
    const tested = await test(definition, { input: [1, 2, 3], mock: { result: ['ab', 'c'] } });
    expect(tested).toHaveProperty('inspectionData.afterItemBatcher', [{ Items: ['1', '2'] }, { Items: ['3'] }]);
  });

  it.each([
    [1, 'SUCCEEDED'],
    [2, 'CAUGHT_ERROR'],
  ])('weighs %i failed iterations against the tolerance', async (mapIterationFailureCount, status) => {
    const definition = {
      ...eachItem,
      ItemProcessor: distributed,
      ToleratedFailurePercentage: 40,
      Catch: [{ ErrorEquals: ['States.ExceedToleratedFailureThreshold'], Next: 'Report' }],
    };
    const asked = {
      input: [1, 2, 3, 4],
      mock: { result: [1, 2, 3, 4] },
      stateConfiguration: { mapIterationFailureCount },
    };
    expect(await test(definition, asked)).toMatchObject({ status, inspectionData: { toleratedFailurePercentage: 40 } });
  });

  it('reads items from the data it is given, wherever the reader looks', async () => {
    const definition = {
      ...eachItem,
      ItemProcessor: distributed,
      ItemReader: {
        Resource: 'arn:aws:states:::s3:getObject',
        ReaderConfig: { InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW' },
        Parameters: { Bucket: 'any', Key: 'any.csv' },
      },
      ItemSelector: { 'sku.$': '$$.Map.Item.Value.sku' },
    };
    const asked = { mock: { result: [1, 2] }, stateConfiguration: { mapItemReaderData: 'sku\nA\nB' } };
    expect(await test(definition, { mock: { result: [] } })).toEqual({
      refused:
        'ValidationException: ItemReader data must be specified when testing a Map state with ItemReader specified.',
    });
    expect(await test(definition, asked)).toMatchObject({
      inspectionData: { afterItemsPath: [{ sku: 'A' }, { sku: 'B' }], afterItemSelector: [{ sku: 'A' }, { sku: 'B' }] },
    });
  });

  const parallel = { Type: 'Parallel', Branches: [branch('A'), branch('B')], End: true };

  it.each([
    [
      parallel,
      { mock: { result: [1] } },
      'Mocked result must contain the same number of items as number of Parallel branches.',
    ],
    [parallel, { mock: { result: {} } }, 'Mocked result must be an array.'],
    [eachItem, { mock: { result: {} } }, 'Mocked result must be an array.'],
    [
      eachItem,
      { input: [1], mock: { result: [1] }, stateConfiguration: { mapIterationFailureCount: 2 } },
      'Map iteration failure count must be less than or equal to the number of Map iterations',
    ],
  ])('refuses a mock that does not fit: %#', async (definition, asked, message) => {
    expect(await test(definition, asked)).toEqual({ refused: `ValidationException: ${message}` });
  });
});

describe('what is mocked', () => {
  const putItem = { ...task, Resource: 'arn:aws:states:::dynamodb:putItem' };
  const schema = (why: string) => ({ refused: `ValidationException: Mock result schema validation error: ${why}` });

  it.each([
    [{ Attributes: { id: { S: 5 } } }, "Field 'S' must be a string"],
    [{ Attributes: { tags: { L: [{ M: { at: { N: 5 } } }] } } }, "Field 'N' must be a string"],
    [{ Attributes: [] }, "Field 'Attributes' must be an object"],
    [{ ConsumedCapacity: { CapacityUnits: 'one' } }, "Field 'CapacityUnits' must be a number"],
    [{ ItemCollectionMetrics: { SizeEstimateRangeGB: 1 } }, "Field 'SizeEstimateRangeGB' must be an array"],
    [{ Attributes: { on: { BOOL: 'yes' } } }, "Field 'BOOL' must be a boolean"],
  ])('must look like the answer of the operation: %j', async (result, why) => {
    expect(await test(putItem, { mock: { result } })).toEqual(schema(why));
    expect(await test(putItem, { mock: { result, fieldValidationMode: 'PRESENT' } })).toEqual(schema(why));
    expect(await test(putItem, { mock: { result, fieldValidationMode: 'NONE' } })).toMatchObject({ output: result });
  });

  it('needs the required members only under STRICT', async () => {
    const start = { ...task, Resource: 'arn:aws:states:::aws-sdk:sfn:startExecution' };
    const result = { StartDate: 'now' };
    expect(await test(start, { mock: { result } })).toEqual(schema("Required field 'ExecutionArn' is missing"));
    expect(await test(start, { mock: { result, fieldValidationMode: 'PRESENT' } })).toMatchObject({ output: result });
  });

  it('may be anything where a token brings it, and where a function answers', async () => {
    const waiting = { ...task, Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken' };
    expect(await test(waiting, { mock: { result: { MessageId: 5 } } })).toMatchObject({ status: 'SUCCEEDED' });
    const direct = { ...task, Resource: 'arn:aws:lambda:us-east-1:123456789012:function:f' };
    expect(await test(direct, { mock: { result: 'text' } })).toMatchObject({ output: 'text' });
  });

  it.each([
    [
      { Type: 'Wait', Seconds: 1, End: true },
      { mock: { result: 1 } },
      "State type 'Wait' is not supported when a mock is specified",
    ],
    [task, { mock: {} }, 'A test mock should have only one of the following fields: [result, errorOutput].'],
    [task, { mock: { errorOutput: {} } }, 'An error was not specified in the mocked error output.'],
    [
      task,
      { mock: { result: {} }, revealSecrets: true },
      'TestState does not support RevealSecrets when a mock is specified.',
    ],
  ])('is refused where it makes no sense: %#', async (definition, asked, message) => {
    expect(await test(definition, asked)).toEqual({ refused: `ValidationException: ${message}` });
  });
});

describe('the context object', () => {
  const shows = { ...task, ResultSelector: { 'seen.$': '$$' } };
  const mock = { result: {} };

  it('is the one handed in, and nothing else', async () => {
    const context = { State: { Name: 'Mine' }, Map: { Item: { Index: 2 } } };
    expect(await test(shows, { context, mock })).toMatchObject({ output: { seen: context } });
    expect(await test(shows, { context: {}, mock })).toHaveProperty('output', { seen: {} });
  });

  it('names no role where none was given, and counts no retries of what cannot be retried', async () => {
    const tested = await test({ Type: 'Pass', Parameters: { 'seen.$': '$$' }, End: true });
    expect(tested).toHaveProperty('output.seen.Execution.RoleArn', null);
    expect(tested).not.toHaveProperty('output.seen.State.RetryCount');
    expect(await test(shows, { mock })).toHaveProperty('output.seen.State.RetryCount', 0);
  });

  it.each([
    [{ State: { Colour: 1 } }, "Field 'Colour' is not allowed"],
    [{ Execution: { Name: 5 } }, "Field 'Name' must be a string"],
    [
      { Task: { Token: 't' } },
      "Context object contains 'Task' when state is not a Task state with a '.sync' or '.waitForTaskToken' service integration pattern",
    ],
  ])('is checked: %j', async (context, why) => {
    expect(await test(shows, { context, mock })).toEqual({
      refused: `ValidationException: Invalid Context object provided: ${why}`,
    });
  });
});
