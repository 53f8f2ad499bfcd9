import { describe, expect, it } from 'vitest';
import type { TypeView } from '../../lab/lab-protocol';
import { repeatNote } from './repeat-note';
import { typeDifferences } from './type-differences';

const taken: TypeView = {
  problems: [],
  outcome: { kind: 'succeeded', state: 'succeeded', headline: 'succeeded at 2 s', detail: '' },
  timeline: null,
  refused: [],
  endMs: 2000,
  historyEvents: 7,
  transitions: 1,
  billedMs: 2000,
};
const problem = { tab: 'definition', from: 0, to: 0, line: 3, column: 1, severity: 'error', fix: '' } as const;
const refused: TypeView = {
  ...taken,
  outcome: null,
  refused: [{ ...problem, message: 'An Express workflow cannot use an activity.' }],
  billedMs: 0,
};
const rowOf = (standard: TypeView, express: TypeView, what: string) =>
  typeDifferences({ standard, express, tasks: [] }).find((row) => row.what === what);

describe('what differs between the types', () => {
  it('is said of this machine and this run', () => {
    expect(rowOf(taken, taken, 'This machine')).toMatchObject({ standard: 'accepted', express: 'accepted' });
    expect(rowOf(taken, refused, 'This machine')?.express).toBe('refused: An Express workflow cannot use an activity.');
    expect(rowOf(taken, taken, 'Billed by')).toMatchObject({
      standard: 'Transitions: 1 here',
      express: expect.stringMatching(/2 s here$/),
    });
  });
  it('tells where five minutes are too short', () => {
    const long = { ...taken, endMs: 600_000 };
    const cut: TypeView = {
      ...taken,
      outcome: { kind: 'timed-out', state: 'timedout', headline: 'timed out at 5 min', detail: '' },
    };
    expect(rowOf(long, cut, 'Longest run')?.express).toContain('which this run reaches');
    expect(rowOf(long, refused, 'Longest run')?.express).toContain('10 min');
    expect(rowOf(taken, taken, 'Longest run')?.express).toBe('5 minutes');
  });
});

describe('a call that may happen twice', () => {
  it.each([
    ['arn:aws:states:::dynamodb:getItem', 'Reading again'],
    ['arn:aws:states:::dynamodb:putItem', 'Writing the same again'],
    ['arn:aws:states:::dynamodb:updateItem', 'twice is like once'],
    ['arn:aws:states:::sqs:sendMessage.waitForTaskToken', 'know a repeat'],
    ['arn:aws:states:::lambda:invoke', 'idempotent'],
    ['arn:aws:lambda:us-east-1:123456789012:function:f', 'idempotent'],
    ['arn:aws:states:us-east-1:123456789012:activity:a', 'no activities'],
  ])('%s: %s', (resource, words) => {
    expect(repeatNote(resource)).toContain(words);
  });
});
