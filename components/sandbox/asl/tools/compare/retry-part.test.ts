import { describe, expect, it } from 'vitest';
import { retryText, statesToRetry, withRetry } from './retry-part';

const inner = { StartAt: 'Pay', States: { Pay: { Type: 'Task', Retry: [{ ErrorEquals: ['Busy'] }], End: true } } };
const definition = JSON.stringify({
  StartAt: 'Wait',
  States: { Wait: { Type: 'Wait', Seconds: 1, Next: 'All' }, All: { Type: 'Parallel', Branches: [inner], End: true } },
});

describe('the Retry of one state', () => {
  it('is offered where a state may have one, those that have one first', () => {
    expect(statesToRetry(definition)).toEqual(['Pay', 'All']);
    expect(statesToRetry('{')).toEqual([]);
  });
  it('is read as text, and put back into its state alone, in a branch too', () => {
    expect(JSON.parse(retryText(definition, 'Pay'))).toEqual([{ ErrorEquals: ['Busy'] }]);
    expect(retryText(definition, 'All')).toBe('[]');
    const changed = withRetry(definition, 'Pay', '[{ "ErrorEquals": ["Busy"], "MaxAttempts": 9 }]');
    expect(changed.ok && JSON.parse(retryText(changed.value, 'Pay'))).toEqual([
      { ErrorEquals: ['Busy'], MaxAttempts: 9 },
    ]);
    expect(changed.ok && retryText(changed.value, 'All')).toBe('[]');
  });
  it('goes with an empty list', () => {
    const changed = withRetry(definition, 'Pay', '[]');
    expect(changed.ok && changed.value).not.toContain('Retry');
  });
  it.each(['[', '{}', '3'])('is refused in words where it is none: %s', (text) => {
    expect(withRetry(definition, 'Pay', text)).toMatchObject({ ok: false, error: expect.stringMatching(/\.$/) });
  });
});
