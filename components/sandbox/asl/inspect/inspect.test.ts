import { describe, expect, it } from 'vitest';
import { type AslScenarioInput, AslScenarioSchema } from '@/lib/asl/scenario';
import { toAslDraft } from '../asl-draft';
import { aslFace } from '../asl-face';

/** A run as the worker keeps it, with the first event of a kind at a state to stand at. */
async function keep(definition: object, more: Partial<AslScenarioInput> = {}) {
  const scenario = AslScenarioSchema.parse({
    engine: 'asl',
    version: 1,
    title: 'Inspected',
    ...more,
    documents: { definition: JSON.stringify(definition) },
  });
  const { inspect, events, view } = await aslFace.run(toAslDraft(scenario));
  if (!inspect) throw new Error('nothing to inspect');
  const last = view.at.length - 1;
  const rows = events(0, view.at.length);
  const find = (what: string, place: string) => rows.find((row) => row.what === what && row.place === place)?.n ?? -1;
  return { inspect, last, find };
}
const invoke = 'arn:aws:states:::lambda:invoke';
const only = (name: string, state: object) => ({ StartAt: name, States: { [name]: { ...state, End: true } } });

describe('the data flow of a state', () => {
  const priced = only('Price', {
    Type: 'Task',
    Resource: invoke,
    InputPath: '$.order',
    ResultSelector: { 'amount.$': '$.Payload.total' },
    ResultPath: '$.price',
  });
  const run = () => keep(priced, { input: { order: { id: 7 } }, mocks: { Price: ['ok:{"total":125}'] } });

  it('has each stage beside the one before it, with what it changed', async () => {
    const { inspect, find } = await run();
    const flow = inspect.dataFlow(find('state exited', 'Price'), null);
    expect(flow?.stages.map(({ name, is }) => `${name} ${is}`)).toEqual([
      'State input start',
      'InputPath changed',
      'Result changed',
      'ResultSelector changed',
      'ResultPath changed',
      'State output unchanged',
    ]);
    const selected = flow?.stages.find(({ name }) => name === 'ResultSelector');
    expect(selected?.diff?.filter(({ is }) => is === 'new').map(({ text }) => text.trim())).toEqual(['"amount": 125']);
    expect(flow?.absent).toEqual(['Parameters', 'Assign', 'OutputPath']);
  });

  it('says what is still to come, and marks the stage at the cursor', async () => {
    const { inspect, find } = await run();
    const flow = inspect.dataFlow(find('data flow', 'Price'), null);
    expect(flow?.stages.filter(({ here }) => here).map(({ name }) => name)).toEqual(['InputPath']);
    expect(flow?.later).toEqual(['Result', 'ResultSelector', 'ResultPath']);
  });

  it('says that a field which is there changed nothing', async () => {
    const { inspect, find } = await keep(only('P', { Type: 'Pass', InputPath: '$' }), { input: { a: 1 } });
    const flow = inspect.dataFlow(find('state exited', 'P'), null);
    expect(flow?.stages.map(({ name, is }) => `${name} ${is}`)).toEqual([
      'State input start',
      'InputPath unchanged',
      'State output unchanged',
    ]);
  });

  it('has the fields of JSONata where the state is in it', async () => {
    const state = { Type: 'Task', Resource: invoke, Arguments: { x: '{% $states.input.a %}' }, Output: '{% 5 %}' };
    const { inspect, find } = await keep({ ...only('J', state), QueryLanguage: 'JSONata' }, { input: { a: 1 } });
    const flow = inspect.dataFlow(find('state exited', 'J'), null);
    expect(flow?.language).toBe('JSONata');
    expect(flow?.stages.map(({ name }) => name)).toEqual([
      'State input',
      'Arguments',
      'Result',
      'Output',
      'State output',
    ]);
    expect(flow?.absent).toEqual(['Assign']);
  });

  it('gathers what the branches of a Parallel gave back', async () => {
    const branch = (name: string, result: number) => only(name, { Type: 'Pass', Result: result });
    const { inspect, find } = await keep(
      only('Both', { Type: 'Parallel', Branches: [branch('A', 1), branch('B', 2)] }),
    );
    const result = inspect.dataFlow(find('state exited', 'Both'), null)?.stages.find(({ name }) => name === 'Result');
    expect(JSON.parse(result?.text ?? '')).toEqual([1, 2]);
  });

  it('cuts a long value, and shows all of it to whoever asks', async () => {
    const long = 'x'.repeat(9000);
    const { inspect, last } = await keep(only('P', { Type: 'Pass' }), { input: { long } });
    const inputOf = (whole: string | null) =>
      inspect.dataFlow(last, whole)?.stages.find(({ name }) => name === 'Execution input');
    expect(inputOf(null)?.charsCut).toBeGreaterThan(5000);
    expect(inputOf('Execution input')).toMatchObject({ charsCut: 0 });
  });
});

describe('the variables at the cursor', () => {
  const nested = {
    StartAt: 'Set',
    States: {
      Set: { Type: 'Pass', Assign: { home: 'Reds', turn: 1 }, Next: 'Again' },
      Again: { Type: 'Pass', Assign: { turn: 2 }, Next: 'Each' },
      Each: {
        Type: 'Map',
        ItemProcessor: {
          StartAt: 'Own',
          States: {
            Own: { Type: 'Pass', Assign: { 'item.$': '$' }, Next: 'Use' },
            Use: { Type: 'Pass', End: true },
          },
        },
        End: true,
      },
    },
  };
  const run = () => keep(nested, { input: [5, 6] });

  it('say what this event made of them, and what they were', async () => {
    const { inspect, find } = await run();
    const [scope] = inspect.variables(find('state exited', 'Again'), null)?.scopes ?? [];
    expect(scope?.variables).toMatchObject([
      { name: 'home', is: 'kept', before: null },
      { name: 'turn', is: 'changed', text: '2', before: '1' },
    ]);
  });

  it('are those of the scope and of the scopes around it, and no other item’s', async () => {
    const { inspect, find, last } = await run();
    const scopesAt = (n: number) =>
      inspect.variables(n, null)?.scopes.map(({ title, variables }) => [title, ...variables.map(({ text }) => text)]);
    expect(scopesAt(find('state entered', 'Use · item 1'))).toEqual([
      ['execution', '"Reds"', '2'],
      ['item 1 of Each', '6'],
    ]);
    expect(scopesAt(last)).toEqual([['execution', '"Reds"', '2']]);
  });

  it('count against 10 MiB', async () => {
    const { inspect, last } = await run();
    expect(inspect.variables(last, null)).toMatchObject({
      bytes: '{"home":"Reds","turn":2}'.length,
      maxBytes: 10_485_760,
    });
  });

  it('of outside are not read by a child execution', async () => {
    const { Each, ...before } = nested.States;
    const child = {
      ...Each,
      ItemProcessor: { ...Each.ItemProcessor, ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' } },
    };
    const { inspect, find } = await keep({ ...nested, States: { ...before, Each: child } }, { input: [5] });
    const view = inspect.variables(find('state entered', 'Use · child 0'), null);
    expect(view?.inChild).toBe(true);
    expect(view?.scopes.map(({ title }) => title)).toEqual(['child 0 of Each']);
  });
});

describe('the services at the cursor', () => {
  const put = (id: string, next: object) => ({
    Type: 'Task',
    Resource: 'arn:aws:states:::dynamodb:putItem',
    Parameters: { TableName: 'orders', Item: { id: { S: id } } },
    ...next,
  });
  const machine = { StartAt: 'One', States: { One: put('b', { Next: 'Two' }), Two: put('a', { End: true }) } };
  const services = { tables: { orders: { key: ['id'], items: [{ id: { S: 'a' } }] } } };

  it('mark the row that this event changed, and name the event that changed a table last', async () => {
    const { inspect, find, last } = await keep(machine, { services });
    const ordersAt = (n: number) => inspect.services(n, null)?.tables.find(({ name }) => name === 'orders');
    expect(ordersAt(0)).toMatchObject({ rows: [['a']], changed: [], changedBy: null });
    const first = find('service changed', 'One');
    expect(ordersAt(first)).toMatchObject({ rows: [['a'], ['b']], changed: [1], changedBy: first });
    expect(ordersAt(first + 1)).toMatchObject({ changed: [], changedBy: first });
    expect(ordersAt(last)).toMatchObject({ note: '2 items', changedBy: find('service changed', 'Two') });
  });

  it('count the calls so far, by state', async () => {
    const { inspect, last } = await keep(machine, { services });
    expect(inspect.services(0, null)?.calls).toEqual([]);
    expect(inspect.services(last, null)?.calls).toMatchObject([
      { place: 'One', calls: 1, succeeded: 1 },
      { place: 'Two', calls: 1, succeeded: 1 },
    ]);
  });
});

describe('the cost at the cursor', () => {
  it('counts transitions as AWS does, retries included', async () => {
    const task = { Type: 'Task', Resource: invoke, Retry: [{ ErrorEquals: ['E'], MaxAttempts: 2 }] };
    const { inspect, find, last } = await keep(only('T', task), { mocks: { T: ['fail:E', 'ok:1'] } });
    expect(inspect.cost(find('attempt failed', 'T'))?.soFar.transitions).toBe(1);
    expect(inspect.cost(last)).toMatchObject({ type: 'STANDARD', soFar: { transitions: 2, ms: 1000 }, without: [] });
  });

  it('says what it leaves out', async () => {
    const processor = {
      ...only('P', { Type: 'Pass' }),
      ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' },
    };
    const { inspect, last } = await keep(only('M', { Type: 'Map', ItemProcessor: processor }), { input: [1] });
    expect(inspect.cost(last)?.without).toEqual([expect.stringContaining('Express children')]);
  });
});
