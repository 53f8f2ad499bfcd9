import { describe, expect, it } from 'vitest';
import type { AslEventBody } from './events';
import { outageRun, retryOf, runOf } from './outage-run.fixture';
import { toTimeline } from './timeline';

const resource = 'arn:aws:states:::lambda:invoke';

describe('toTimeline', () => {
  const model = toTimeline(outageRun);

  it('gives every state a lane with its type and the retriers that acted', () => {
    expect(model.lanes.map(({ title, note }) => `${title}: ${note}`)).toEqual([
      'ChargeCard: Task, Retry[0]',
      'RefundOrder: Task',
    ]);
  });

  it('draws attempts as bars and numbers them only where there was more than one', () => {
    expect(model.bars.map((bar) => [bar.lane, bar.from, bar.to, bar.state, bar.label])).toEqual([
      [0, 0, 0, 'failed', '1'],
      [0, 1000, 1000, 'failed', '2'],
      [0, 3000, 3000, 'failed', '3'],
      [0, 7000, 7000, 'failed', '4'],
      [1, 7000, 7800, 'succeeded', undefined],
    ]);
  });

  it('draws back-off between the attempts with the formula in parts', () => {
    expect(model.gaps.map((gap) => [gap.from, gap.to, gap.formula])).toEqual([
      [0, 1000, { base: '1 s × 2', exponent: '0', rest: ' = 1 s' }],
      [1000, 3000, { base: '1 s × 2', exponent: '1', rest: ' = 2 s' }],
      [3000, 7000, { base: '1 s × 2', exponent: '2', rest: ' = 4 s' }],
    ]);
  });

  it('turns a caught error into the lane of the catcher’s Next', () => {
    expect(model.turns).toEqual([{ fromLane: 0, toLane: 1, at: 7000, word: 'caught', event: 17 }]);
  });

  it('says the same in rows and in a sentence', () => {
    expect(model.rows.map(({ lane, what, state, result, next }) => [lane, what, state, result, next])).toEqual([
      ['ChargeCard', 'attempt 1 of 4', 'failed', 'Payment.Unavailable', 'waits'],
      ['ChargeCard', 'attempt 2 of 4', 'failed', 'Payment.Unavailable', 'waits'],
      ['ChargeCard', 'attempt 3 of 4', 'failed', 'Payment.Unavailable', 'waits'],
      ['ChargeCard', 'attempt 4 of 4', 'failed', 'Payment.Unavailable', 'Catch[0], to RefundOrder'],
      ['RefundOrder', 'attempt 1', 'succeeded', 'at 7.8 s', 'the execution ends'],
    ]);
    expect(model.summary).toBe(
      'ChargeCard fails at 0 s, 1 s, 3 s and 7 s, waits 1 s, 2 s and 4 s between attempts and its error is caught and goes to RefundOrder. RefundOrder succeeds at 7.8 s. The execution succeeds at 7.8 s.',
    );
  });

  it('adds the cap and what jitter drew to the formula', () => {
    const retry = {
      ...retryOf(4, 3200, 8),
      cappedSeconds: 5,
      rangeSeconds: [0, 5],
      maxDelaySeconds: 5,
      jitter: 'FULL',
      delaySeconds: 3.2,
    } as AslEventBody;
    const { gaps } = toTimeline(
      runOf([
        [0, ['States', 'A'], { kind: 'state-entered', type: 'Task', input: {} }],
        [0, ['States', 'A'], retry],
        [3200, [], { kind: 'execution-succeeded', output: {} }],
      ]),
    );
    expect(gaps[0]?.formula).toEqual({
      base: '1 s × 2',
      exponent: '3',
      rest: ' = 8 s, capped at 5 s, jitter drew 3.2 s from 0 to 5 s',
    });
    expect(gaps[0]).toMatchObject({ to: 3200, range: { from: 0, to: 5000 }, short: '3.2 s of 5 s, jitter' });
  });

  it('names branches from 1 and items by their index, and ends what a failing branch left open', () => {
    const inside = (branch: number, name: string) => ['States', 'P', `branch:${branch}`, 'States', name];
    const model = toTimeline(
      runOf(
        [
          [0, ['States', 'P'], { kind: 'state-entered', type: 'Parallel', input: {} }],
          [0, ['States', 'P'], { kind: 'parallel-started', branches: 2, attempt: 1 }],
          [0, inside(0, 'Slow'), { kind: 'state-entered', type: 'Wait', input: {} }],
          [0, inside(0, 'Slow'), { kind: 'wait-scheduled', until: 9000 }],
          [0, inside(1, 'Bad'), { kind: 'state-entered', type: 'Fail', input: {} }],
          [0, ['States', 'P'], { kind: 'parallel-failed', attempt: 1, error: 'Oops' }],
          [0, [], { kind: 'execution-failed', error: 'Oops' }],
        ],
        { kind: 'failed', error: 'Oops' },
      ),
    );
    expect(model.lanes.map(({ title, note }) => `${title}: ${note}`)).toEqual([
      'P: Parallel, 2 branches',
      'Slow · branch 1: Wait',
      'Bad · branch 2: Fail',
    ]);
    expect(model.lanes.map(({ inside, group }) => [inside, group])).toEqual([
      [undefined, undefined],
      ['States/P', 'branch:0'],
      ['States/P', 'branch:1'],
    ]);
    expect(model.gaps[0]?.to).toBe(0);
    expect(model.rows.map(({ lane, state, result, next }) => [lane, state, result, next])).toEqual([
      ['P', 'failed', 'Oops', 'the execution fails'],
      ['Slow · branch 1', 'waiting', 'until 9 s', 'the branch fails'],
      ['Bad · branch 2', 'failed', 'Oops', 'the branch fails'],
    ]);
  });

  it('gives an error that no attempt reported a bar of its own', () => {
    const model = toTimeline(
      runOf(
        [
          [0, ['States', 'A'], { kind: 'state-entered', type: 'Task', input: {} }],
          [0, [], { kind: 'execution-failed', error: 'States.Runtime' }],
        ],
        { kind: 'failed', error: 'States.Runtime' },
      ),
    );
    expect(model.bars.map(({ state, openedBy, closedBy }) => [state, openedBy, closedBy])).toEqual([['failed', 1, 1]]);
    expect(model.rows[0]).toMatchObject({ what: 'error', result: 'States.Runtime', next: 'the execution fails' });
  });

  it('marks heartbeats, and the deadline that the next one missed', () => {
    const model = toTimeline(
      runOf([
        [0, ['States', 'A'], { kind: 'state-entered', type: 'Task', input: {} }],
        [0, ['States', 'A'], { kind: 'task-scheduled', resource, parameters: {}, attempt: 1, heartbeatSeconds: 5 }],
        [4000, ['States', 'A'], { kind: 'task-heartbeat', attempt: 1 }],
        [
          9000,
          ['States', 'A'],
          { kind: 'task-timed-out', resource, attempt: 1, reason: 'heartbeat', error: 'States.Timeout' },
        ],
        [9000, [], { kind: 'execution-failed', error: 'States.Timeout' }],
      ]),
    );
    expect(model.marks).toEqual([
      { kind: 'heartbeat', lane: 0, at: 4000, event: 2 },
      { kind: 'deadline', lane: 0, at: 9000, event: 3 },
    ]);
    expect(model.rows[0]?.result).toBe('States.Timeout, no more after 1 heartbeat');
    expect(model.summary).toContain('A sends 1 heartbeat');
  });

  it('marks where a run was cut off, and says by what', () => {
    const ended = (body: AslEventBody, kind: 'timed-out' | 'aborted') =>
      toTimeline(
        runOf(
          [
            [0, ['States', 'W'], { kind: 'state-entered', type: 'Wait', input: {} }],
            [0, ['States', 'W'], { kind: 'wait-scheduled', until: 90_000 }],
            [60_000, [], body],
          ],
          { kind, error: 'E' },
        ),
      );
    const late = ended({ kind: 'execution-timed-out', error: 'States.Timeout' }, 'timed-out');
    expect(late.marks).toEqual([{ kind: 'cut-off', at: 60_000, event: 2 }]);
    expect([late.gaps[0]?.to, late.gaps[0]?.formula?.base]).toEqual([60_000, '1 min of 1 min 30 s']);
    expect(late.rows[0]?.next).toBe('the execution times out');
    expect(ended({ kind: 'execution-aborted' }, 'aborted').rows[0]?.next).toBe('the execution is stopped');
  });

  it('leaves an attempt open where the run was stopped', () => {
    const model = toTimeline(
      runOf(
        [
          [0, ['States', 'A'], { kind: 'state-entered', type: 'Task', input: {} }],
          [0, ['States', 'A'], { kind: 'task-scheduled', resource, parameters: {}, attempt: 1 }],
          [0, [], { kind: 'execution-stopped', limit: 'steps' }],
        ],
        { kind: 'stopped', limit: 'steps' },
      ),
    );
    expect(model.bars[0]).toMatchObject({ state: 'running', to: null, closedBy: null });
    expect(model.rows[0]?.next).toBe('the execution ends here');
  });

  it('draws no back-off of attempts that it leaves out', () => {
    const attempts = Array.from({ length: 50 }, (_, i): [number, string[], AslEventBody][] => [
      [i, ['States', 'A'], { kind: 'task-scheduled', resource, parameters: {}, attempt: i + 1 }],
      [i, ['States', 'A'], { kind: 'task-failed', resource, attempt: i + 1, error: 'E' }],
      [i, ['States', 'A'], retryOf(1, i + 1)],
    ]).flat();
    const entered: [number, string[], AslEventBody] = [
      0,
      ['States', 'A'],
      { kind: 'state-entered', type: 'Task', input: {} },
    ];
    const model = toTimeline(runOf([entered, ...attempts]), { lanes: 10, rows: 20 });
    expect([model.bars.length, model.gaps.length, model.omitted]).toEqual([20, 20, { lanes: 0, rows: 30 }]);
  });

  it('stays small however long the run is, and says what it left out', () => {
    const loop = Array.from({ length: 1000 }, (_, i): [number, string[], AslEventBody][] => [
      [i, ['States', `S${i % 40}`], { kind: 'state-entered', type: 'Pass', input: {} }],
      [i, ['States', `S${i % 40}`], { kind: 'state-exited', type: 'Pass', output: {}, next: 'again' }],
    ]).flat();
    const model = toTimeline(runOf(loop), { lanes: 10, rows: 100 });
    expect([model.lanes.length, model.rows.length, model.bars.length]).toEqual([10, 100, 100]);
    expect(model.omitted).toEqual({ lanes: 30, rows: 150 });
  });
});
