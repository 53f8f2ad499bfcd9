import { describe, expect, it } from 'vitest';
import { runSync, toMatrix } from '.';
import { observed, readCases, toScenario } from './cases/case-file';

describe.each(readCases())('$file: $says', (engineCase) => {
  const scenario = toScenario(engineCase);
  const run = runSync(scenario);

  it('runs as it says', () => {
    expect(observed(run, engineCase.expect)).toEqual(engineCase.expect);
  });

  it('runs the same again, and is plain JSON whose hash survives being sent', () => {
    expect(runSync(JSON.parse(JSON.stringify(scenario))).hash).toBe(run.hash);
    expect(JSON.parse(JSON.stringify(run))).toEqual(run);
    expect(run.events.every(({ n, at }, i) => n === i && at === 0)).toBe(true);
  });

  it('names an event for every cell, of the same identity and operation', () => {
    for (const { operation, rows } of toMatrix(run)) {
      for (const { identity, event } of rows.flatMap(({ cells }) => cells)) {
        expect(run.events[event]).toMatchObject({ operation, identity });
      }
    }
  });

  it('decides each identity without regard to the others', () => {
    for (const identity of scenario.identities) {
      const alone = runSync({ ...scenario, identities: [identity] });
      const cellsOf = (of: typeof run) =>
        toMatrix(of).flatMap(({ rows }) =>
          rows.flatMap(({ path, cells }) =>
            cells.filter((cell) => cell.identity === identity.id).map(({ verdict, rule }) => [path, verdict, rule]),
          ),
        );
      expect(cellsOf(alone)).toEqual(cellsOf(run));
    }
  });

  it('is refused under a smaller field limit, never cut short', () => {
    const fields = toMatrix(run).reduce((sum, { rows }) => sum + rows.length, 0);
    if (fields < 2) return;
    const small = runSync({ ...scenario, limits: { fields: fields - 1 } });
    expect(small.outcome.kind).toBe('refused');
  });
});
