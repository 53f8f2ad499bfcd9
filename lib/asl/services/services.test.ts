import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AslScenarioInput, AslScenarioSchema, run, runSync, servicesAfter } from '..';

type Services = AslScenarioInput['services'];
const machine = (states: Record<string, object>) => ({ StartAt: Object.keys(states)[0], States: states });
const task = (resource: string, parameters: object, rest: object = { End: true }) => ({
  Type: 'Task',
  Resource: `arn:aws:states:::${resource}`,
  Parameters: parameters,
  ...rest,
});
const play = (definition: object, services: Services, rest: Partial<AslScenarioInput> = {}) => {
  const scenario = AslScenarioSchema.parse({
    engine: 'asl',
    version: 1,
    title: 'services',
    documents: { definition: JSON.stringify(definition) },
    services,
    ...rest,
  });
  const run = runSync(scenario);
  return { scenario, run, outcome: run.outcome, after: servicesAfter(scenario, run.events) };
};
const once = (resource: string, parameters: object, services: Services, rest: Partial<AslScenarioInput> = {}) =>
  play(machine({ T: task(resource, parameters) }), services, rest);

describe('a table', () => {
  const tables = { orders: { key: ['id'], items: [{ id: { S: '1' }, n: { N: '2' } }] } };
  const key = { TableName: 'orders', Key: { id: { S: '1' } } };

  it('keeps what is put, and gives it back in DynamoDB’s typed JSON', () => {
    const item = { id: { S: '2' }, paid: { BOOL: true } };
    const put = task('dynamodb:putItem', { TableName: 'orders', Item: item }, { Next: 'Get' });
    const get = task('dynamodb:getItem', { TableName: 'orders', Key: { id: { S: '2' } } });
    const { outcome, after } = play(machine({ Put: put, Get: get }), { tables });
    expect(outcome).toMatchObject({
      kind: 'succeeded',
      output: { Item: item, SdkHttpMetadata: { HttpStatusCode: 200 } },
    });
    expect(after?.tables.orders?.items).toEqual([tables.orders.items[0], item]);
  });

  it('refuses a put whose condition does not hold, and keeps the old item', () => {
    const { outcome, after } = once(
      'dynamodb:putItem',
      {
        TableName: 'orders',
        Item: { id: { S: '1' } },
        ConditionExpression: 'attribute_not_exists(#k)',
        ExpressionAttributeNames: { '#k': 'id' },
      },
      { tables },
    );
    expect(outcome).toMatchObject({
      kind: 'failed',
      error: 'DynamoDB.ConditionalCheckFailedException',
      cause: expect.stringMatching(
        /^The conditional request failed \(Service: AmazonDynamoDBv2; Status Code: 400; Error Code: ConditionalCheckFailedException; Request ID: .+; Proxy: null\)$/,
      ),
    });
    expect(after?.tables.orders?.items).toEqual(tables.orders.items);
  });

  it.each([
    ['SET n = n + :one', { ':one': { N: '1' } }, { n: { N: '3' } }],
    ['SET n = n - :one REMOVE gone', { ':one': { N: '1' } }, { n: { N: '1' } }],
    ['set tries = if_not_exists(tries, :zero)', { ':zero': { N: '0' } }, { n: { N: '2' }, tries: { N: '0' } }],
    [
      'SET log = list_append(if_not_exists(log, :none), :new)',
      { ':none': { L: [] }, ':new': { L: [{ S: 'a' }] } },
      { n: { N: '2' }, log: { L: [{ S: 'a' }] } },
    ],
    ['ADD n :one, tags :tags', { ':one': { N: '5' }, ':tags': { SS: ['x'] } }, { n: { N: '7' }, tags: { SS: ['x'] } }],
  ])('is updated by %s', (UpdateExpression, ExpressionAttributeValues, rest) => {
    const { outcome } = once(
      'dynamodb:updateItem',
      { ...key, UpdateExpression, ExpressionAttributeValues, ReturnValues: 'ALL_NEW' },
      { tables },
    );
    expect(outcome).toMatchObject({ kind: 'succeeded', output: { Attributes: { id: { S: '1' }, ...rest } } });
  });

  it('returns of an update the attributes that it names', () => {
    const update = { UpdateExpression: 'SET n = :n', ExpressionAttributeValues: { ':n': { N: '9' } } };
    const { outcome } = once('dynamodb:updateItem', { ...key, ...update, ReturnValues: 'UPDATED_NEW' }, { tables });
    expect(outcome).toMatchObject({ output: { Attributes: { n: { N: '9' } } } });
  });

  it('is queried by its keys, in the order of the sort key, and filtered afterwards', () => {
    const items = [3, 1, 2].map((n) => ({ pk: { S: 'a' }, sk: { N: String(n) }, even: { BOOL: n % 2 === 0 } }));
    const { outcome } = once(
      'aws-sdk:dynamodb:query',
      {
        TableName: 't',
        KeyConditionExpression: 'pk = :a AND sk BETWEEN :low AND :high',
        FilterExpression: 'NOT (even = :yes)',
        ExpressionAttributeValues: {
          ':a': { S: 'a' },
          ':low': { N: '1' },
          ':high': { N: '3' },
          ':yes': { BOOL: true },
        },
      },
      { tables: { t: { key: ['pk', 'sk'], items } } },
    );
    expect(outcome).toMatchObject({ output: { Count: 2, ScannedCount: 3, Items: [items[1], items[0]] } });
  });

  it('is missing under the name that the way of calling has for it', () => {
    const wrong = { TableName: 'none', Key: { id: { S: '1' } } };
    expect(once('dynamodb:getItem', wrong, { tables }).outcome).toMatchObject({
      error: 'DynamoDB.ResourceNotFoundException',
    });
    expect(once('aws-sdk:dynamodb:getItem', wrong, { tables }).outcome).toMatchObject({
      error: 'DynamoDb.ResourceNotFoundException',
      cause: expect.stringMatching(
        /^Requested resource not found \(Service: DynamoDb, Status Code: 400, Request ID: [^)]+\)$/,
      ),
    });
  });

  it('does not know expressions that cannot be read', () => {
    const { outcome } = once('dynamodb:updateItem', { ...key, UpdateExpression: 'SET n == 1' }, { tables });
    expect(outcome).toMatchObject({
      error: 'DynamoDB.AmazonDynamoDBException',
      cause: expect.stringMatching(/^Invalid UpdateExpression: Syntax error; token: "="/),
    });
  });
});

describe('a call without what it needs', () => {
  it('does not start through an optimized integration', () => {
    const { outcome } = once('sqs:sendMessage', { MessageBody: 'a' }, { queues: { q: {} } });
    expect(outcome).toMatchObject({
      error: 'States.Runtime',
      cause: expect.stringContaining(
        "could not be used to start the Task: [The field 'QueueUrl' is required but was missing]",
      ),
    });
  });

  it.each([
    [
      'sqs:sendMessage',
      { QueueUrl: 'q', MessageBody: null },
      'SQS.AmazonSQSException',
      'The request must contain the parameter MessageBody. (Service: AmazonSQS; Status Code: 400; Error Code: MissingParameter;',
    ],
    [
      'dynamodb:getItem',
      { TableName: 't', Key: null },
      'DynamoDB.AmazonDynamoDBException',
      "1 validation error detected: Value null at 'key' failed to satisfy constraint: Member must not be null (Service: AmazonDynamoDBv2;",
    ],
  ])('starts where a member is null, and the service refuses it: %s', (resource, parameters, error, words) => {
    const { outcome } = once(resource, parameters, { queues: { q: {} }, tables: { t: { key: ['id'] } } });
    expect(outcome).toMatchObject({ error, cause: expect.stringContaining(words) });
  });

  it('is refused by the service through the SDK', () => {
    const { outcome } = once('aws-sdk:dynamodb:getItem', { TableName: 't' }, { tables: {} });
    expect(outcome).toMatchObject({
      error: 'DynamoDb.DynamoDbException',
      cause: expect.stringMatching(/^1 validation error detected: Value null at 'key' failed to satisfy constraint/),
    });
  });
});

describe('a queue', () => {
  it('gets the message as text, with its MD5', () => {
    const { outcome, after } = once(
      'sqs:sendMessage',
      { QueueUrl: 'https://sqs/1/q', MessageBody: { a: 1 } },
      { queues: { q: {} } },
    );
    expect(after?.queues.q).toMatchObject([{ body: '{"a":1}' }]);
    expect(outcome).toMatchObject({
      output: { MD5OfMessageBody: 'bb6cb5c68df4652941caf652a366f2d8', MessageId: after?.queues.q?.[0]?.id },
    });
  });

  it('that is FIFO wants a group', () => {
    const { outcome } = once('sqs:sendMessage', { QueueUrl: 'q.fifo', MessageBody: 'a' }, { queues: { 'q.fifo': {} } });
    expect(outcome).toMatchObject({ error: 'SQS.AmazonSQSException' });
  });
});

describe('a topic', () => {
  const topics = {
    t: {
      subscriptions: [
        { protocol: 'email', endpoint: 'a@b.c' },
        { protocol: 'sqs', endpoint: 'arn:aws:sqs:us-east-1:1:q', raw: true },
      ],
    },
  };
  const publish = { TopicArn: 'arn:aws:sns:us-east-1:1:t', Message: 'hello' };

  it('delivers to its subscriptions, queues of the scenario among them', () => {
    const { after } = once('sns:publish', publish, { topics, queues: { q: {} } });
    expect(after?.topics.t).toMatchObject([{ message: 'hello', deliveredTo: ['a@b.c', 'arn:aws:sqs:us-east-1:1:q'] }]);
    expect(after?.queues.q).toMatchObject([{ body: 'hello' }]);
  });

  it('that is not there is not found', () => {
    const { outcome } = once('sns:publish', { ...publish, TopicArn: 'arn:aws:sns:us-east-1:1:x' }, { topics });
    expect(outcome).toMatchObject({
      error: 'SNS.NotFoundException',
      cause: expect.stringMatching(
        /^Topic does not exist \(Service: AmazonSNS; Status Code: 404; Error Code: NotFound; /,
      ),
    });
  });
});

describe('a bus', () => {
  const rule = {
    name: 'paid',
    pattern: { source: ['shop'], detail: { total: [{ numeric: ['>', 10] }] } },
    targets: ['arn:aws:sqs:us-east-1:1:q'],
  };
  const entry = { Source: 'shop', DetailType: 'order', Detail: { total: 20 } };

  it('has the event, the rules it matched, and their targets are sent it', () => {
    const { after } = once(
      'events:putEvents',
      { Entries: [entry] },
      { buses: { default: { rules: [rule] } }, queues: { q: {} } },
    );
    expect(after?.buses.default).toMatchObject([{ rules: ['paid'], event: { source: 'shop', detail: { total: 20 } } }]);
    expect(after?.queues.q?.[0]?.body).toContain('"detail":{"total":20}');
  });

  it('takes the good entries of a call that fails for the others', () => {
    const { outcome, after } = once(
      'events:putEvents',
      { Entries: [entry, { ...entry, Detail: '7' }, { Detail: {}, DetailType: 'd' }] },
      { buses: { default: {} } },
    );
    expect(outcome).toMatchObject({ kind: 'failed', error: 'EventBridge.FailedEntry' });
    const { cause } = outcome as { cause: string };
    expect(JSON.parse(cause)).toMatchObject({
      Entries: [
        { EventId: expect.any(String) },
        { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' },
        {
          ErrorCode: 'InvalidArgument',
          ErrorMessage: 'Parameter Source is not valid. Reason: Source is a required argument.',
        },
      ],
      FailedEntryCount: 2,
    });
    expect(after?.buses.default).toHaveLength(1);
  });
});

describe('a job', () => {
  const parameters = { JobName: 'j', JobQueue: 'main', JobDefinition: 'resize:3' };

  it('is only begun by a plain call, and waited for by .sync', () => {
    const jobDefinitions = { resize: { seconds: 60 } };
    const begun = once('batch:submitJob', parameters, { jobDefinitions });
    expect(begun.outcome).toMatchObject({ output: { JobName: 'j', JobId: expect.any(String) } });
    expect(begun.after?.jobs).toMatchObject([{ name: 'resize', status: 'RUNNING' }]);
    const waited = once('batch:submitJob.sync', parameters, { jobDefinitions });
    expect(waited.run.events.at(-1)?.at).toBe(60_000);
    expect(waited.outcome).toMatchObject({ output: { Status: 'SUCCEEDED', Container: { ExitCode: 0 } } });
    expect(waited.after?.jobs).toMatchObject([{ status: 'SUCCEEDED' }]);
  });

  it('that fails fails the task with its description', () => {
    const { outcome } = once('batch:submitJob.sync', parameters, { jobDefinitions: { resize: { exitCode: 1 } } });
    expect(outcome).toMatchObject({ error: 'States.TaskFailed', cause: expect.stringContaining('"Status":"FAILED"') });
  });

  it('may be a container of ECS', () => {
    const { outcome, after } = once(
      'ecs:runTask.sync',
      { TaskDefinition: 'web', Cluster: 'c' },
      { taskDefinitions: { web: { seconds: 5 } } },
    );
    expect(outcome).toMatchObject({ output: { LastStatus: 'STOPPED', Containers: [{ ExitCode: 0 }] } });
    expect(after?.tasks).toMatchObject([{ name: 'web', status: 'STOPPED' }]);
  });
});

describe('another state machine', () => {
  const put = task(
    'dynamodb:putItem',
    { TableName: 't', Item: { id: { S: 'child' } } },
    { ResultPath: null, End: true },
  );
  const child = machine({ W: { Type: 'Wait', Seconds: 30, Next: 'P' }, P: put });
  const start = {
    StateMachineArn: 'arn:aws:states:us-east-1:123456789012:stateMachine:child',
    Name: 'n',
    Input: { a: 1 },
  };
  const services = { stateMachines: { child: { definition: child } }, tables: { t: { key: ['id'] } } };

  it('is run by the same engine: .sync gives its output as text, .sync:2 as JSON', () => {
    const text = once('states:startExecution.sync', start, services);
    expect(text.outcome).toMatchObject({ output: { Output: '{"a":1}', Input: '{"a":1}', Status: 'SUCCEEDED' } });
    expect(text.run.events.at(-1)?.at).toBe(30_000);
    const json = once('states:startExecution.sync:2', start, services);
    expect(json.outcome).toMatchObject({ output: { Output: { a: 1 }, Input: { a: 1 } } });
  });

  it('changes the services that both see, at its own time', () => {
    const { run, after } = once('states:startExecution.sync', start, services);
    expect(after?.tables.t?.items).toEqual([{ id: { S: 'child' } }]);
    expect(run.events.flatMap((e) => (e.kind === 'service-changed' ? [[e.at, e.change.of]] : []))).toEqual([
      [0, 'execution'],
      [30_000, 'table'],
      [30_000, 'execution'],
    ]);
  });

  it('is not waited for by a plain call', () => {
    const { outcome, run } = once('states:startExecution', start, services);
    expect(outcome).toMatchObject({
      output: { ExecutionArn: 'arn:aws:states:us-east-1:123456789012:execution:child:n' },
    });
    expect(run.events.at(-1)?.at).toBe(0);
  });

  it('that fails fails the task with the description of its execution', () => {
    const failing = { child: { definition: machine({ F: { Type: 'Fail', Error: 'Bad' } }) } };
    const { outcome } = once('states:startExecution.sync', start, { stateMachines: failing });
    const { error, cause } = outcome as { error: string; cause: string };
    expect(error).toBe('States.TaskFailed');
    expect(JSON.parse(cause)).toMatchObject({ Error: 'Bad', Status: 'FAILED', Input: '{"a":1}' });
  });

  it('that is Express answers at once through StartSyncExecution, billed for its time', () => {
    const express = { child: { definition: child, type: 'EXPRESS' as const } };
    const { outcome, run } = once('aws-sdk:sfn:startSyncExecution', start, { ...services, stateMachines: express });
    expect(outcome).toMatchObject({
      output: { Status: 'SUCCEEDED', Output: '{"a":1}', BillingDetails: { BilledDurationInMilliseconds: 30_000 } },
    });
    expect(run.events.at(-1)?.at).toBe(30_000);
    expect(once('aws-sdk:sfn:startSyncExecution', start, services).outcome).toMatchObject({
      error: 'Sfn.StateMachineTypeNotSupportedException',
    });
  });

  it('has a name once: the same input while it runs is the same execution, any other is refused', () => {
    const twice = (second: object) =>
      play(
        machine({
          A: task('states:startExecution', start, { Next: 'B' }),
          B: task('states:startExecution', { ...start, ...second }),
        }),
        services,
      ).outcome;
    expect(twice({})).toMatchObject({ kind: 'succeeded' });
    expect(twice({ Input: {} })).toMatchObject({ error: 'StepFunctions.ExecutionAlreadyExistsException' });
  });

  it('may be written in JSONata, whose questions its parent waits for', async () => {
    const adds = { A: { Type: 'Pass', Output: '{% $states.input.a + 1 %}', End: true } };
    const stateMachines = { child: { definition: { ...machine(adds), QueryLanguage: 'JSONata' } } };
    const { scenario } = once('states:startExecution.sync:2', start, { stateMachines });
    expect((await run(scenario)).outcome).toMatchObject({ kind: 'succeeded', output: { Output: 2 } });
  });

  it('that starts itself for ever ends within the budget', () => {
    const self = machine({ S: task('states:startExecution.sync', { StateMachineArn: start.StateMachineArn }) });
    const { outcome } = once('states:startExecution.sync', start, { stateMachines: { child: { definition: self } } });
    expect(outcome).toMatchObject({ kind: 'stopped', limit: 'steps' });
  });
});

describe('a function', () => {
  it('answers by its name, in whichever state it is called', () => {
    const invoke = { FunctionName: 'arn:aws:lambda:us-east-1:1:function:f', Payload: {} };
    const { outcome } = play(
      machine({
        A: task('lambda:invoke', invoke, { ResultPath: '$.a', Next: 'B' }),
        B: task('lambda:invoke', invoke, { ResultPath: '$.b', End: true }),
      }),
      { functions: { f: ['ok:1', 'ok:2'] } },
    );
    expect(outcome).toMatchObject({ output: { a: { Payload: 1 }, b: { Payload: 2 } } });
  });

  it('that is not there is not found', () => {
    const { outcome } = once('lambda:invoke', { FunctionName: 'g' }, { functions: {} });
    expect(outcome).toMatchObject({ error: 'Lambda.ResourceNotFoundException' });
  });
});

describe('an address', () => {
  it('answers an HTTP task, or fails it with its status', () => {
    const call = { ApiEndpoint: 'https://api.example.com/pay', Method: 'POST' };
    const endpoints = { 'POST https://api.example.com/pay': { body: { ok: true } } };
    expect(once('http:invoke', call, { endpoints }).outcome).toMatchObject({
      output: { ResponseBody: { ok: true }, StatusCode: 200 },
    });
    expect(once('http:invoke', { ...call, Method: 'GET' }, { endpoints }).outcome).toMatchObject({
      error: 'States.Http.StatusCode.404',
    });
  });
});

describe('an activity', () => {
  const arn = 'arn:aws:states:us-east-1:123456789012:activity:pack';
  const pack = machine({ T: { Type: 'Task', Resource: arn, TimeoutSeconds: 5, End: true } });

  it('is taken when its worker polls, from when the timeout counts', () => {
    const { run, outcome } = play(
      pack,
      { activities: { pack: { worker: { name: 'w', takesAfterSeconds: 60 } } } },
      { mocks: { T: ['ok:1@4'] } },
    );
    expect(outcome).toMatchObject({ kind: 'succeeded', output: 1 });
    expect(run.events.find((e) => e.kind === 'task-started')).toMatchObject({ at: 60_000, worker: 'w' });
  });

  it('without a worker waits as long as the execution lives', () => {
    const { outcome, run } = play({ ...pack, TimeoutSeconds: 100 }, { activities: { pack: {} } });
    expect(outcome).toMatchObject({ kind: 'timed-out' });
    expect(run.events.at(-1)?.at).toBe(100_000);
  });

  it('that is deleted ends the execution', () => {
    const { outcome } = play(pack, { activities: { pack: { deleted: true } } });
    expect(outcome).toMatchObject({
      error: 'States.Runtime',
      cause: expect.stringContaining(`The activity ${arn} does not exist.`),
    });
  });
});

describe('a task token', () => {
  const send = { QueueUrl: 'q', MessageBody: { 'token.$': '$$.Task.Token' } };

  it('goes out with the message; what comes back is what the state’s mock says', () => {
    const { outcome, run, after } = once(
      'sqs:sendMessage.waitForTaskToken',
      send,
      { queues: { q: {} } },
      { mocks: { T: ['ok:"approved"@60'] } },
    );
    expect(outcome).toMatchObject({ output: 'approved' });
    expect(after?.queues.q?.[0]?.body).toMatch(/^\{"token":"token-/);
    expect(run.events.find((e) => e.kind === 'task-submitted')).toMatchObject({
      output: { MessageId: expect.any(String) },
    });
  });

  it('is waited for until somebody answers, and nobody does without a mock', () => {
    const { outcome } = once('sqs:sendMessage.waitForTaskToken', send, { queues: { q: {} } });
    expect(outcome).toMatchObject({ kind: 'timed-out' });
  });
});

describe('services', () => {
  it('give way to mocks', () => {
    const { outcome, after } = once(
      'sqs:sendMessage',
      { QueueUrl: 'q', MessageBody: 'a' },
      { queues: { q: {} } },
      { mocks: { T: ['ok:1'] } },
    );
    expect(outcome).toMatchObject({ output: 1 });
    expect(after?.queues.q).toEqual([]);
  });

  it('leave kinds that the scenario does not list as they were', () => {
    expect(once('sqs:sendMessage', { MessageBody: 'a' }, { tables: {} }).outcome).toMatchObject({
      output: { MessageBody: 'a' },
    });
  });

  it('are what they were at any event of the run', () => {
    const { scenario, run } = once('sqs:sendMessage', { QueueUrl: 'q', MessageBody: 'a' }, { queues: { q: {} } });
    const change = run.events.findIndex((e) => e.kind === 'service-changed');
    expect(servicesAfter(scenario, run.events, change)?.queues.q).toEqual([]);
    expect(servicesAfter(scenario, run.events, change + 1)?.queues.q).toHaveLength(1);
  });

  it('refuse a role that must not be assumed', () => {
    const credentials = { Credentials: { RoleArn: 'arn:aws:iam::9:role/r' }, End: true };
    const { outcome } = play(machine({ T: task('sqs:sendMessage', {}, credentials) }), {
      deniedRoles: ['arn:aws:iam::9:role/r'],
    });
    expect(outcome).toMatchObject({
      error: 'States.TaskFailed',
      cause:
        "The role arn:aws:iam::123456789012:role/dryrun is not authorized to assume the task state's role, arn:aws:iam::9:role/r.",
    });
  });
});

describe('whatever is asked of them, services', () => {
  const words = [
    'SET',
    'ADD',
    'REMOVE',
    'DELETE',
    'AND',
    'OR',
    'NOT',
    'IN',
    'BETWEEN',
    'n',
    'id',
    '#k',
    ':v',
    '=',
    '+',
    '-',
    '(',
    ')',
    ',',
    '.',
    '[0]',
    'size',
    'attribute_exists',
    'list_append',
    'if_not_exists',
  ];
  const expression = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((parts) => parts.join(' '));
  const attribute = fc.constantFrom(
    { S: 'a' },
    { N: '1' },
    { L: [{ S: 'a' }] },
    { M: { n: { N: '1' } } },
    { SS: ['a'] },
    null,
    'a',
  );
  const parameters = fc.record(
    {
      TableName: fc.constantFrom('t', 'x'),
      Key: fc.record({ id: attribute }),
      Item: fc.record({ id: attribute, n: attribute }),
      UpdateExpression: expression,
      ConditionExpression: expression,
      KeyConditionExpression: expression,
      ExpressionAttributeNames: fc.constant({ '#k': 'n' }),
      ExpressionAttributeValues: fc.record({ ':v': attribute }),
      Entries: fc.jsonValue({ maxDepth: 3 }),
      Input: fc.jsonValue({ maxDepth: 2 }),
      StateMachineArn: fc.constantFrom('arn:aws:states:::stateMachine:m', 'm', 'x'),
      QueueUrl: fc.constantFrom('q', 'x'),
      MessageBody: fc.jsonValue({ maxDepth: 2 }),
      TopicArn: fc.constantFrom('t', 'x'),
      Message: fc.jsonValue({ maxDepth: 2 }),
    },
    { requiredKeys: [] },
  );
  const resource = fc.constantFrom(
    ...['putItem', 'getItem', 'deleteItem', 'updateItem'].map((api) => `dynamodb:${api}`),
    ...['aws-sdk:dynamodb:query', 'aws-sdk:dynamodb:scan', 'events:putEvents', 'sqs:sendMessage', 'sns:publish'],
    ...['states:startExecution', 'states:startExecution.sync:2', 'aws-sdk:sfn:startSyncExecution'],
  );
  const services = {
    tables: { t: { key: ['id'], items: [{ id: { S: 'a' }, n: { L: [{ N: '1' }] } }] } },
    queues: { q: {} },
    topics: { t: {} },
    buses: { default: { rules: [{ name: 'r', pattern: { detail: { a: [{ exists: false }] } } }] } },
    stateMachines: { m: { definition: machine({ P: { Type: 'Pass', End: true } }) } },
  };

  it('answer or refuse, the same again, and never throw', () => {
    fc.assert(
      fc.property(resource, parameters, (called, given) => {
        const { scenario, run: first } = once(called, given, services);
        expect(['succeeded', 'failed']).toContain(first.outcome.kind);
        expect(runSync(scenario).hash).toBe(first.hash);
        expect(JSON.parse(JSON.stringify(first))).toEqual(first);
      }),
      { numRuns: 400 },
    );
  });
});
