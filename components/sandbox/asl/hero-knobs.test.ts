import { describe, expect, it } from 'vitest';
import { AslScenarioSchema } from '@/lib/asl/scenario';
import { knobProblem, readKnobs, turnKnobs } from './hero-knobs';

const scenarioOf = (definition: unknown) =>
  AslScenarioSchema.parse({
    engine: 'asl',
    version: 1,
    title: 'T',
    documents: { definition: JSON.stringify(definition) },
  });
const scenario = scenarioOf({
  StartAt: 'A',
  States: { A: { Type: 'Task', Retry: [{ ErrorEquals: ['E'], IntervalSeconds: 5, MaxAttempts: 1 }], End: true } },
});

describe('hero knobs', () => {
  it('reads the first retrier, with AWS’s defaults where it is silent', () => {
    expect(readKnobs(scenario)).toEqual({ IntervalSeconds: '5', BackoffRate: '2', MaxAttempts: '1' });
    expect(readKnobs(scenarioOf({ States: {} }))).toEqual({ IntervalSeconds: '1', BackoffRate: '2', MaxAttempts: '3' });
  });

  it('writes the numbers where they were read', () => {
    const text = turnKnobs(scenario, { IntervalSeconds: '2', BackoffRate: '1.5', MaxAttempts: '0' });
    expect(JSON.parse(text).States.A.Retry).toEqual([
      { ErrorEquals: ['E'], IntervalSeconds: 2, BackoffRate: 1.5, MaxAttempts: 0 },
    ]);
  });

  it('takes what AWS takes', () => {
    expect(knobProblem('IntervalSeconds', '1')).toBeNull();
    expect(knobProblem('BackoffRate', '1.5')).toBeNull();
    expect(knobProblem('MaxAttempts', '0')).toBeNull();
  });

  it('says what AWS refuses', () => {
    expect(['0', '-1', '1.5', '', 'x', '100000000'].map((text) => knobProblem('IntervalSeconds', text))).not.toContain(
      null,
    );
    expect(['0.9', '', 'x', 'Infinity'].map((text) => knobProblem('BackoffRate', text))).not.toContain(null);
    expect(['-1', '0.5', ''].map((text) => knobProblem('MaxAttempts', text))).not.toContain(null);
  });
});
