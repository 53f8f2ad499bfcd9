import { describe, expect, it } from 'vitest';
import { outageRun } from '@/lib/asl/outage-run.fixture';
import { toMoment } from './asl-moment';
import { createAslReplay } from './inspect/asl-replay';

const replay = createAslReplay(outageRun, {});

const momentAt = (n: number) => {
  const moment = toMoment(replay, n, ({ kind }) => ({ text: `It is ${kind}.`, spec: 'test' }), null);
  if (!moment) throw new Error(`no moment at ${n}`);
  return moment;
};
const fact = (n: number, name: string) => momentAt(n).facts.find((f) => f.name === name)?.value;
const eventOf = (kind: string, nth = 0) => outageRun.events.filter((e) => e.kind === kind)[nth]?.n ?? -1;

describe('toMoment', () => {
  it('says how a state stands, in a word and for how long', () => {
    const moment = momentAt(eventOf('retry-scheduled', 2));
    expect([moment.place, moment.state, moment.word, moment.span]).toEqual([
      'ChargeCard',
      'backoff',
      'backing off',
      { from: 3000, to: 7000 },
    ]);
    expect(moment.sentence).toBe('It is retry-scheduled.');
  });

  it('counts attempts and retries of this visit', () => {
    const n = eventOf('retry-scheduled', 2);
    expect([fact(n, 'Attempts so far'), fact(n, '$$.State.RetryCount'), fact(n, 'Error')]).toEqual([
      '3 failed',
      '2',
      'Payment.Unavailable',
    ]);
  });

  it('says what comes next and when', () => {
    expect(fact(eventOf('retry-scheduled', 2), 'Next')).toBe('attempt scheduled 4 at 7 s');
    expect(fact(outageRun.events.length - 1, 'Next')).toBe('nothing, the run is over');
  });

  it('counts what the tabs beside it hold', () => {
    expect(momentAt(1).counts).toEqual({ stages: 1, variables: 0, changes: 0 });
    expect(momentAt(eventOf('state-exited')).counts?.stages).toBe(3);
  });

  it('knows which ways were taken: the catch, not Next', () => {
    expect(momentAt(outageRun.events.length - 1).taken).toEqual([
      '>States/ChargeCard',
      'States/ChargeCard>States/RefundOrder!',
      'States/RefundOrder>',
    ]);
  });

  it('leaves states unmentioned until they are reached', () => {
    expect(Object.keys(momentAt(3).nodes)).toEqual(['States/ChargeCard']);
  });

  it('is null outside the run', () => {
    expect(toMoment(replay, 999, () => ({ text: '', spec: '' }), null)).toBeNull();
  });
});
