import { describe, expect, it } from 'vitest';
import { runSync, stepThrough } from '.';
import { readCases, toScenario } from './cases/case-file';
import type { AslEvent } from './events';

const scenarioOf = (file: string) => {
  const found = readCases().find((each) => each.file === file);
  if (!found) throw new Error(`The case ${file} is gone`);
  return toScenario(found);
};

function allOf(steps: ReturnType<typeof stepThrough>): AslEvent[] {
  const events: AslEvent[] = [];
  for (let event = steps.next(); event; event = steps.next()) events.push(event);
  return events;
}

describe('stepThrough', () => {
  it('gives the events of the run one by one, and in the end the same run', () => {
    for (const engineCase of readCases()) {
      const scenario = toScenario(engineCase);
      const steps = stepThrough(scenario);
      const whole = runSync(scenario);
      expect(allOf(steps), engineCase.file).toEqual(whole.events);
      expect(steps.outcome(), engineCase.file).toEqual(whole.outcome);
      expect(steps.finish().hash, engineCase.file).toBe(whole.hash);
    }
  });

  it('can be left in the middle and finished from there', () => {
    const scenario = scenarioOf('map-in-parallel-in-map.json');
    const steps = stepThrough(scenario);
    for (let i = 0; i < 5; i += 1) expect(steps.next()?.n).toBe(i);
    expect(steps.outcome()).toBeNull();
    expect(steps.finish()).toEqual(runSync(scenario));
  });

  it('has an outcome and no events where the scenario is refused', () => {
    const steps = stepThrough(scenarioOf('refused-unknown-next.json'));
    expect(steps.next()).toBeNull();
    expect(steps.outcome()).toMatchObject({ kind: 'refused' });
  });

  it('does nothing ahead of its caller', () => {
    const scenario = scenarioOf('task-echo.json');
    let calls = 0;
    const steps = stepThrough(scenario, {
      answerTask: () => {
        calls += 1;
        return undefined;
      },
    });
    for (let event = steps.next(); event && event.kind !== 'task-started'; event = steps.next()) expect(calls).toBe(0);
    expect(allOf(steps).at(-1)?.kind).toBe('execution-succeeded');
    expect(calls).toBe(1);
  });
});
