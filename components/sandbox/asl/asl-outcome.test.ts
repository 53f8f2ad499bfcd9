import { describe, expect, it } from 'vitest';
import type { AslOutcome } from '@/lib/asl/events';
import { toOutcomeView } from './asl-outcome';

const view = (outcome: AslOutcome, endMs = 7000, type?: 'EXPRESS') => {
  const { state, headline, detail } = toOutcomeView(outcome, endMs, {
    limits: { steps: 500 },
    ...(type ? { type } : {}),
  });
  return [state, headline, detail];
};

describe('toOutcomeView', () => {
  it('says how and when a run ended', () => {
    expect(view({ kind: 'succeeded', output: {} }, 7800)).toEqual(['succeeded', 'succeeded at 7.8 s', '']);
    expect(view({ kind: 'failed', error: 'E', cause: 'why' })).toEqual(['failed', 'failed at 7 s', 'E: why']);
  });
  it('tells a machine’s own timeout from the year that AWS allows', () => {
    expect(view({ kind: 'timed-out', error: 'States.Timeout' })[2]).toMatch(/TimeoutSeconds of the state machine/);
    expect(view({ kind: 'timed-out', error: 'States.Timeout' }, 31_536_000_000)[2]).toMatch(/more than a year/);
    expect(view({ kind: 'timed-out', error: 'States.Timeout' }, 300_000, 'EXPRESS')[2]).toMatch(/five minutes at most/);
  });
  it('says that a stop is ours and not AWS’s', () => {
    expect(view({ kind: 'stopped', limit: 'steps' })[2]).toMatch(
      /Dryrun stopped this run after 500 steps.*AWS has no such limit/,
    );
  });
  it('counts the errors of a definition that was not run, not its warnings', () => {
    const at = { from: 0, to: 1, line: 1, column: 1 };
    const error = {
      code: 'not-an-object',
      severity: 'error',
      document: 'definition',
      path: [],
      at,
      values: { found: 'list' },
    } as const;
    expect(view({ kind: 'refused', diagnostics: [error, { ...error, severity: 'warning' }] })[2]).toMatch(/one error/);
  });
});
