import { expect, it } from 'vitest';
import { AslScenarioSchema, run } from '..';
import { seenInRun } from './seen-in-run';

const fn = 'arn:aws:states:::lambda:invoke';
const definition = JSON.stringify({
  StartAt: 'Set',
  States: {
    Set: { Type: 'Pass', Assign: { tries: 2 }, Next: 'Each' },
    Each: {
      Type: 'Map',
      ItemsPath: '$.items',
      ItemProcessor: { StartAt: 'Call', States: { Call: { Type: 'Task', Resource: fn, End: true } } },
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Done' }],
      Next: 'Done',
    },
    Done: { Type: 'Succeed' },
  },
});

it('says what paths led to at a state, which variables there were, and what failed', async () => {
  const scenario = AslScenarioSchema.parse({
    engine: 'asl',
    version: 1,
    title: 'Seen',
    documents: { definition },
    input: { items: [{ id: 'A-1', 'odd name': null }, { id: 'A-2' }] },
    mocks: { Call: ['ok:{"n":1}', 'fail:Declined'] },
  });
  const { events } = await run(scenario);
  const call = seenInRun(events, ['States', 'Each', 'item', 'States', 'Call']);
  expect(call.input).toEqual([
    { path: '$', shows: '{ id, odd name }' },
    { path: '$.id', shows: '"A-1"' },
    { path: "$['odd name']", shows: 'null' },
  ]);
  expect(call.result.map(({ path }) => path)).toContain('$.Payload.n');
  expect(call.variables).toEqual([{ path: '$tries', shows: '2' }]);
  expect(call.errors).toContain('Declined');
  expect(seenInRun(events, ['States', 'Each']).input.map(({ path }) => path)).toContain('$.items[0].id');
  expect(seenInRun(events, ['States', 'Nowhere'])).toMatchObject({ input: [], result: [], errors: call.errors });
});
