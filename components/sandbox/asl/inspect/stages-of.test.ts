import { describe, expect, it } from 'vitest';
import type { AslEventBody } from '@/lib/asl/events';
import { retryOf, runOf } from '@/lib/asl/outage-run.fixture';
import { stagesOf } from './stages-of';

const resource = 'arn:aws:states:::lambda:invoke';
const charge = ['States', 'Charge'];
const flow = (stage: 'InputPath' | 'ResultPath' | 'Assign', value: object) =>
  ({ kind: 'data-flow', stage, value }) as AslEventBody;
const steps: AslEventBody[] = [
  { kind: 'state-entered', type: 'Task', input: { customer: 'c', order: { id: 7 } } },
  flow('InputPath', { id: 7 }),
  { kind: 'task-failed', resource, attempt: 1, error: 'Down' },
  retryOf(1, 1000),
  flow('InputPath', { id: 7 }),
  { kind: 'task-succeeded', resource, attempt: 2, output: 5 },
  flow('ResultPath', { customer: 'c', order: { id: 7 }, total: 5 }),
  flow('Assign', { total: 5 }),
  { kind: 'state-exited', type: 'Task', output: { customer: 'c', order: { id: 7 }, total: 5 }, next: null },
];
const { events } = runOf(steps.map((body) => [0, charge, body]));
const upTo = (kind: AslEventBody['kind'], nth = 1) => {
  const n = events.filter((e) => e.kind === kind)[nth - 1]?.n ?? -1;
  return stagesOf(events.slice(0, n + 1)).map(({ name }) => name);
};

describe('stagesOf', () => {
  it('lists the stages of the data flow as far as they have come', () => {
    expect(upTo('state-entered')).toEqual(['State input']);
    expect(upTo('task-succeeded')).toEqual(['State input', 'InputPath', 'Result']);
    expect(upTo('state-exited')).toEqual([
      'State input',
      'InputPath',
      'Result',
      'ResultPath',
      'Assign',
      'State output',
    ]);
  });

  it('begins again with the input when the state is tried again', () => {
    expect(upTo('retry-scheduled')).toEqual(['State input']);
    expect(upTo('data-flow', 2)).toEqual(['State input', 'InputPath']);
  });

  it('goes from the input to the error output where an error is caught', () => {
    const caught: AslEventBody = { kind: 'error-caught', error: 'Down', catcher: 0, next: 'Handle', output: {} };
    const { events: failed } = runOf([...steps.slice(0, 3), caught].map((body) => [0, charge, body]));
    expect(stagesOf(failed).map(({ name }) => name)).toEqual(['State input', 'Error output']);
  });
});
