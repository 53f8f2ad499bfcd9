import { describe, expect, it } from 'vitest';
import { run, stepThrough } from '.';
import { readCases, toScenario } from './cases/case-file';
import type { AslEvent } from './events';

const scenarioOf = (file: string) => {
  const found = readCases().find((each) => each.file === file);
  if (!found) throw new Error(`The case ${file} is gone`);
  return toScenario(found);
};

async function allOf(steps: ReturnType<typeof stepThrough>): Promise<AslEvent[]> {
  const events: AslEvent[] = [];
  for (let event = await steps.next(); event; event = await steps.next()) events.push(event);
  return events;
}

describe('stepThrough', () => {
  it('gives the events of the run one by one, and in the end the same run', async () => {
    for (const engineCase of readCases()) {
      const scenario = toScenario(engineCase);
      const steps = stepThrough(scenario);
      const whole = await run(scenario);
      expect(await allOf(steps), engineCase.file).toEqual(whole.events);
      expect(steps.outcome(), engineCase.file).toEqual(whole.outcome);
      expect((await steps.finish()).hash, engineCase.file).toBe(whole.hash);
    }
  });

  it('can be left in the middle and finished from there', async () => {
    const scenario = scenarioOf('map-in-parallel-in-map.json');
    const steps = stepThrough(scenario);
    for (let i = 0; i < 5; i += 1) expect((await steps.next())?.n).toBe(i);
    expect(steps.outcome()).toBeNull();
    expect(await steps.finish()).toEqual(await run(scenario));
  });

  it('has an outcome and no events where the scenario is refused', async () => {
    const steps = stepThrough(scenarioOf('refused-unknown-next.json'));
    expect(await steps.next()).toBeNull();
    expect(steps.outcome()).toMatchObject({ kind: 'refused' });
  });

  it('does nothing ahead of its caller', async () => {
    const scenario = scenarioOf('task-echo.json');
    let calls = 0;
    const steps = stepThrough(scenario, {
      answerTask: () => {
        calls += 1;
        return undefined;
      },
    });
    for (let event = await steps.next(); event && event.kind !== 'task-started'; event = await steps.next()) {
      expect(calls).toBe(0);
    }
    expect((await allOf(steps)).at(-1)?.kind).toBe('execution-succeeded');
    expect(calls).toBe(1);
  });
});
