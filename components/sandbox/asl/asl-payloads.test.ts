import { describe, expect, it } from 'vitest';
import type { AslEventBody } from '@/lib/asl/events';
import { retryOf, runOf } from '@/lib/asl/outage-run.fixture';
import { toPayloads } from './asl-payloads';

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
  return toPayloads(events.slice(0, n + 1));
};
const names = (payloads: ReturnType<typeof toPayloads>) => payloads.map(({ name }) => name);

describe('toPayloads', () => {
  it('lists the stages of the data flow as far as they have come', () => {
    expect(names(upTo('state-entered'))).toEqual(['Input']);
    expect(names(upTo('task-succeeded'))).toEqual(['Input', 'InputPath', 'Result']);
    expect(names(upTo('state-exited'))).toEqual(['Input', 'InputPath', 'Result', 'ResultPath', 'Output']);
  });

  it('begins again with the input when the state is tried again', () => {
    expect(names(upTo('retry-scheduled'))).toEqual(['Input']);
    expect(names(upTo('data-flow', 2))).toEqual(['Input', 'InputPath']);
  });

  it('opens the stage at the cursor, and marks what the field changed', () => {
    const { open, diff } = upTo('data-flow').at(-1) ?? {};
    expect(open).toBe(true);
    expect(diff?.filter(({ is }) => is === 'gone').map(({ text }) => text.trim())).toContain('"customer": "c",');
    expect(diff?.filter(({ is }) => is === 'kept').map(({ text }) => text.trim())).toContain('"id": 7');
  });

  it('leaves variables to the lines above', () => {
    expect(names(upTo('data-flow', 4))).toEqual(['Input', 'InputPath', 'Result', 'ResultPath']);
  });

  it('goes from the input to the error output where an error is caught', () => {
    const caught: AslEventBody = { kind: 'error-caught', error: 'Down', catcher: 0, next: 'Handle', output: {} };
    const { events: failed } = runOf([...steps.slice(0, 3), caught].map((body) => [0, charge, body]));
    expect(names(toPayloads(failed))).toEqual(['Input', 'Output']);
  });
});
