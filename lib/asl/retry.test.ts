import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoffSeconds, documentedErrorMatches, errorMatches, longestDelaySeconds, retriesAllowed } from './retry';

const retrier = (fields: object) => ({ ErrorEquals: ['E'], ...fields });
const delays = (fields: object, count: number) =>
  Array.from({ length: count }, (_, i) => backoffSeconds(retrier(fields), i + 1));

describe('backoffSeconds', () => {
  it.each<[object, number[]]>([
    [{}, [1, 2, 4]],
    [{ IntervalSeconds: 3 }, [3, 6, 12]],
    [{ IntervalSeconds: 3, BackoffRate: 1.5 }, [3, 4.5, 6.75]],
    [{ IntervalSeconds: 5, BackoffRate: 1 }, [5, 5, 5, 5]],
    [{ IntervalSeconds: 1, BackoffRate: 10 }, [1, 10, 100, 1000]],
    [{ IntervalSeconds: 1, BackoffRate: 1.0005 }, [1, 1.001, 1.001]],
  ])('of %j is %j', (fields, seconds) => {
    expect(delays(fields, seconds.length)).toEqual(seconds);
  });

  it('is a whole number of milliseconds, never shorter than before and never past the cap', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.double({ min: 1, max: 100, noNaN: true }),
        (IntervalSeconds, BackoffRate) => {
          const all = delays({ IntervalSeconds, BackoffRate }, 30);
          for (const [i, seconds] of all.entries()) {
            expect(Math.abs(seconds * 1000 - Math.round(seconds * 1000))).toBeLessThan(1e-3);
            expect(seconds).toBeGreaterThanOrEqual(all[i - 1] ?? 0);
            expect(seconds).toBeLessThanOrEqual(longestDelaySeconds);
          }
        },
      ),
    );
  });
});

describe('errorMatches', () => {
  const all = ['States.ALL'];
  const taskFailed = ['States.TaskFailed'];

  it.each<[string, string[], boolean]>([
    ['E', ['E'], true],
    ['E', ['e'], false],
    ['E', all, true],
    ['E', taskFailed, true],
    ['States.Timeout', all, true],
    ['States.Timeout', taskFailed, false],
    ['States.Timeout', ['States.HeartbeatTimeout'], false],
    ['States.DataLimitExceeded', all, true],
    ['States.DataLimitExceeded', ['States.DataLimitExceeded'], true],
    ['States.Runtime', all, false],
  ])('%s against %j: %s', (error, names, matches) => {
    expect(errorMatches({ error }, names)).toBe(matches);
  });

  it('lets a missed heartbeat match either name, and an error without a name only the wildcards', () => {
    const heartbeat = { error: 'States.Timeout', missedHeartbeat: true };
    expect(errorMatches(heartbeat, ['States.HeartbeatTimeout'])).toBe(true);
    expect(errorMatches(heartbeat, ['States.Timeout'])).toBe(true);
    expect(errorMatches(heartbeat, taskFailed)).toBe(false);
    expect(errorMatches({}, ['E', ''])).toBe(false);
    expect(errorMatches({}, all)).toBe(true);
  });

  it('as documented, lets no wildcard match an oversize payload', () => {
    expect(documentedErrorMatches({ error: 'States.DataLimitExceeded' }, all)).toBe(false);
    expect(documentedErrorMatches({ error: 'States.DataLimitExceeded' }, taskFailed)).toBe(false);
    expect(documentedErrorMatches({ error: 'E' }, all)).toBe(true);
  });
});

describe('retriesAllowed', () => {
  it('is MaxAttempts, three where it is absent', () => {
    expect(retriesAllowed(retrier({}))).toBe(3);
    expect(retriesAllowed(retrier({ MaxAttempts: 0 }))).toBe(0);
  });
});
