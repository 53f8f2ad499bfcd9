import { describe, expect, it } from 'vitest';
import { outageRun } from '@/lib/asl/outage-run.fixture';
import { noFilter } from '../../shared/inspections';
import { keepHistory } from './keep-history';

const history = keepHistory(outageRun, '2026-01-01T00:00:00.000Z');
const idsOf = (part: Partial<typeof noFilter>) =>
  history.page({ ...noFilter, ...part }, 0, 100).rows.map(({ id, type }) => `${id} ${type}`);

describe('the history', () => {
  it('is a window of lines, each beside our event and the one it is linked to', () => {
    const { count, rows } = history.page(noFilter, 1, 3);
    expect([count, history.length]).toEqual([21, 21]);
    expect(rows).toMatchObject([
      { id: 2, type: 'TaskStateEntered', n: 1, previous: 0, previousN: null, place: 'ChargeCard' },
      { id: 3, type: 'TaskScheduled', n: 2, previous: 2, previousN: 1 },
    ]);
  });

  it('is filtered by type, by state, to what went wrong, and by a text anywhere in an event', () => {
    expect(idsOf({ type: 'TaskSucceeded' })).toEqual(['19 TaskSucceeded']);
    expect(idsOf({ state: 'RefundOrder' })).toHaveLength(5);
    expect(idsOf({ errorsOnly: true })).toEqual(['5 TaskFailed', '8 TaskFailed', '11 TaskFailed', '14 TaskFailed']);
    expect(idsOf({ text: 'payment.UNAVAILABLE', type: 'TaskStateExited' })).toEqual(['15 TaskStateExited']);
    expect(idsOf({ text: 'nowhere' })).toEqual([]);
  });

  it('finds the newest line not after the cursor, among those that are let through', () => {
    const retry = outageRun.events.find(({ kind }) => kind === 'retry-scheduled')?.n ?? -1;
    expect(history.place(noFilter, retry)).toBe(4);
    expect(history.place({ ...noFilter, type: 'TaskSucceeded' }, retry)).toBeNull();
    expect(history.place({ ...noFilter, errorsOnly: true }, 99)).toBe(3);
  });

  it('gives an event and the whole as GetExecutionHistory does', () => {
    expect(JSON.parse(history.event(1))).toMatchObject({ id: 1, timestamp: 1767225600, type: 'ExecutionStarted' });
    expect(history.event(99)).toBe('');
    expect(JSON.parse(history.json(noFilter)).events).toHaveLength(21);
    expect(JSON.parse(history.json({ ...noFilter, errorsOnly: true })).events).toHaveLength(4);
  });
});
