import { describe, expect, it } from 'vitest';
import { type AslScenarioInput, AslScenarioSchema } from '@/lib/asl/scenario';
import { toAslDraft } from './asl-draft';
import { aslFace } from './asl-face';

const draftOf = (definition: object, more: Partial<AslScenarioInput> = {}) =>
  toAslDraft(
    AslScenarioSchema.parse({
      engine: 'asl',
      version: 1,
      title: 'Test',
      ...more,
      documents: { definition: JSON.stringify(definition) },
    }),
  );
const edited = (text: string) => {
  const draft = draftOf({});
  return { ...draft, texts: { ...draft.texts, definition: text } };
};
const tablesAt = async (draft: ReturnType<typeof draftOf>, kind: string) => {
  const kept = await aslFace.run(draft);
  const all = Array.from(kept.view.at, (_, n) =>
    kept.inspect?.services(n, null)?.tables.find((table) => table.kind === kind),
  );
  return { first: all.find((table) => table !== undefined), last: all.at(-1) };
};

const send = {
  StartAt: 'Send',
  States: {
    Send: {
      Type: 'Task',
      Resource: 'arn:aws:states:::sqs:sendMessage',
      Parameters: { QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/post', MessageBody: 'hello' },
      End: true,
    },
  },
};
const map = {
  StartAt: 'All',
  States: {
    All: {
      Type: 'Map',
      ToleratedFailureCount: 1,
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
        StartAt: 'One',
        States: { One: { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', End: true } },
      },
      ResultWriter: {
        Resource: 'arn:aws:states:::s3:putObject',
        Parameters: { Bucket: 'out', Prefix: 'x' },
      },
      End: true,
    },
  },
};

describe('aslFace.check', () => {
  it('finds the mistakes of a definition, expressions in JSONata included', async () => {
    const { problems, pasted } = await aslFace.check(
      draftOf({
        QueryLanguage: 'JSONata',
        StartAt: 'A',
        States: { A: { Type: 'Pass', Output: '{% 1 + %}', End: true } },
      }),
    );
    expect(problems).toMatchObject([{ tab: 'definition', severity: 'error' }]);
    expect(pasted).toBeUndefined();
  });
  it('offers the machines of a template in place of its mistakes', async () => {
    const checked = await aslFace.check(
      edited(
        `Resources:\n  Post:\n    Type: AWS::Serverless::StateMachine\n    Properties: { Definition: ${JSON.stringify(send)} }`,
      ),
    );
    expect(checked.pasted).toMatchObject({ machines: [{ name: 'Post' }] });
    expect(checked.problems).toMatchObject([{ message: 'This does not run by itself.' }]);
  });
  it('says in words what a template lacks', async () => {
    const checked = await aslFace.check(edited('{"Resources": {}}'));
    expect(checked.problems).toMatchObject([{ tab: 'definition', line: 1 }]);
    expect(checked.pasted).toBeUndefined();
  });
});

describe('aslFace.run', () => {
  it('shows what a queue holds at each moment', async () => {
    const { first, last } = await tablesAt(draftOf(send, { services: { queues: { post: {} } } }), 'Queue');
    expect(first).toMatchObject({ name: 'post', note: '0 messages', rows: [] });
    expect(last?.rows.map((row) => row[1])).toEqual(['hello']);
  });
  it('shows a Map Run while it runs, and its counts at its end', async () => {
    const draft = draftOf(map, { input: [1, 2, 3], mocks: { One: ['ok:1@1', 'fail:Odd@1', 'ok:1@1'] } });
    const { first, last } = await tablesAt(draft, 'Map Run of');
    expect(first).toMatchObject({
      name: 'All',
      note: 'running',
      rows: [['total', 'known at its end', 'known at its end']],
    });
    expect(last).toMatchObject({ note: 'succeeded' });
    expect(last?.rows.slice(0, 3)).toEqual([
      ['total', '3', '3'],
      ['succeeded', '2', '2'],
      ['failed', '1', '1'],
    ]);
    const written = await tablesAt(draft, 'Written to bucket');
    expect(written.last?.rows.map(([key = '']) => key.replace(/^.*\//, ''))).toContain('manifest.json');
  });
  it('says the price at the end, and only there', async () => {
    const { view, moment } = await aslFace.run(draftOf(send, { services: { queues: { post: {} } } }));
    const priceAt = (n: number) => moment(n)?.facts.find(({ name }) => name === 'Price')?.value;
    expect(priceAt(view.at.length - 1)).toBe('1 transition: $0.000025');
    expect(priceAt(0)).toBeUndefined();
  });
  it('says that executions it started are not in the price', async () => {
    const start = {
      StartAt: 'Start',
      States: {
        Start: {
          Type: 'Task',
          Resource: 'arn:aws:states:::states:startExecution.sync:2',
          Parameters: { StateMachineArn: 'arn:aws:states:us-east-1:123456789012:stateMachine:child' },
          End: true,
        },
      },
    };
    const child = { definition: { StartAt: 'A', States: { A: { Type: 'Succeed' } } } };
    const { view, moment, inspect } = await aslFace.run(draftOf(start, { services: { stateMachines: { child } } }));
    const last = moment(view.at.length - 1);
    expect(last?.facts.find(({ name }) => name === 'Price')?.value).toContain('without the executions it started');
    const { tables = [] } = inspect?.services(view.at.length - 1, null) ?? {};
    expect(tables.map(({ kind, note }) => [kind, note])).toEqual([['Started', '1 execution']]);
  });
  it('prices an Express execution by its time', async () => {
    const draft = draftOf(
      { StartAt: 'A', States: { A: { Type: 'Wait', Seconds: 2, End: true } } },
      { type: 'EXPRESS' },
    );
    const { view, moment } = await aslFace.run(draft);
    expect(moment(view.at.length - 1)?.facts.find(({ name }) => name === 'Price')?.value).toBe(
      '1 request, 2000 ms at 64 MB: $0.00000308',
    );
  });
});
