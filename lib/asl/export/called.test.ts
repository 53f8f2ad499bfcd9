import { describe, expect, it } from 'vitest';
import { findCalled } from './called';
import { toKebab, toPascal } from './subject';

describe('findCalled', () => {
  it('finds calls inside other states, and sets apart what only the input names', () => {
    const invoke = 'arn:aws:states:::lambda:invoke';
    expect(
      findCalled({
        States: {
          M: {
            Type: 'Map',
            ItemProcessor: { States: { A: { Resource: invoke, Arguments: { FunctionName: 'price:3' } } } },
          },
          B: { Resource: invoke, Parameters: { 'FunctionName.$': '$.name' } },
          C: { Resource: invoke, Arguments: { FunctionName: '{% $name %}' } },
          D: { Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken' },
          E: { Type: 'Pass', Result: { Resource: 'nothing to call' } },
        },
      }),
    ).toEqual({ functions: ['price'], others: ['lambda:invoke', 'sqs:sendMessage.waitForTaskToken'] });
  });
});

describe('names', () => {
  it('are made of the words of a title', () => {
    expect(toKebab('Retry, then Catch: the payment')).toBe('retry-then-catch-the-payment');
    expect(toPascal('Retry, then Catch: the payment')).toBe('RetryThenCatchThePayment');
  });

  it('begin with a letter where they must, and are there for any title', () => {
    expect(toPascal('3 tries')).toBe('Machine3Tries');
    expect(toPascal('…')).toBe('Machine');
    expect(toKebab('…')).toBe('state-machine');
    expect(toKebab('long '.repeat(40)).length).toBeLessThanOrEqual(80);
  });
});
