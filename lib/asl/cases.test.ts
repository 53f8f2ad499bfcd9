import { describe, expect, it } from 'vitest';
import { type AslRun, type AslScenario, runSync, toHistory } from '.';
import { observed, readCases, toScenario } from './cases/case-file';

const cases = readCases();

function isOrdered({ events }: AslRun): boolean {
  return events.every(
    (event, i) => event.n === i && event.at >= (events[i - 1]?.at ?? 0) && Number.isInteger(event.at),
  );
}

const withLimits = (scenario: AslScenario, limits: Partial<AslScenario['limits']>): AslScenario => ({
  ...scenario,
  limits: { ...scenario.limits, ...limits },
});

describe.each(cases)('$file: $says', (engineCase) => {
  const scenario = toScenario(engineCase);
  const run = runSync(scenario);

  it('runs as it says', () => {
    expect(observed(run, engineCase.expect)).toEqual(engineCase.expect);
    expect(isOrdered(run)).toBe(true);
  });

  it('runs the same again', () => {
    expect(runSync(scenario).hash).toBe(run.hash);
  });

  it('ends as it says or stopped under every small step budget', () => {
    for (let steps = 1; steps <= 60; steps += 1) {
      const small = runSync(withLimits(scenario, { steps }));
      expect(['stopped', run.outcome.kind]).toContain(small.outcome.kind);
      expect(isOrdered(small)).toBe(true);
    }
  });

  // An Express execution's history has no limit.
  it.skipIf(scenario.type === 'EXPRESS')('ends under every small history limit, with no longer history', () => {
    for (let historyEvents = 1; historyEvents <= 30; historyEvents += 1) {
      const small = runSync(withLimits(scenario, { historyEvents }));
      const history = toHistory(small);
      expect(history.length).toBeLessThanOrEqual(historyEvents);
      expect(history.every(({ id, previousEventId }, i) => id === i + 1 && previousEventId < id)).toBe(true);
    }
  });

  it('ends whichever of its tasks fails', () => {
    const tasks = new Set(run.events.flatMap((e) => (e.kind === 'task-started' ? [e.path.at(-1) ?? ''] : [])));
    for (const name of tasks) {
      const broken = runSync({ ...scenario, mocks: { ...scenario.mocks, [name]: ['fail:Broken'] } });
      expect(broken.events.at(-1)?.kind).toMatch(/^execution-/);
      expect(broken.events.some((e) => e.kind === 'task-failed' && e.error === 'Broken')).toBe(true);
    }
  });

  it('is plain JSON, whose hash survives being sent', () => {
    expect(JSON.parse(JSON.stringify(run))).toEqual(run);
  });
});
