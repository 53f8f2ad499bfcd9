import { describe, expect, it } from 'vitest';
import { type RuleTarget, startInput } from './start-input';

const place = { region: 'us-east-1', account: '123456789012' };
const event = { source: 'aws.s3', detail: { bucket: { name: 'b' }, size: 7, tags: ['x', 'y'] } };
const byRule = (target?: RuleTarget) => startInput({ by: 'rule', event, target }, place);

describe('the input of an execution', () => {
  it('is the body of a request to API Gateway, or an empty object', () => {
    expect(startInput({ by: 'api-gateway', body: { a: 1 } }, place)).toEqual({ a: 1 });
    expect(startInput({ by: 'api-gateway', body: undefined }, place)).toEqual({});
  });

  it('is the event that a rule matched, a part of it, or a constant', () => {
    expect(byRule()).toEqual(event);
    expect(byRule({ inputPath: '$.detail.bucket' })).toEqual({ name: 'b' });
    expect(byRule({ inputPath: '$.detail.tags[1]' })).toBe('y');
    expect(byRule({ input: [1] })).toEqual([1]);
  });

  it('is what a template makes of the event', () => {
    const inputPathsMap = { name: '$.detail.bucket.name', size: '$.detail.size', none: '$.detail.none' };
    expect(
      byRule({
        inputPathsMap,
        inputTemplate: '{"says": "<name> has <size>", "size": <size>, "name": <name>, "none": <none>}',
      }),
    ).toEqual({ says: 'b has 7', size: 7, name: 'b', none: '' });
    expect(byRule({ inputPathsMap, inputTemplate: '<name> came' })).toBe('"b" came');
  });

  it('is a scheduled event of the rule or of the schedule', () => {
    const at = Date.parse('2026-01-01T12:00:00Z');
    expect(startInput({ by: 'scheduled-rule', rule: 'noon', at }, place)).toMatchObject({
      'detail-type': 'Scheduled Event',
      source: 'aws.events',
      time: '2026-01-01T12:00:00Z',
      resources: ['arn:aws:events:us-east-1:123456789012:rule/noon'],
      detail: {},
    });
    expect(startInput({ by: 'scheduler', schedule: 'noon', at }, place)).toMatchObject({
      source: 'aws.scheduler',
      detail: '{}',
    });
    expect(startInput({ by: 'scheduler', schedule: 'noon', at, input: { go: true } }, place)).toEqual({ go: true });
  });
});
