import { beforeAll, describe, expect, it } from 'vitest';
import { type AslRun, type AslScenario, run, toHistory } from '.';
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
  let done: AslRun;
  beforeAll(async () => {
    done = await run(scenario);
  });

  it('runs as it says', () => {
    expect(observed(done, engineCase.expect)).toEqual(engineCase.expect);
    expect(isOrdered(done)).toBe(true);
  });

  it('runs the same again', async () => {
    expect((await run(scenario)).hash).toBe(done.hash);
  });

  it('ends as it says or stopped under every small step budget', async () => {
    for (let steps = 1; steps <= 60; steps += 1) {
      const small = await run(withLimits(scenario, { steps }));
      expect(['stopped', done.outcome.kind]).toContain(small.outcome.kind);
      expect(isOrdered(small)).toBe(true);
    }
  });

  it('ends under every small history limit, with no longer history, unless it is Express and has none', async () => {
    for (let historyEvents = 1; historyEvents <= 30; historyEvents += 1) {
      const small = await run(withLimits(scenario, { historyEvents }));
      const history = toHistory(small);
      expect(history.length).toBeLessThanOrEqual(
        scenario.type === 'EXPRESS' ? Number.POSITIVE_INFINITY : historyEvents,
      );
      expect(history.every(({ id, previousEventId }, i) => id === i + 1 && previousEventId < id)).toBe(true);
    }
  });

  it('ends whichever of its tasks fails', async () => {
    const tasks = new Set(done.events.flatMap((e) => (e.kind === 'task-started' ? [e.path.at(-1) ?? ''] : [])));
    for (const name of tasks) {
      const broken = await run({ ...scenario, mocks: { ...scenario.mocks, [name]: ['fail:Broken'] } });
      expect(broken.events.at(-1)?.kind).toMatch(/^execution-/);
      expect(broken.events.some((e) => e.kind === 'task-failed' && e.error === 'Broken')).toBe(true);
    }
  });

  it('is plain JSON, whose hash survives being sent', () => {
    expect(JSON.parse(JSON.stringify(done))).toEqual(done);
  });
});
