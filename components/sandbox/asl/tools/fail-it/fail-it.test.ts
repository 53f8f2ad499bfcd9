import { describe, expect, it } from 'vitest';
import { run } from '@/lib/asl/run';
import { AslScenarioSchema } from '@/lib/asl/scenario';
import { loadInterpreter } from '@/lib/interpreter';
import { plainRow } from './attempt-row';
import { readScript, rowTitles, writeScript } from './attempt-script';
import { listTasks } from './list-tasks';
import { makePreset, type PresetName } from './presets';

const resource = 'arn:aws:states:::lambda:invoke';
const task = (more: object = {}) => ({
  Type: 'Task',
  Resource: resource,
  Parameters: { FunctionName: 'f', 'Payload.$': '$' },
  End: true,
  ...more,
});
const machine = (state: object) => JSON.stringify({ StartAt: 'Ship', States: { Ship: state } });

function scriptOf(listed: unknown) {
  const script = readScript(JSON.stringify({ Other: ['ok:1'], Ship: listed }), 'Ship');
  if (!script) throw new Error('unread');
  return script;
}

describe('the rows of a task', () => {
  const answers: [string, unknown[]][] = [
    ['short forms', ['fail:Down@2', 'fail:Down@2', 'ok:{"n":1}', 'never']],
    ['a cause', [{ throw: { error: 'Down', cause: 'closed' }, afterSeconds: 0.5 }]],
    [
      'heartbeats',
      [
        { never: true, heartbeats: [8, 16] },
        { never: true, heartbeats: [5] },
        { return: 1, afterSeconds: 9, heartbeats: { everySeconds: 2 } },
      ],
    ],
    ['a whole result', [{ result: { StatusCode: 200 } }]],
    ['an answer that looks timed', ['ok:"a@5"', { return: 'x@2' }]],
    ['an error name with a space', [{ throw: { error: 'Not now' } }]],
  ];
  it.each(answers)('write back what they read: %s', (_says, listed) => {
    const again = writeScript(JSON.stringify({ Ship: listed }), 'Ship', scriptOf(listed));
    const read = again.ok ? readScript(again.value, 'Ship') : null;
    expect(read?.rows).toEqual(scriptOf(listed).rows);
  });

  it('join equal answers, and say which attempts they are', () => {
    const script = scriptOf(['fail:Down', 'fail:Down', 'fail:Slow', 'ok:1']);
    expect(script.rows.map(({ times }) => times)).toEqual(['2', '1', '1']);
    expect(rowTitles(script)).toEqual(['Attempts 1–2', 'Attempt 3', 'Attempt 4 and later']);
    expect(rowTitles({ ...script, afterLast: 'fail' }).at(-1)).toBe('Attempt 4');
    expect(rowTitles(scriptOf(['ok:1']))).toEqual(['Every attempt']);
  });

  it('keep a function that the form cannot say', () => {
    const listed = ['fail:Down', 'js:(event) => event.price * 2'];
    const script = scriptOf(listed);
    expect(script.rows.at(-1)).toMatchObject({ does: 'code', kept: listed[1] });
    const written = writeScript(JSON.stringify({ Ship: listed }), 'Ship', script);
    expect(written.ok && JSON.parse(written.value)).toEqual({ Ship: listed });
  });

  it('leave the other tasks and their order alone, and go with the last row', () => {
    const text = JSON.stringify({ A: ['ok:1'], Ship: ['ok:2'], B: ['ok:3'] });
    const rows = [{ ...plainRow, id: 0 }];
    const written = writeScript(text, 'Ship', { rows, afterLast: 'fail' });
    expect(written.ok && Object.entries(JSON.parse(written.value))).toEqual([
      ['A', ['ok:1']],
      ['Ship', { answers: ['fail:States.TaskFailed'], afterLast: 'fail' }],
      ['B', ['ok:3']],
    ]);
    const emptied = writeScript(text, 'Ship', { rows: [], afterLast: 'repeat' });
    expect(emptied.ok && JSON.parse(emptied.value)).toEqual({ A: ['ok:1'], B: ['ok:3'] });
  });

  it.each([
    [{ times: '0' }, 'times'],
    [{ times: '1001' }, 'times'],
    [{ error: ' ' }, 'error'],
    [{ does: 'return', value: '{' }, 'value'],
    [{ after: '-1' }, 'after'],
    [{ heartbeats: 'soon' }, 'heartbeats'],
    [{ does: 'poison', holds: '' }, 'holds'],
  ] as const)('say which field to correct: %o', (part, field) => {
    const rows = [{ ...plainRow, id: 4, ...part }];
    expect(writeScript('{}', 'Ship', { rows, afterLast: 'repeat' })).toMatchObject({
      ok: false,
      error: { id: 4, field },
    });
  });

  it('are none where the mocks are no mocks', () => {
    expect(readScript('{ "Ship": ', 'Ship')).toBeNull();
    expect(readScript('{ "Ship": [3] }', 'Ship')).toBeNull();
    expect(readScript('', 'Ship')).toEqual({ rows: [], afterLast: 'repeat' });
  });
});

describe('tasks', () => {
  it('are found inside a Map too, with what their failures depend on', () => {
    const inside = {
      StartAt: 'Pack',
      States: { Pack: task({ TimeoutSeconds: 5, Retry: [{ ErrorEquals: ['Busy'] }] }) },
    };
    const tasks = listTasks(machine({ Type: 'Map', ItemProcessor: inside, End: true }));
    expect(tasks).toMatchObject([
      { name: 'Pack', isInMap: true, isFunction: true, timeoutSeconds: 5, errors: ['Busy'] },
    ]);
    expect(listTasks('{')).toEqual([]);
  });
});

describe('a preset', () => {
  async function play(name: PresetName, state: object, { input = '{}', percent = 50, seed = 3 } = {}) {
    const definition = machine(state);
    const [first] = listTasks(definition);
    if (!first) throw new Error('no task');
    const script = scriptOf(['ok:"done"']);
    const preset = makePreset(name, { task: first, script, input, seed, percent });
    const mocks = writeScript('{}', first.name, { rows: preset.rows, afterLast: 'repeat' });
    if (!mocks.ok) throw new Error(mocks.error.message);
    const scenario = { engine: 'asl', version: 1, title: 'preset', documents: { definition } };
    const parsed = AslScenarioSchema.parse({ ...scenario, mocks: JSON.parse(mocks.value), input: JSON.parse(input) });
    return { preset, run: await run(parsed, { interpreter: await loadInterpreter() }) };
  }
  const retry = (name: string, more = {}) => ({ Retry: [{ ErrorEquals: [name], MaxAttempts: 5, ...more }] });

  it('throttles the first calls, then lets them through', async () => {
    const { run: done } = await play('throttling', task(retry('Lambda.TooManyRequestsException')));
    expect(done.outcome).toMatchObject({ kind: 'succeeded', output: { Payload: 'done' } });
    expect(done.events.filter(({ kind }) => kind === 'task-failed')).toHaveLength(3);
  });

  it('runs into the timeout of the task, and says where there is none', async () => {
    const { preset, run: done } = await play('timeout', task({ TimeoutSeconds: 4, ...retry('States.Timeout') }));
    expect(done.events.find(({ kind }) => kind === 'task-timed-out')).toMatchObject({ at: 4000 });
    expect(preset.note).toBe('');
    expect((await play('timeout', task())).preset.note).toContain('TimeoutSeconds');
  });

  it('poisons one item of a Map, on every attempt', async () => {
    const inside = {
      StartAt: 'Pack',
      States: {
        Pack: task({
          ...retry('States.ALL', { MaxAttempts: 2 }),
          Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Skip' }],
        }),
        Skip: { Type: 'Pass', End: true },
      },
    };
    const { run: done } = await play(
      'poison',
      { Type: 'Map', ItemProcessor: inside, End: true },
      { input: '["a","b","c"]' },
    );
    const failures = done.events.filter(({ kind }) => kind === 'task-failed');
    expect(failures.map(({ path }) => path[2])).toEqual(['item:2', 'item:2', 'item:2']);
    expect(failures[0]).toMatchObject({ error: 'Item.Unusable' });
    expect(done.outcome.kind).toBe('succeeded');
  });

  it('falls silent before the next heartbeat is due', async () => {
    const awaited = {
      Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
      Parameters: { QueueUrl: 'https://q', MessageBody: { 't.$': '$$.Task.Token' } },
    };
    const { preset, run: done } = await play(
      'heartbeat',
      task({ ...awaited, HeartbeatSeconds: 10, TimeoutSeconds: 100 }),
    );
    expect(done.events.find(({ kind }) => kind === 'task-timed-out')).toMatchObject({
      reason: 'heartbeat',
      at: 26_000,
    });
    expect(preset.note).toBe('');
    expect((await play('heartbeat', task())).preset.note).toContain('.waitForTaskToken');
  });

  it('draws a flaky service from the seed, the same each time', async () => {
    const state = task(retry('States.ALL'));
    const [a, b, c] = [await play('flaky', state), await play('flaky', state), await play('flaky', state, { seed: 4 })];
    expect(b.preset).toEqual(a.preset);
    expect(c.preset.rows).not.toEqual(a.preset.rows);
    const calls = (rows: typeof a.preset.rows) => rows.reduce((sum, { times }) => sum + Number(times), 0);
    expect(calls(a.preset.rows)).toBe(21);
  });
});
