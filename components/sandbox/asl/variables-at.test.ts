import { describe, expect, it } from 'vitest';
import type { AslEventBody } from '@/lib/asl/events';
import { runOf } from '@/lib/asl/outage-run.fixture';
import { variablesAt } from './variables-at';

const exited = (assigned: object): AslEventBody =>
  ({ kind: 'state-exited', type: 'Pass', output: {}, next: null, assigned }) as AslEventBody;
const inside = (branch: number) => ['States', 'P', `branch:${branch}`, 'States', 'A'];
const { events } = runOf([
  [0, ['States', 'Set'], exited({ a: 1, b: 2 })],
  [0, ['States', 'Again'], exited({ b: 3 })],
  [0, ['States', 'P'], { kind: 'parallel-started', branches: 2, attempt: 1 }],
  [0, inside(0), exited({ c: 4 })],
  [0, ['States', 'P'], { kind: 'parallel-started', branches: 2, attempt: 2 }],
]);

describe('variablesAt', () => {
  it('keeps the newest value of each', () => {
    expect(variablesAt(events.slice(0, 2), ['States', 'Next'])).toEqual({ a: 1, b: 3 });
  });

  it('reads outer ones inside a branch, and no other branch’s', () => {
    expect(variablesAt(events.slice(0, 4), inside(0))).toEqual({ a: 1, b: 3, c: 4 });
    expect(variablesAt(events.slice(0, 4), inside(1))).toEqual({ a: 1, b: 3 });
    expect(variablesAt(events.slice(0, 4), ['States', 'P'])).toEqual({ a: 1, b: 3 });
  });

  it('forgets a branch’s own when the branch begins again', () => {
    expect(variablesAt(events, inside(0))).toEqual({ a: 1, b: 3 });
  });
});
