import { describe, expect, it } from 'vitest';
import { expandMock } from './expand-mock';
import { MockShortFormSchema } from './mocks';

describe('expandMock', () => {
  it.each<[string, object]>([
    ['ok:1', { return: 1 }],
    ['ok:{"paid":true}', { return: { paid: true } }],
    ['ok:null@2.5', { return: null, afterSeconds: 2.5 }],
    ['ok:"a@1"', { return: 'a@1' }],
    ['ok:done', { return: 'done' }],
    ['ok:done@3', { return: 'done', afterSeconds: 3 }],
    ['ok:me@example.org', { return: 'me@example.org' }],
    ['fail:Payment.Unavailable', { throw: { error: 'Payment.Unavailable' } }],
    ['fail:Timeout@0.5', { throw: { error: 'Timeout' }, afterSeconds: 0.5 }],
    ['js:(event) => event.a@1', { js: '(event) => event.a@1' }],
    ['never', { never: true }],
  ])('%s', (short, long) => {
    expect(MockShortFormSchema.safeParse(short).success).toBe(true);
    expect(expandMock(short)).toEqual(long);
  });

  it('leaves the long forms alone', () => {
    const long = { throw: { error: 'E', cause: 'why' }, afterSeconds: 1 };
    expect(expandMock(long)).toBe(long);
  });
});
